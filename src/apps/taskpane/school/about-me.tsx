import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { EffectivePolicy } from '../../../policy/policy';
import type { Got } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { say } from '../../../strings/say';
import type { RuleStrings } from '../../../strings/rule-strings';
import { languageOf } from '../own-words';
import { FailureText, LinkNotice } from './link-notice';
import { ownNotes, type OwnNote, type OwnNotes } from './own-notes';
import type { LinkState } from './school-link';
import { momentIn, type SchoolWords } from './school-words';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  heading: { margin: 0 },
});

export interface AboutMeProps {
  readonly policy: EffectivePolicy;
  readonly words: SchoolWords;
  readonly rules: Readonly<Record<string, RuleStrings>>;
  readonly link: LinkState;
  readonly now: number;
  signIn(): void;
}

/** What is recorded, why, for how long, who can read it, and the person's own notes. */
export function AboutMe(props: AboutMeProps) {
  const { policy, words, link } = props;
  const styles = useStyles();
  const { about } = words;
  const months = policy.retention?.records;
  return (
    <div className={styles.stack}>
      <Text>{about.why}</Text>
      <ul className={styles.list}>
        {about.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Text>{months === undefined ? about.noMonths : say(about.months, { count: months }, words.locale)}</Text>
      <Text>{about.readers.replace('{who}', () => readersOf(policy, words))}</Text>
      <Text>{about.notWatched}</Text>
      {policy.notices?.monitoring && <Text lang={languageOf(policy, words.locale)}>{policy.notices.monitoring}</Text>}
      <Text as="h3" size={300} weight="semibold" className={styles.heading}>
        {about.own}
      </Text>
      {link.is === 'on' ? (
        <Loaded {...props} ports={link.ports} />
      ) : (
        <LinkNotice link={link} words={words} signIn={props.signIn} />
      )}
    </div>
  );
}

function readersOf({ roles }: EffectivePolicy, { about }: SchoolWords): string {
  const named = (['auditors', 'dataProtectionOfficers', 'headTeachers'] as const).filter(
    (role) => (roles?.[role]?.length ?? 0) > 0,
  );
  return named.length === 0 ? (about.roles['none'] ?? '') : named.map((role) => about.roles[role] ?? role).join(', ');
}

function Loaded(props: AboutMeProps & { readonly ports: TenantPorts }) {
  const { ports, now, words } = props;
  const [got, setGot] = useState<Got<OwnNotes> | undefined>();
  useEffect(() => {
    let isOpen = true;
    void ownNotes(ports, now).then((value) => isOpen && setGot(value));
    return () => {
      isOpen = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- read once when opened
  }, [ports]);
  if (got === undefined) return <Spinner size="tiny" label={words.link.connecting} labelPosition="after" />;
  return got.ok ? <Notes {...props} own={got.value} /> : <FailureText failure={got} words={words} />;
}

export function Notes({ own, words, rules, now }: AboutMeProps & { readonly own: OwnNotes }) {
  const styles = useStyles();
  const { about, locale } = words;
  const partly = own.isPartly ? <Text>{about.partly}</Text> : null;
  if (own.notes.length === 0) return partly ?? <Text>{about.none}</Text>;
  return (
    <>
      <ul className={styles.list}>
        {own.notes.map((note) => (
          <li key={note.id}>
            {momentIn(note.at, locale, now)}: {lineOf(note, words, rules)}
          </li>
        ))}
      </ul>
      {partly}
      {own.left > 0 && <Text size={200}>{say(about.more, { count: own.left }, locale)}</Text>}
    </>
  );
}

function lineOf(note: OwnNote, { about, agreement }: SchoolWords, rules: AboutMeProps['rules']): string {
  if ('opened' in note) return about.opened[note.opened] ?? about.opened['other'] ?? '';
  const { record } = note;
  const names = (ids: readonly string[]): string => [...new Set(ids.map((id) => rules[id]?.name ?? id))].join(', ');
  const parts = (...all: readonly (string | undefined)[]): string => all.filter((part) => part).join(' – ');
  switch (record.type) {
    case 'inspection': {
      const answer = record.answer === 'none' || record.answer === 'unknown' ? '' : about.answers[record.answer];
      return parts(about.decisions[record.decision], names(record.findings.map(({ rule }) => rule)), answer);
    }
    case 'answer':
      return parts(about.answers[record.answer], names(record.rules));
    case 'request':
      return parts(
        about.requests[record.request],
        names(record.rules),
        'outcome' in note && note.outcome !== undefined ? about.outcomes[note.outcome] : undefined,
      );
    case 'agreement':
      return agreement.title;
    default:
      return record.type;
  }
}
