import { Badge, Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ONE_CLICK } from '../../fixes/registry';
import type { Checked } from '../../gate/check-message';
import { sayingOf } from '../../gate/stop-text';
import type { Finding } from '../../inspect/inspection';
import type { FixId } from '../../rules/rule';
import { excerptsOf } from './excerpt';
import { ReasonForm } from './reason-form';
import { SubjectForm } from './subject-form';
import type { Words } from './words';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground2 },
  excerpt: {
    display: 'block',
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  mark: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { minHeight: '32px' },
});

const COLOURS = {
  note: 'informative',
  warn: 'warning',
  justify: 'warning',
  approve: 'important',
  block: 'danger',
} as const;

export interface CardActions {
  fix(id: FixId, finding: Finding, input?: string): void;
  letGo(finding: Finding): void;
  giveReason(finding: Finding, category: string, words: string): Promise<boolean>;
}

interface Props {
  readonly finding: Finding;
  readonly checked: Checked;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly actions: CardActions;
}

/** One thing to check: what, where, why with the clause, what to do, and the buttons that do it. */
export function FindingCard({ finding, checked, words, isBusy, actions }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState<'reason' | 'subject' | undefined>();
  const { pane } = words;
  const { what, todo } = sayingOf(finding, checked, words);
  const place = finding.where.attachment;
  const level = finding.trial ? 'note' : finding.action;
  const headingId = `finding-${finding.key}`;
  const oneClick = finding.fixes.filter((id) => ONE_CLICK[id] !== undefined);
  return (
    <Card className={styles.card} role="group" aria-labelledby={headingId}>
      <div className={styles.head}>
        <Badge appearance="tint" color={COLOURS[level]} size="large">
          {pane.needs[level]}
        </Badge>
        <Text size={200} className={styles.quiet}>
          {place === undefined ? pane.where[finding.where.part] : pane.inFile.replace('{file}', () => shortened(place))}
        </Text>
      </div>
      <Text as="h3" weight="semibold" size={400} id={headingId} style={{ margin: 0 }}>
        {what}
      </Text>
      {excerptsOf(finding, checked.snapshot).map(({ before, marked, after }, index) => (
        <Text key={index} size={200} className={styles.excerpt}>
          {before}
          <mark className={styles.mark}>{marked}</mark>
          {after}
        </Text>
      ))}
      <Why finding={finding} checked={checked} words={words} />
      {todo !== '' && <Text>{todo}</Text>}
      {level === 'approve' && <Text>{pane.approve.text}</Text>}
      {level === 'block' && oneClick.length === 0 && <Text>{pane.mend}</Text>}
      {open === 'reason' && (
        <ReasonForm
          words={pane}
          offered={checked.policy.rules[finding.rule]?.answers ?? []}
          onSave={(category, text) => actions.giveReason(finding, category, text)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'subject' && (
        <SubjectForm
          words={pane.subject}
          suggestion={firstWords(checked)}
          onSave={(subject) => {
            setOpen(undefined);
            actions.fix('edit-subject', finding, subject);
          }}
        />
      )}
      <div className={styles.actions}>
        {oneClick.map((id, index) => (
          <Button
            key={id}
            className={styles.button}
            appearance={index === 0 ? 'primary' : 'secondary'}
            disabled={isBusy}
            onClick={() => (id === 'edit-subject' ? setOpen('subject') : actions.fix(id, finding))}
          >
            {pane.fixes[id]}
          </Button>
        ))}
        {level === 'justify' && open !== 'reason' && (
          <Button className={styles.button} disabled={isBusy} onClick={() => setOpen('reason')}>
            {pane.reason.open}
          </Button>
        )}
        {level === 'warn' && (
          <Button className={styles.button} disabled={isBusy} onClick={() => actions.letGo(finding)}>
            {pane.letGo}
          </Button>
        )}
      </div>
    </Card>
  );
}

function Why({ finding, checked, words }: Pick<Props, 'finding' | 'checked' | 'words'>) {
  const styles = useStyles();
  const { pane } = words;
  const [clause] = finding.clauses;
  const text = checked.policy.rules[finding.rule]?.clauseText ?? '';
  const { why } = sayingOf({ ...finding, clauses: [] }, checked, words);
  const source = clause === undefined ? pane.productRule : finding.analogy ? pane.clauseLike : pane.clause;
  const rule =
    clause === undefined || text === ''
      ? source.replace(/: \{text\}/, '').replace('{clause}', () => clause ?? '')
      : source.replace('{clause}', () => clause).replace('{text}', () => text);
  return (
    <>
      {why !== '' && <Text>{why}</Text>}
      <Text size={200} className={styles.quiet}>
        {rule}
      </Text>
    </>
  );
}

const MOST_NAME = 80;

function shortened(name: string): string {
  return name.length > MOST_NAME ? `${name.slice(0, MOST_NAME - 1)}…` : name;
}

/** The first line of the text makes a start for a subject. */
function firstWords({ snapshot: { body } }: Checked): string {
  const text = body.state === 'read' ? (body.value.parts[0]?.text ?? '') : '';
  const lines = text.split('\n').map((line) => line.trim());
  const line = lines.find((each) => each.length > 12 && !/^(?:dear|hi|hello|annwyl|helo)\b/i.test(each)) ?? '';
  const sentence = line.split(/[.!?]/, 1)[0] ?? '';
  return sentence.length > 60 ? `${sentence.slice(0, 57).replace(/\s\S*$/, '')}…` : sentence;
}
