import { virtualTime } from '../../src/adapters/memory/memory-system';
import { memoryTenant } from '../../src/adapters/memory/tenant/memory-tenant';
import { canShare } from '../../src/apps/taskpane/share-files';
import type { TenantReason } from '../../src/ports/tenant';
import { aFile, fixScene, person } from './fix-scene';

const TOM = { id: 'tom', name: 'Tom', address: 't.ashworth@greenfield.example', persona: 'staff' } as const;

function filesOf(fault?: (call: string) => TenantReason | undefined) {
  const { clock } = virtualTime();
  const options = fault ? { fault: (_port: unknown, call: string) => fault(call) } : {};
  return memoryTenant({ clock, people: [TOM], ...options }).portsOf('tom').files;
}

async function scene(to = 'm.holt@greenfield.example') {
  const held = fixScene({
    to: [person(to)],
    subject: 'Prospectus',
    body: '<p>Here it is.</p>',
    attachments: [aFile('prospectus.txt', 'x'.repeat(3_000_000))],
  });
  const finding = await held.finding('attachments/oversized');
  if (!finding) throw new Error('not too large');
  return { held, finding, checked: await held.check() };
}

describe('a link instead of a large file, for colleagues', () => {
  it('the file is in OneDrive, its link in the text, and the way back takes both out again', async () => {
    const { held, finding, checked } = await scene();
    const files = filesOf();
    expect(canShare(checked)).toBe(true);
    const done = await held.actions.share(finding, checked, files);
    expect(held.item.state.attachments).toEqual([]);
    expect(held.item.state.body).toMatch(/prospectus\.txt: <a href="https:[^"]+file-1"/);
    expect(await held.finding('attachments/oversized')).toBeUndefined();
    if (done.is !== 'done' || !done.undo) throw new Error(done.is);
    expect(await held.actions.undo(done.undo)).toMatchObject({ is: 'done' });
    expect(held.item.state.attachments).toHaveLength(1);
    expect(await files.withdraw('file-1')).toMatchObject({ ok: false, reason: 'missing' });
  });

  it('is not offered to people outside: the link would not open for them', async () => {
    expect(canShare((await scene('h.marsh@families.example')).checked)).toBe(false);
  });

  it.each(['full', 'offline', 'no-consent'] as const)(
    'when OneDrive says "%s", the message is as it was',
    async (reason) => {
      const { held, finding, checked } = await scene();
      expect(
        await held.actions.share(
          finding,
          checked,
          filesOf(() => reason),
        ),
      ).toMatchObject({ is: 'failed' });
      expect(held.item.state.attachments).toHaveLength(1);
      expect(held.item.state.body).toBe('<p>Here it is.</p>');
    },
  );
});
