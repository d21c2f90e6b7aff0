import { Button, Text } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { standingOf } from '../../../policy/proposal';
import { say } from '../../../strings/say';
import { Section } from '../../../ui/section';
import { shownText } from '../../../ui/shown';
import { useDesk } from '../shell/desk';
import { Trouble } from '../shell/trouble';
import { useAsked } from '../shell/use-asked';
import { momentOf } from '../shell/words';
import { AgreeOrDecline } from './agree-or-decline';
import { answerRoll, rollOf } from './answer-roll';
import type { RollOutcome } from './bring-in-roll';
import { readProposal, type HeldProposal } from './held-proposal';
import type { Answer } from './publish';
import type { InUse } from './roll-choice';
import { useRollWords } from './roll-words';

interface Props {
  readonly inUse: InUse;
  readonly mayEdit: boolean;
  onOutcome(outcome: RollOutcome): void;
}

/** The roll that waits for a second person, or why the last one was declined; nothing where there is none. */
export function RollProposalPart(props: Props) {
  const { ports } = useDesk();
  const [asked, again] = useAsked(useCallback(() => readProposal(ports.rolls), [ports]));
  if (asked.is === 'failed') return <Trouble failure={asked.failure} again={again} />;
  if (asked.is === 'asking' || asked.value === undefined) return null;
  return <Held {...props} held={asked.value} />;
}

function Held({ held, inUse, mayEdit, onOutcome }: Props & { readonly held: HeldProposal }) {
  const words = useRollWords().proposal;
  const { me, locale } = useDesk();
  const { proposal, writer, changedAt, changedBy } = held;
  const etag = inUse.file?.etag ?? '';
  const standing = standingOf(proposal, { proposer: writer, me: me.id, mayPublish: mayEdit, etag });
  const isDeclined = proposal.state === 'declined' && proposal.base === etag;
  if (!isDeclined && (standing === 'closed' || standing === 'outdated')) return null;
  const count = rollOf(held)?.count ?? Number(proposal.file['count'] ?? 0);
  const facts = {
    count,
    before: inUse.size ?? 0,
    when: momentOf(changedAt, locale),
    who: shownText(isDeclined ? proposal.by : changedBy, 100),
    other: shownText(changedBy, 100),
  };
  const lead = isDeclined
    ? words.declined
    : standing === 'own'
      ? words.own
      : standing === 'decide'
        ? words.decide
        : words.look;
  return (
    <Section title={words.title} lead={say(lead, facts, locale)}>
      <Text>{say(count === 0 ? words.away : words.counts, facts, locale)}</Text>
      {isDeclined && <Text>{say(words.because, { why: proposal.why }, locale)}</Text>}
      {(standing === 'own' || standing === 'decide') && (
        <Answers held={held} isOwn={standing === 'own'} inUse={inUse} onOutcome={onOutcome} />
      )}
    </Section>
  );
}

interface AnswersProps {
  readonly held: HeldProposal;
  readonly isOwn: boolean;
  readonly inUse: InUse;
  onOutcome(outcome: RollOutcome): void;
}

function Answers({ held, isOwn, inUse, onOutcome }: AnswersProps) {
  const words = useRollWords().proposal;
  const { ports, recorder, me } = useDesk();
  const [isBusy, setBusy] = useState(false);
  const answer = async (one: Answer): Promise<void> => {
    setBusy(true);
    onOutcome(await answerRoll(held, one, { rolls: ports.rolls, recorder, me, standing: inUse.file }));
    setBusy(false);
  };
  if (isOwn)
    return (
      <div>
        <Button disabledFocusable={isBusy} onClick={() => void answer({ to: 'withdraw', why: '' })}>
          {words.takeBack}
        </Button>
      </div>
    );
  return <AgreeOrDecline words={words} isBusy={isBusy} onAnswer={(one) => void answer(one)} />;
}
