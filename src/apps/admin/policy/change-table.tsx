import { Badge } from '@fluentui/react-components';
import type { PolicyChange } from '../../../policy/diff';
import { PlainTable } from '../../../ui/plain-table';
import { changeInWords } from './change-words';
import { usePolicyWords } from './words';

const COLOURS = { stricter: 'warning', milder: 'danger', other: 'informative' } as const;

/** A difference in words: so far, from now on. */
export function ChangeTable({ changes }: { readonly changes: readonly PolicyChange[] }) {
  const words = usePolicyWords();
  const { columns, effects, lead } = words.page.publish;
  if (changes.length === 0) return null;
  return (
    <PlainTable
      caption={lead}
      hideCaption
      rows={changes.map((change) => changeInWords(change, words))}
      keyOf={({ key }) => key}
      columns={[
        { key: 'check', name: columns.check, cell: ({ check }) => check },
        { key: 'setting', name: columns.setting, cell: ({ setting }) => setting },
        { key: 'before', name: columns.before, cell: ({ before }) => before },
        { key: 'after', name: columns.after, cell: ({ after }) => after },
        {
          key: 'effect',
          name: columns.effect,
          cell: ({ effect }) => (
            <Badge appearance="outline" color={COLOURS[effect]}>
              {effects[effect]}
            </Badge>
          ),
        },
      ]}
    />
  );
}
