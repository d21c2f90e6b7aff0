import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { decodePolicy } from '../../../policy/decode';
import { diffPolicies } from '../../../policy/diff';
import { Section } from '../../../ui/section';
import { useDesk } from '../shell/desk';
import { ChangeTable } from './change-table';
import { settingName, valueName } from './change-words';
import type { PublishOutcome } from './publish';
import { ruleName, usePolicyWords } from './words';
import { withValue } from './file-edit';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

interface Props {
  readonly conflict: Extract<PublishOutcome, { is: 'conflict' }>;
  onDone(): void;
}

/** Two published at once: their change in words, a choice where both changed the same, and both ways on. */
export function ConflictChoice({ conflict: { theirs, etag, merged }, onDone }: Props) {
  const words = usePolicyWords();
  const { conflict } = words.page.publish;
  const styles = useStyles();
  const { draft: store } = useDesk();
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  const changes = useMemo(() => {
    const base = decodePolicy(store.read()?.base ?? {});
    const other = decodePolicy(theirs);
    return base.ok && other.ok ? diffPolicies(base.value, other.value) : [];
  }, [store, theirs]);
  const keep = (): void => {
    const chosen = merged.clashes.filter(({ key }) => mine.has(key));
    store.rebase(
      theirs,
      etag,
      chosen.reduce((file, { path, mine: value }) => withValue(file, path, value), merged.file),
    );
    onDone();
  };
  return (
    <Section title={conflict.title} lead={conflict.text}>
      <Text weight="semibold">{conflict.theirs}</Text>
      <ChangeTable changes={changes} />
      {merged.clashes.length > 0 && <Text weight="semibold">{conflict.clashes}</Text>}
      {merged.clashes.map(({ key, path, mine: own, theirs: other }) => (
        <Field key={key} label={placeName(path, words)}>
          <RadioGroup
            layout="horizontal"
            value={mine.has(key) ? 'mine' : 'theirs'}
            onChange={(_, { value }) => {
              const next = new Set(mine);
              if (value === 'mine') next.add(key);
              else next.delete(key);
              setMine(next);
            }}
          >
            <Radio value="theirs" label={conflict.their.replace('{value}', () => valueName(shown(other), words))} />
            <Radio value="mine" label={conflict.mine.replace('{value}', () => valueName(shown(own), words))} />
          </RadioGroup>
        </Field>
      ))}
      <div className={styles.row}>
        <Button appearance="primary" onClick={keep}>
          {conflict.keep}
        </Button>
        <Button
          onClick={() => {
            store.rebase(theirs, etag);
            onDone();
          }}
        >
          {conflict.drop}
        </Button>
      </div>
    </Section>
  );
}

function shown(value: unknown): string {
  if (value === undefined) return '–';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function placeName(path: readonly string[], words: ReturnType<typeof usePolicyWords>): string {
  const [first = '', second = '', ...rest] = path;
  if (first === 'rules') return `${ruleName(second, words)}: ${settingName(rest.join('.'), words)}`;
  return path.join(' › ');
}
