import { whole } from '../parameters';
import { defineRule } from '../rule';
import { everybody } from '../shared/addresses';
import { newcomers } from '../shared/newcomers';
import { DATA_FIXES, exposedTexts, fixesFor, whereOf } from '../shared/places';
import { staffListIn } from '../shared/staff-list';

/** A list of who works here, with roles and addresses, is what fraud and cold callers start from. */
export const staffList = defineRule({
  id: 'data/staff-list',
  items: ['message', 'appointment'],
  reads: ['texts', 'encryption', 'body', 'to', 'cc', 'bcc'],
  parameters: { rows: whole({ from: 2, to: 1000, standard: 5 }) },
  standardAction: 'warn',
  fixes: DATA_FIXES,
  group: 'data',
  docs: {
    summary: 'A list of staff with roles, addresses or numbers goes outside school.',
    leaves: [
      'staff named in running text',
      'short lists below the limit',
      'a quoted list that every reader had already',
    ],
    misses: ['lists in pictures that could not be read'],
  },
  check(inputs, { rows }, school) {
    if (!everybody(inputs).some((recipient) => school.isExternal(recipient))) return [];
    const isNews = newcomers(inputs, school).length > 0;
    const reported = new Set<string>();
    return exposedTexts(inputs).flatMap((text) => {
      if (text.part === 'subject' || text.part === 'filename' || text.signature) return [];
      if (text.part === 'quoted' && !isNews) return [];
      const list = staffListIn(text, school);
      const at = whereOf(text);
      const key = JSON.stringify(at);
      if (list.rows < rows || reported.has(key)) return [];
      reported.add(key);
      const span = { ...at, start: text.offset + list.start, end: text.offset + list.end };
      return [
        {
          message: 'list',
          data: { count: list.rows },
          at,
          kinds: [{ kind: 'BULK_TABLE', count: 1, confidence: 'high' }],
          fixes: fixesFor({ at }),
          people: list.rows,
          spans: [span],
        },
      ];
    });
  },
});
