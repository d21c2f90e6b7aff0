import { Button, Field, Input, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { say } from '../../../strings/say';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { useDesk } from '../shell/desk';
import { hrefOf } from '../shell/route';
import { momentOf } from '../shell/words';
import type { ColumnsHost } from './columns-host';
import type { LogRow } from './log-columns';
import { useLogWords, useRuleNames } from './words';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
});
const MOST = 200;

/** A random sample of what is listed, which anybody with the same seed can draw again. */
export function SamplePart({ columns }: { readonly columns: ColumnsHost }) {
  const words = useLogWords();
  const styles = useStyles();
  const { locale } = useDesk();
  const ruleName = useRuleNames();
  const [seed, setSeed] = useState('');
  const [size, setSize] = useState('25');
  const [rows, setRows] = useState<readonly LogRow[] | undefined>();
  const most = Math.max(1, Math.min(MOST, Math.round(Number(size)) || 1));
  return (
    <Section title={words.sample.title} lead={words.sample.lead}>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          void columns.sample(seed.trim(), most).then(setRows);
        }}
      >
        <Field label={words.sample.seed} hint={words.sample.seedHint}>
          <Input value={seed} maxLength={60} onChange={(_, { value }) => setSeed(value)} />
        </Field>
        <Field label={words.sample.size}>
          <Input type="number" min={1} max={MOST} value={size} onChange={(_, { value }) => setSize(value)} />
        </Field>
        <Button type="submit" disabledFocusable={seed.trim() === ''}>
          {words.sample.draw}
        </Button>
      </form>
      <div role="status">{rows && <Text>{say(words.sample.drawn, { count: rows.length }, locale)}</Text>}</div>
      {rows && rows.length > 0 && (
        <PlainTable
          caption={words.sample.title}
          hideCaption
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'at',
              name: words.columns.at,
              cell: ({ at, list, itemKey, id }) => (
                <Link href={hrefOf(['log', list, itemKey, id])}>{momentOf(new Date(at).toISOString(), locale)}</Link>
              ),
            },
            { key: 'type', name: words.columns.type, cell: ({ type }) => words.types[type] ?? type },
            { key: 'answer', name: words.columns.answer, cell: ({ answer }) => words.answers[answer] ?? '–' },
            {
              key: 'rules',
              name: words.columns.rules,
              cell: ({ rules }) => rules.map(ruleName).join(', ') || '–',
            },
            { key: 'id', name: words.sample.id, cell: ({ id }) => id },
          ]}
        />
      )}
    </Section>
  );
}
