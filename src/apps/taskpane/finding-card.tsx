import { Badge, Card, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { againOf } from '../../gate/stop-text';
import { asksFor } from '../../rules/actions';
import { Disclosure } from '../../ui/disclosure';
import type { CardProps } from './card-props';
import { excerptsOf } from './excerpt';
import { FindingActions } from './finding-actions';
import { languageOf, WithOwnWords } from './own-words';
import { cardText } from './sayings';
import { Later, WrongPanel } from './later';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
  },
  asks: { borderLeftColor: tokens.colorPaletteDarkOrangeBorder2 },
  stops: { borderLeftColor: tokens.colorPaletteRedBorder2 },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground2 },
  title: { margin: 0 },
  excerpt: {
    display: 'block',
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    // Where colours are few, the line under it shows the place.
    textDecorationLine: 'underline',
  },
  wrong: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end' },
});

const COLOURS = {
  note: 'informative',
  warn: 'warning',
  justify: 'warning',
  approve: 'danger',
  block: 'danger',
} as const;

/** One thing to check: what, where, why with the clause, what to do, and the buttons that do it. */
export function FindingCard(props: CardProps) {
  const { finding, checked, words } = props;
  const { pane } = words;
  const styles = useStyles();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const level = asksFor(finding);
  const { what, why, clause, own, todo, place } = cardText(finding, checked, words);
  const isStop = level === 'block' || level === 'approve';
  const look = mergeClasses(styles.card, level !== 'note' && styles.asks, isStop && styles.stops);
  // Warnings that always look alike stop being read: the second of a week begins with the way out.
  const isAgain = level !== 'note' && props.work.again.has(finding.rule);
  const language = languageOf(checked.policy, words.locale);
  const isOwn = !isAgain && Boolean(checked.policy.rules[finding.rule]?.text);
  const actions = (
    <>
      {todo !== '' && <Text weight="semibold">{todo}</Text>}
      <FindingActions {...props} level={level} onDone={() => heading.current?.focus()} />
    </>
  );
  return (
    <Card className={look} role="group" aria-labelledby={headingId}>
      <div className={styles.head}>
        <Badge appearance={level === 'note' ? 'outline' : 'tint'} color={COLOURS[level]} size="large">
          {pane.needs[level]}
        </Badge>
        <Text size={200} className={styles.quiet}>
          {place}
        </Text>
      </div>
      <Text
        as="h3"
        weight="semibold"
        size={400}
        id={headingId}
        className={styles.title}
        ref={heading}
        tabIndex={-1}
        lang={isOwn ? language : undefined}
      >
        {isAgain ? againOf(what, words) : what}
      </Text>
      {isAgain && actions}
      {excerptsOf(finding, checked.snapshot).map(({ before, marked, after }, index) => (
        <Text key={index} size={200} className={styles.excerpt} dir="auto">
          {before}
          <mark className={styles.mark}>{marked}</mark>
          {after}
        </Text>
      ))}
      <Text>
        {why}{' '}
        <Text size={200} className={styles.quiet}>
          <WithOwnWords sentence={clause} own={own} language={language} />
        </Text>
      </Text>
      {!isAgain && actions}
      <div className={styles.wrong}>
        <Disclosure label={pane.notRight} quiet>
          <Later words={pane}>
            <WrongPanel
              finding={finding}
              locale={words.locale}
              now={props.work.now}
              code={checked.supportCode}
              work={props.work.school}
            />
          </Later>
        </Disclosure>
      </div>
    </Card>
  );
}
