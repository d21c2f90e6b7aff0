import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { decodePolicy } from '../../../policy/decode';
import { diffPolicies } from '../../../policy/diff';
import { standingOf, type ProposalStanding } from '../../../policy/proposal';
import { say } from '../../../strings/say';
import { Section } from '../../../ui/section';
import { useDesk } from '../shell/desk';
import { Trouble } from '../shell/trouble';
import { useAsked } from '../shell/use-asked';
import { momentOf } from '../shell/words';
import { AgreeOrDecline } from './agree-or-decline';
import { ChangeTable } from './change-table';
import { textOf } from './file-edit';
import { readProposal, type HeldProposal } from './held-proposal';
import { answerProposal, type Answer, type PublishOutcome } from './publish';
import type { PolicyDesk } from './use-policy';
import { usePolicyWords } from './words';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

interface Props {
  readonly desk: PolicyDesk;
  onOutcome(outcome: PublishOutcome): void;
}

/** The proposal that waits for a second person, or what became of the last one; nothing where nobody ever proposed. */
export function ProposalPart({ desk, onOutcome }: Props) {
  const { ports } = useDesk();
  const [asked, again] = useAsked(useCallback(() => readProposal(ports.policies), [ports]));
  if (asked.is === 'failed') return <Trouble failure={asked.failure} again={again} />;
  if (asked.is === 'asking' || asked.value === undefined) return null;
  return <HeldPart held={asked.value} desk={desk} onOutcome={onOutcome} />;
}

function HeldPart({ held, desk, onOutcome }: Props & { readonly held: HeldProposal }) {
  const { page } = usePolicyWords();
  const { proposal: words } = page;
  const { me, locale } = useDesk();
  const { proposal, writer, changedAt, changedBy } = held;
  const standing = standingOf(proposal, {
    proposer: writer,
    me: me.id,
    mayPublish: desk.mayEdit,
    etag: desk.draft?.etag,
  });
  const compared = useMemo(() => {
    const before = decodePolicy(desk.draft?.base ?? {});
    const after = decodePolicy(proposal.file);
    return { isSound: after.ok, changes: before.ok && after.ok ? diffPolicies(before.value, after.value) : [] };
  }, [desk.draft?.base, proposal.file]);
  // What was published stands in the history; what was taken back is nobody's matter.
  if (proposal.state === 'published' || proposal.state === 'withdrawn') return null;
  if (standing === 'outdated' && writer !== me.id) return null;
  const facts = {
    who: proposal.state === 'open' ? changedBy : proposal.by,
    other: changedBy,
    version: textOf(proposal.file['version']) || '–',
    when: momentOf(changedAt, locale),
  };
  const lead =
    proposal.state === 'declined' ? words.declined : words.leads[standing as Exclude<ProposalStanding, 'closed'>];
  return (
    <Section title={words.title} lead={say(lead, facts, locale)}>
      {proposal.why !== '' && <Text>{say(words.because, { why: proposal.why }, locale)}</Text>}
      {proposal.state === 'open' && <ChangeTable changes={compared.changes} />}
      {proposal.state === 'open' && compared.changes.length === 0 && compared.isSound && (
        <Text>{page.publish.words}</Text>
      )}
      {!compared.isSound && <Text>{words.faulty}</Text>}
      <Answers held={held} standing={standing} isSound={compared.isSound} desk={desk} onOutcome={onOutcome} />
    </Section>
  );
}

interface AnswersProps extends Props {
  readonly held: HeldProposal;
  readonly standing: ProposalStanding;
  readonly isSound: boolean;
}

function Answers({ held, standing, isSound, desk, onOutcome }: AnswersProps) {
  const { proposal: words } = usePolicyWords().page;
  const styles = useStyles();
  const { ports, recorder, draft: store, me } = useDesk();
  const [isBusy, setBusy] = useState(false);
  const answer = async (one: Answer): Promise<void> => {
    setBusy(true);
    onOutcome(await answerProposal(held, one, { policies: ports.policies, recorder, store, me }));
    setBusy(false);
  };
  const takeUp = () => store.replace(held.proposal.file);
  if (standing === 'look' || !desk.mayEdit) return null;
  if (standing === 'decide')
    return <AgreeOrDecline words={words} isBusy={isBusy} isSound={isSound} onAnswer={(one) => void answer(one)} />;
  return (
    <div className={styles.row}>
      {standing === 'own' && (
        <Button
          disabledFocusable={isBusy}
          onClick={() => {
            takeUp();
            void answer({ to: 'withdraw', why: '' });
          }}
        >
          {words.takeBack}
        </Button>
      )}
      {standing !== 'own' && <Button onClick={takeUp}>{words.intoDraft}</Button>}
    </div>
  );
}
