import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { asksForTwo } from '../../../policy/proposal';
import { say } from '../../../strings/say';
import { EmptyState } from '../../../ui/empty-state';
import { Section } from '../../../ui/section';
import { useDesk } from '../shell/desk';
import { Trouble } from '../shell/trouble';
import { ChangeTable } from './change-table';
import { ConflictChoice } from './conflict-choice';
import { FaultTable } from './file-part';
import { nextVersion, publish, type PublishOutcome } from './publish';
import { ProposalPart } from './proposal-part';
import { changedCount, draftChanges, type PolicyDesk } from './use-policy';
import { usePolicyWords } from './words';
import { textOf } from './file-edit';
import { useEditorStyles } from './editor-styles';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
});

/** What changes for staff, and the button that makes it so. */
export function PublishPart({ desk }: { readonly desk: PolicyDesk }) {
  const { page } = usePolicyWords();
  const { draft, decoded } = desk;
  const [outcome, setOutcome] = useState<PublishOutcome | undefined>();
  if (draft === undefined) return null;
  const changes = draftChanges(draft, decoded);
  return (
    <>
      <OutcomeBar outcome={outcome} />
      <ProposalPart
        key={outcome?.is ?? ''}
        desk={desk}
        onOutcome={(next) => {
          setOutcome(next);
          desk.again();
        }}
      />
      {outcome?.is === 'conflict' && <ConflictChoice conflict={outcome} onDone={() => setOutcome(undefined)} />}
      {decoded?.ok === false && (
        <Section title={page.file.faults} lead={page.publish.faults}>
          <FaultTable faults={decoded.faults} />
        </Section>
      )}
      {changedCount(draft) === 0 ? (
        outcome === undefined && <EmptyState title={page.publish.nothing} text={page.publish.nothingText} />
      ) : (
        <Section title={page.tabs.publish} lead={page.publish.lead}>
          {changes !== undefined && <ChangeTable changes={changes} />}
          {changes?.length === 0 && <p>{page.publish.words}</p>}
          {desk.mayEdit && decoded?.ok === true && outcome?.is !== 'conflict' && (
            <PublishForm
              desk={desk}
              milder={changes?.filter(({ effect }) => effect === 'milder').length ?? 0}
              onOutcome={(next) => {
                setOutcome(next);
                if (next.is === 'published') desk.again();
              }}
            />
          )}
        </Section>
      )}
    </>
  );
}

function OutcomeBar({ outcome }: { readonly outcome: PublishOutcome | undefined }) {
  const { page } = usePolicyWords();
  if (outcome?.is === 'failed') return <Trouble failure={outcome.failure} />;
  if (outcome === undefined || outcome.is === 'conflict') return null;
  const isKept = outcome.is !== 'waiting' && outcome.isRecorded;
  const text = outcome.is === 'published' ? page.publish.done : page.proposal.outcomes[outcome.is];
  const unkept = outcome.is === 'published' ? page.publish.notRecorded : `${text} ${page.proposal.notRecorded}`;
  return (
    <MessageBar intent={isKept ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>{isKept || outcome.is === 'waiting' ? text : unkept}</MessageBarBody>
    </MessageBar>
  );
}

interface FormProps {
  readonly desk: PolicyDesk;
  readonly milder: number;
  onOutcome(outcome: PublishOutcome): void;
}

function PublishForm({ desk, milder, onOutcome }: FormProps) {
  const { page } = usePolicyWords();
  const styles = useStyles();
  const fields = useEditorStyles();
  const { draft: store, ports, recorder, locale, me } = useDesk();
  const { draft } = desk;
  const last = textOf(draft?.base?.['version']);
  const own = textOf(draft?.file['version']);
  const [version, setVersion] = useState(own === last || own === '' ? nextVersion(last) : own);
  const [approver, setApprover] = useState(textOf(draft?.file['approver']));
  const [isRead, setRead] = useState(false);
  const [isBusy, setBusy] = useState(false);
  if (draft === undefined) return null;
  const isForTwo = asksForTwo(draft.base);
  const isNew = version.trim() !== '' && version.trim() !== last;
  const send = async (): Promise<void> => {
    setBusy(true);
    const file = { ...draft.file, version: version.trim(), ...(approver === '' ? {} : { approver }) };
    store.replace(file);
    onOutcome(await publish({ ...draft, file }, { policies: ports.policies, recorder, store, me }));
    setBusy(false);
  };
  return (
    <>
      {milder > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(page.publish.milder, { count: milder }, locale)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={fields.fields}>
        <Field
          label={page.publish.version}
          hint={page.publish.versionHint.replace('{version}', last === '' ? '–' : last)}
          validationState={isNew ? 'none' : 'error'}
        >
          <Input value={version} onChange={(_, { value }) => setVersion(value.slice(0, 40))} />
        </Field>
        <Field label={page.publish.approver}>
          <Input value={approver} onChange={(_, { value }) => setApprover(value.slice(0, 200))} />
        </Field>
      </div>
      <div className={styles.row}>
        <Checkbox
          label={page.publish.confirm}
          checked={isRead}
          onChange={(_, { checked }) => setRead(checked === true)}
        />
        <Button appearance="primary" disabledFocusable={!isRead || !isNew || isBusy} onClick={() => void send()}>
          {isBusy ? page.publish.busy : isForTwo ? page.proposal.propose : page.publish.button}
        </Button>
      </div>
      {isForTwo && <div>{page.proposal.needsTwo}</div>}
    </>
  );
}
