import {
  Button,
  Checkbox,
  Field,
  Input,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { openPerson, personFiles, type Opened } from '../../../recorder/open-person';
import { say } from '../../../strings/say';
import { EmptyState } from '../../../ui/empty-state';
import { PageHead } from '../../../ui/page-head';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { noteOpened } from '../log/opened-people';
import { useLogWords } from '../log/words';
import { useDesk } from '../shell/desk';
import { mayOpen } from '../shell/roles';
import { hrefOf } from '../shell/route';
import { Trouble } from '../shell/trouble';
import { momentOf, useShellWords } from '../shell/words';
import { ForgetPart } from './forget-part';
import type { PageProps } from './page-props';
import { useProofWords } from './proof-words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '560px' },
});
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Looked up in the school's directory, which says whether there is such a person. */
const ADDRESS = /^[^\s@/?#]+@[^\s@/?#]+$/;
const PURPOSES = ['subject-access', 'investigation', 'erasure-request'] as const;
type Purpose = (typeof PURPOSES)[number];

type State = Exclude<Opened, Shown> | (Shown & Named) | { readonly is: 'unknown' };
interface Named {
  readonly id: string;
  readonly name: string;
  readonly purpose: Purpose;
}
type Shown = Extract<Opened, { readonly is: 'opened' }>;

/** Everything about one person, after saying why: `#/person`. */
export function page({ route, takesFocus }: PageProps) {
  return <PersonPage route={route} takesFocus={takesFocus} />;
}

function PersonPage({ route, takesFocus }: PageProps) {
  const words = useProofWords().person;
  const { ports, recorder, me, roles } = useDesk();
  const [state, setState] = useState<State | undefined>();
  const open = async (who: string, purpose: Purpose, why: string): Promise<void> => {
    const person = await ports.directory.person(who);
    // An account that is gone, or a directory that does not answer, hides no records from whoever has the id.
    if (!person.ok && !ID.test(who))
      return setState(person.reason === 'missing' ? { is: 'unknown' } : { is: 'failed', failure: person });
    const id = ID.test(who) ? who : person.ok ? person.value.id : '';
    const opened = await openPerson(ports, (record, reason) => recorder.keep(record, reason), {
      ...{ person: id, me: me.id, purpose, why },
    });
    if (opened.is !== 'opened') return setState(opened);
    const name = person.ok ? person.value.name : id;
    noteOpened(ports, id, name);
    setState({ ...opened, id, name, purpose });
  };
  return (
    <>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus} />
      <WhyForm start={route.query['id'] ?? ''} onOpen={(who, purpose, why) => void open(who, purpose, why)} />
      {state === undefined && <EmptyState title={words.first} text={words.firstText} />}
      {state?.is === 'failed' && <Trouble failure={state.failure} />}
      {state?.is === 'unknown' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.unknown}</MessageBarBody>
        </MessageBar>
      )}
      {state?.is === 'not-recorded' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{words.notRecorded}</MessageBarBody>
        </MessageBar>
      )}
      {state?.is === 'opened' && <Records {...state} />}
      {state?.is === 'opened' && state.purpose === 'erasure-request' && mayOpen('retention', roles) && (
        <ForgetPart key={state.id} person={state.id} entries={state.file.entries} />
      )}
    </>
  );
}

function WhyForm({
  start,
  onOpen,
}: {
  readonly start: string;
  /** @param who an id or an address, in lower case */
  onOpen(who: string, purpose: Purpose, why: string): void;
}) {
  const words = useProofWords().person;
  const styles = useStyles();
  const [who, setWho] = useState(start);
  const [purpose, setPurpose] = useState<Purpose>('subject-access');
  const [why, setWhy] = useState('');
  const isSomebody = ID.test(who.trim()) || ADDRESS.test(who.trim());
  const [isAgreed, setAgreed] = useState(false);
  const needsConsent = purpose === 'investigation';
  const mayOpenNow = isSomebody && why.trim().length > 3 && (isAgreed || !needsConsent);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const given = needsConsent ? `${why.trim()} (${words.consentShort})` : why.trim();
        if (mayOpenNow) onOpen(who.trim().toLowerCase(), purpose, given);
      }}
    >
      <Field
        label={words.who}
        hint={words.whoHint}
        {...(who === '' || isSomebody ? {} : { validationState: 'none' as const, validationMessage: words.notYet })}
      >
        <Input value={who} maxLength={254} onChange={(_, { value }) => setWho(value)} />
      </Field>
      <Field label={words.purpose}>
        <Select
          value={purpose}
          onChange={(_, { value }) => setPurpose(PURPOSES.find((one) => one === value) ?? 'subject-access')}
        >
          {PURPOSES.map((one) => (
            <option key={one} value={one}>
              {words.purposes[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.why} hint={words.whyHint} required>
        <Textarea value={why} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      {needsConsent && (
        <Checkbox
          label={words.consent}
          checked={isAgreed}
          onChange={(_, { checked }) => setAgreed(checked === true)}
          required
        />
      )}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={!mayOpenNow}>
          {words.open}
        </Button>
      </div>
    </form>
  );
}

const MOST_SHOWN = 200;

function Records({ id, name, file, isTold }: Shown & Named) {
  const words = useProofWords().person;
  const log = useLogWords();
  const shell = useShellWords();
  const { locale, save } = useDesk();
  const { entries, unread } = file;
  if (entries.length === 0) return <EmptyState {...words.nobody} />;
  const saveAll = (): void => personFiles(file).forEach((one) => save(one.name, one.type, [one.text]));
  return (
    <Section title={say(words.found, { count: entries.length, name }, locale)}>
      <div>
        <Button onClick={saveAll}>{words.save}</Button>
      </div>
      <Link href={hrefOf(['log'], { person: id })}>{words.inLog}</Link>
      <Text>{isTold ? words.told : words.notTold}</Text>
      {unread.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.partly}</MessageBarBody>
        </MessageBar>
      )}
      <PlainTable
        caption={words.title}
        hideCaption
        rows={entries.slice(0, MOST_SHOWN)}
        keyOf={({ record }) => record.id}
        columns={[
          { key: 'when', name: words.columns.when, cell: ({ record }) => momentOf(record.occurredAt, locale) },
          { key: 'what', name: words.columns.what, cell: ({ record }) => log.types[record.type] ?? record.type },
          {
            key: 'decision',
            name: words.columns.decision,
            cell: ({ record }) => (record.type === 'inspection' ? shell.actions[record.decision] : '–'),
          },
          {
            key: 'answer',
            name: words.columns.answer,
            cell: ({ record }) => ('answer' in record ? (log.answers[record.answer] ?? record.answer) : '–'),
          },
        ]}
      />
      {entries.length > MOST_SHOWN && (
        <Text size={200}>{say(shell.common.done, { done: MOST_SHOWN, count: entries.length }, locale)}</Text>
      )}
    </Section>
  );
}
