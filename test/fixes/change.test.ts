import { memoryComposeItem, type MemoryAttachment } from '../../src/adapters/memory/memory-compose-item';
import { carryBack, carryOut } from '../../src/fixes/change';
import { fixScene, parents } from './fix-scene';

function file(id: string, over: Partial<MemoryAttachment> = {}): MemoryAttachment {
  const bytes = Uint8Array.from([1, 2, 3]);
  return { id, name: `${id}.txt`, size: 3, inline: false, type: 'file', mediaType: '', bytes, ...over };
}

describe('a file is taken out', () => {
  it('and undo brings it back with its content', async () => {
    const item = memoryComposeItem({ attachments: [file('a'), file('b')] });
    const done = await carryOut(item, [{ do: 'remove-attachment', id: 'a' }]);
    expect(item.state.attachments.map(({ id }) => id)).toEqual(['b']);
    if (!done.ok || !done.undo) throw new Error('no way back');
    expect(await carryBack(item, done.undo)).toMatchObject({ ok: true });
    expect(item.state.attachments.map(({ name }) => name)).toEqual(['b.txt', 'a.txt']);
    expect(item.state.attachments[1]?.bytes).toEqual(Uint8Array.from([1, 2, 3]));
  });

  it('a file that has vanished meanwhile: it is said, and nothing else is touched', async () => {
    const item = memoryComposeItem({ attachments: [file('b')] });
    expect(await carryOut(item, [{ do: 'remove-attachment', id: 'a' }])).toMatchObject({
      ok: false,
      reason: 'missing',
    });
    expect(item.state.attachments).toHaveLength(1);
  });

  it('an attached mail cannot be put back: no undo is offered', async () => {
    const item = memoryComposeItem({ attachments: [file('a', { type: 'item' })] });
    expect(await carryOut(item, [{ do: 'remove-attachment', id: 'a' }])).toEqual({ ok: true });
  });

  it('when the second of two cannot go, the first comes back', async () => {
    let removals = 0;
    const item = memoryComposeItem(
      { attachments: [file('a'), file('b')] },
      { fault: (call) => (call === 'removeAttachment' && ++removals === 2 ? { refuses: 'refused' } : undefined) },
    );
    const done = await carryOut(item, [
      { do: 'remove-attachment', id: 'a' },
      { do: 'remove-attachment', id: 'b' },
    ]);
    expect(done).toEqual({ ok: false, reason: 'refused', isHalfDone: false });
    expect(item.state.attachments.map(({ name }) => name).sort()).toEqual(['a.txt', 'b.txt']);
  });
});

describe('a subject is written in the pane', () => {
  it.each([
    ['as it was typed', 'Swimming on Thursday', 'Swimming on Thursday'],
    ['on one line', '  Swimming \n on   Thursday ', 'Swimming on Thursday'],
    ['as long as Outlook takes', 'x'.repeat(400), 'x'.repeat(255)],
    ['mark-up is text', '<b>Trip</b>', '<b>Trip</b>'],
  ])('%s', async (_says, input, subject) => {
    const { item, press } = fixScene({ to: parents(1), subject: '' });
    expect(await press('subject/missing', 'edit-subject', input)).toMatchObject({ is: 'done' });
    expect(item.state.subject).toBe(subject);
  });

  it('an empty one changes nothing', async () => {
    const { press } = fixScene({ to: parents(1), subject: '' });
    expect(await press('subject/missing', 'edit-subject', '   ')).toEqual({ is: 'nothing' });
  });
});

describe('whatever a rule offers as a way out', () => {
  it('a click with nothing to mend changes nothing', async () => {
    const { check, actions, item } = fixScene({ to: parents(1), subject: 'Fair', body: '<p>Hello</p>' });
    const checked = await check();
    const [finding] = checked.inspection.findings;
    if (!finding) throw new Error('no finding');
    const before = JSON.stringify(item.state);
    const bare = { ...finding, targets: [], spans: [], data: {} };
    for (const id of [
      'move-to-bcc',
      'remove-recipient',
      'replace-recipient',
      'remove-attachment',
      'trim-quoted',
      'redact',
      'remove-second-disclaimer',
    ] as const) {
      if (id !== 'move-to-bcc') expect(await actions.fix(id, bare, checked)).toEqual({ is: 'nothing' });
    }
    expect(JSON.stringify(item.state)).toBe(before);
  });
});
