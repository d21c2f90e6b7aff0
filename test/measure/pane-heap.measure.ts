import v8 from 'node:v8';
import vm from 'node:vm';
import { LiveCheck } from '../../src/apps/taskpane/live-check';
import { factsCache } from '../../src/gate/facts-cache';
import { aFile, DISCLAIMER, fixScene, parents } from '../fixes/fix-scene';

// Heap of the pane's engine after 1,000 edits, findings, fixes and ways back, beside that after 50: at most 1.2 times.
//   npx jest --testMatch '**/pane-heap.measure.ts'
const EDITS = 1_000;
const WARM = 50;
v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

test(`${EDITS} edits, findings and fixes leave no more behind than ${WARM}`, async () => {
  const scene = fixScene({ to: parents(5), subject: 'Swimming' });
  const { item, actions } = scene;
  const gate = { ...scene.gate, previous: factsCache() };
  const live = new LiveCheck(item, gate, () => '');
  let found = 0;
  let fixed = 0;
  let before = 0;
  for (let edit = 1; edit <= EDITS; edit++) {
    const number = `999 000 ${String(edit % 10_000).padStart(4, '0')}`;
    const file = aFile('plan.txt', `Plan ${edit % 7}`);
    item.change({ body: `<p>Alfie Marsh, NHS number ${number}.</p><p>${DISCLAIMER}</p>`, attachments: [file] });
    await live.now();
    const state = live.read();
    const finding =
      state.is === 'checked'
        ? state.checked.inspection.findings.find(({ fixes }) => fixes.includes('move-to-bcc'))
        : undefined;
    if (state.is === 'checked' && finding) {
      found++;
      const done = await actions.fix('move-to-bcc', finding, state.checked);
      await live.now();
      if (done.is === 'done' && done.undo && (await actions.undo(done.undo)).is === 'done') fixed++;
    }
    if (edit === WARM) before = heap();
  }
  const after = heap();
  console.log(
    `heap after ${WARM} edits ${(before / 1e6).toFixed(1)} MB, after ${EDITS} ${(after / 1e6).toFixed(1)} MB: ${(after / before).toFixed(3)} times`,
  );
  expect([found, fixed]).toEqual([EDITS, EDITS]);
  expect(after / before).toBeLessThanOrEqual(1.2);
}, 900_000);
