import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aTenant } from '../../support/emulated-tenant';
import { ACTIONS, ACTORS, type Cell } from './rights';

const DOCUMENT = join(__dirname, '../../../docs/permissions.md');
const [BEGIN, END] = ['<!-- rights: written by a test -->', '<!-- end of rights -->'];

/** The decided table; staff, staff in the dashboard, policy admin, head, auditor, auditor in the add-in, DPO, outsider. */
const DECIDED: Readonly<Record<string, string>> = {
  'read the policy': 'yes yes yes yes yes yes yes no',
  'publish a policy': 'no no yes no no no no no',
  'bring back an older policy': 'no no yes no no no no no',
  'read the pupil roll (hashes)': 'yes yes yes yes yes yes yes no',
  'bring in a pupil roll': 'no no yes no no no no no',
  'write a record': 'yes yes yes yes yes yes yes no',
  'see records': 'own own own own yes own yes no',
  'change a record, even one’s own': 'no no no no no no no no',
  'delete a record, even one’s own': 'no no no no no no no no',
  'ask permission, report a mistake': 'yes yes yes yes yes yes yes no',
  'see requests': 'own own own yes own own yes no',
  'decide on a request': 'no no no yes no no no no',
  'read decisions': 'yes yes yes yes yes yes yes no',
  'agree to the policy': 'yes yes yes yes yes yes yes no',
  'see who agreed': 'own own own yes own own yes no',
  'keep a checkpoint': 'no no no no yes no yes no',
  'leave a notice that records were opened': 'no no no no yes no yes no',
  'find the notice about oneself': 'yes yes yes yes yes yes yes no',
  'read checkpoints': 'yes yes yes yes yes yes yes no',
  'keep a day’s roll-up': 'no no no no yes no yes no',
  'read roll-ups': 'no no yes yes yes no yes no',
  'change or delete a checkpoint': 'no no no no no no no no',
  'see which month lists there are': 'no yes yes yes yes no yes no',
  'drop a month list': 'no no no no no no no no',
  'count one’s own sent mail (when allowed)': 'yes yes yes yes yes yes yes yes',
  'send a notice (when allowed)': 'yes yes yes yes yes yes yes yes',
  'link a file of one’s own (when allowed)': 'yes yes yes yes yes yes yes yes',
};

const found = new Map<string, readonly Cell[]>();

test.each(Object.keys(ACTIONS))('who may %s is as decided, by a real call of each', async (action) => {
  const cells: Cell[] = [];
  for (const actor of ACTORS) {
    const under = aTenant();
    cells.push((await ACTIONS[action]?.(under, actor)) ?? 'no');
    // Beyond an app's scopes is where some of these calls are meant to end.
    const others = under.tenant.violations.filter(({ kind }) => kind !== 'scope-missing');
    expect([actor.name, others]).toEqual([actor.name, []]);
  }
  found.set(action, cells);
  expect(cells.join(' ')).toBe(DECIDED[action]);
});

test('the table in the documents is the one that was tested', () => {
  const head = ['may', ...ACTORS.map(({ name }) => name)];
  const rows = [...found].map(([action, cells]) => [action, ...cells]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((one, column) => one.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const table = [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
  console.log(table);
  const block = `${BEGIN}\n\n${table}\n\n${END}`;
  if (process.env['WRITE_DOCS'] && existsSync(DOCUMENT)) {
    const text = readFileSync(DOCUMENT, 'utf8');
    writeFileSync(DOCUMENT, text.slice(0, text.indexOf(BEGIN)) + block + text.slice(text.indexOf(END) + END.length));
  }
  expect(readFileSync(DOCUMENT, 'utf8')).toContain(block);
});
