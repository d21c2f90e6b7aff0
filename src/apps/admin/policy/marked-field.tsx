import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { htmlOfMarked, plainTwin } from '../../../rules/shared/marked-text';
import { textOf, valueAt } from './file-edit';
import { faultProps } from './parameter-field';
import type { SettingFieldProps } from './setting-fields';
import { faultsAt } from './use-policy';
import { usePolicyWords } from './words';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  bold: { fontWeight: tokens.fontWeightBold },
  italic: { fontStyle: 'italic' },
  look: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontFamily: 'Aptos, Calibri, Arial, sans-serif',
    fontSize: '16px',
    // Outlook shows mail on white whatever the colours around it are.
    backgroundColor: '#ffffff',
    color: '#242424',
    forcedColorAdjust: 'auto',
    overflowWrap: 'anywhere',
    '& p': { margin: '0 0 8px' },
    '& a': { color: '#0563c1' },
  },
  plain: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0, fontFamily: tokens.fontFamilyMonospace },
});

/** A text with a little formatting: marks are put around what is selected, so that it stays a text in the policy file. */
export function MarkedField({ desk, path, label }: SettingFieldProps) {
  const { marks } = usePolicyWords().page.general;
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const value = textOf(valueAt(desk.draft?.file, path));
  const set = (text: string): void => desk.change(path, text === '' ? undefined : text);
  const wrap = (before: string, after: string): void => {
    const { selectionStart: start, selectionEnd: end } = area.current ?? { selectionStart: 0, selectionEnd: 0 };
    const words = value.slice(start, end).trim() || marks.words;
    set(`${value.slice(0, start)}${before}${words}${after}${value.slice(end)}`);
    area.current?.focus();
  };
  const button = (name: string, className: string | undefined, before: string, after: string) => (
    <Button size="small" {...(className ? { className } : {})} onClick={() => wrap(before, after)}>
      {name}
    </Button>
  );
  return (
    <div className={styles.stack}>
      <Field label={label} hint={marks.hint} {...faultProps(faultsAt(desk.decoded, path))}>
        <Textarea
          textarea={{ ref: area }}
          rows={4}
          resize="vertical"
          value={value}
          readOnly={!desk.mayEdit}
          onChange={(_, { value: text }) => set(text)}
        />
      </Field>
      {desk.mayEdit && (
        <div className={styles.row} role="group" aria-label={marks.group.replace('{name}', () => label)}>
          {button(marks.bold, styles.bold, '**', '**')}
          {button(marks.italic, styles.italic, '*', '*')}
          {button(marks.link, undefined, '[', '](https://)')}
        </div>
      )}
    </div>
  );
}

/** What Outlook shows, and what a plain-text message gets. */
export function MarkedPreview({ text, title }: { readonly text: string; readonly title: string }) {
  const { marks } = usePolicyWords().page.general;
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <Text size={200}>{title}</Text>
      {/* Made from marks, letter by letter escaped: nothing of the text itself is HTML. */}
      <div className={styles.look} dangerouslySetInnerHTML={{ __html: htmlOfMarked(text) }} />
      <Text size={200}>{marks.plain}</Text>
      <pre className={styles.plain}>{plainTwin(text)}</pre>
    </div>
  );
}
