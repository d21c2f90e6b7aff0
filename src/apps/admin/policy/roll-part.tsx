import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { rollIn } from '../../../gate/tenant-roll';
import type { RollFileRead } from '../../../ports/roll-store';
import type { Got } from '../../../ports/tenant';
import { say } from '../../../strings/say';
import { Section } from '../../../ui/section';
import { shownText } from '../../../ui/shown';
import { useDesk } from '../shell/desk';
import { Answered, Trouble } from '../shell/trouble';
import { useAsked } from '../shell/use-asked';
import { momentOf } from '../shell/words';
import { removeRoll, type RollOutcome } from './bring-in-roll';
import { RollChoice, type InUse } from './roll-choice';
import { RollProposalPart } from './roll-proposal-part';
import { useRollWords } from './roll-words';

/** A term and a holiday. */
const OLD_MS = 125 * 86_400_000;

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  text: { margin: 0, maxWidth: '72ch' },
});

interface RollPartProps {
  readonly mayEdit: boolean;
  /** The policy in force asks that two agree: on rolls as on policies. */
  readonly isForTwo: boolean;
}

/** The pupil roll: what is in use, another in its place, none at all. */
export function RollPart({ mayEdit, isForTwo }: RollPartProps) {
  const words = useRollWords();
  const styles = useStyles();
  const { ports } = useDesk();
  const read = useCallback(async (): Promise<Got<RollFileRead | undefined>> => {
    const got = await ports.rolls.read();
    return !got.ok && got.reason === 'missing' ? { ok: true, value: undefined } : got;
  }, [ports]);
  const [asked, again] = useAsked(read);
  const [outcome, setOutcome] = useState<RollOutcome | undefined>();
  const inUse = useMemo(
    (): InUse | undefined =>
      asked.is === 'got' ? { file: asked.value, size: asked.value && rollIn(asked.value.text)?.size } : undefined,
    [asked],
  );
  const onOutcome = (next: RollOutcome | undefined): void => {
    setOutcome(next);
    if (next !== undefined && next.is !== 'cancelled' && next.is !== 'failed') again();
  };
  return (
    <>
      <Outcome outcome={outcome} />
      {inUse && <RollProposalPart key={outcome?.is ?? ''} inUse={inUse} mayEdit={mayEdit} onOutcome={onOutcome} />}
      <Section title={words.title} lead={words.lead}>
        <Answered asked={asked} again={again}>
          {(file) => (
            <>
              <Standing file={file} size={inUse?.size} />
              {mayEdit && file && inUse?.size !== 0 && (
                <Remove standing={file} isForTwo={isForTwo} onOutcome={onOutcome} />
              )}
            </>
          )}
        </Answered>
        {!mayEdit && <Text>{words.readOnly}</Text>}
        {mayEdit && isForTwo && <Text>{words.proposal.needsTwo}</Text>}
      </Section>
      {mayEdit && <RollChoice inUse={inUse} isForTwo={isForTwo} onOutcome={onOutcome} />}
      <Section title={words.holds}>
        {words.holdsText.map((text) => (
          <p key={text} className={styles.text}>
            {text}
          </p>
        ))}
      </Section>
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: RollOutcome | undefined }) {
  const words = useRollWords();
  const { locale } = useDesk();
  if (outcome === undefined) return null;
  if (outcome.is === 'failed')
    return (
      <>
        <Trouble failure={outcome.failure} />
        <Text>{words.kept}</Text>
      </>
    );
  const count = 'count' in outcome ? outcome.count : 0;
  const isDone = 'isRecorded' in outcome;
  const isWhole = isDone && outcome.isRecorded;
  return (
    <MessageBar intent={isWhole ? 'success' : outcome.is === 'cancelled' ? 'info' : 'warning'} layout="multiline">
      <MessageBarBody>
        {say(words.outcomes[outcome.is], { count }, locale)} {isDone && !isWhole && words.notRecorded}
      </MessageBarBody>
    </MessageBar>
  );
}

function Standing({ file, size }: InUse) {
  const words = useRollWords();
  const { locale, clock } = useDesk();
  if (file === undefined) return <Text>{words.none}</Text>;
  const data = { when: momentOf(file.changedAt, locale), who: shownText(file.changedBy, 100) };
  if (size === undefined)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.broken}</MessageBarBody>
      </MessageBar>
    );
  if (size === 0) return <Text>{say(words.removed, data, locale)}</Text>;
  return (
    <>
      <Text>{say(words.inUse, { ...data, count: size }, locale)}</Text>
      {clock.now() - Date.parse(file.changedAt) > OLD_MS && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.old}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

interface RemoveProps {
  readonly standing: RollFileRead;
  readonly isForTwo: boolean;
  onOutcome(outcome: RollOutcome | undefined): void;
}

function Remove({ standing, isForTwo, onOutcome }: RemoveProps) {
  const words = useRollWords();
  const styles = useStyles();
  const { ports, recorder, random, me } = useDesk();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    onOutcome(await removeRoll({ rolls: ports.rolls, recorder, random, standing, me, isForTwo }));
    setBusy(false);
    setAsking(false);
  };
  if (!isAsking)
    return (
      <div>
        <Button onClick={() => setAsking(true)}>{words.remove}</Button>
      </div>
    );
  return (
    <div className={styles.row} role="group" aria-label={words.remove}>
      <Text>{words.removeText}</Text>
      <Button autoFocus disabledFocusable={isBusy} onClick={() => void remove()}>
        {isForTwo ? words.proposal.propose : words.removeSure}
      </Button>
      <Button appearance="subtle" disabledFocusable={isBusy} onClick={() => setAsking(false)}>
        {words.cancel}
      </Button>
    </div>
  );
}
