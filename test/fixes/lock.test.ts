import { seededRandom } from '../../src/adapters/memory/memory-system';
import { readAttachment } from '../../src/attachments/readers/read-attachment';
import { carryBack } from '../../src/fixes/change';
import { lockMessage, type LockOutcome } from '../../src/fixes/lock';
import { lockPlan } from '../../src/fixes/lock-plan';
import type { Work } from '../../src/protect/work';
import { aFile, fixScene, person, type FixScene } from './fix-scene';
import * as officeCrypto from 'officecrypto-tool';

const WORDS = { note: 'The details are in the locked document.', document: 'Details' };
const PARENT = [person('h.marsh@families.example')];
const LIST = 'Name,NHS number\nAlfie Marsh,999 000 0018\nBeth Rowe,999 000 0026\nCarys Pugh,999 000 0034\n';

async function lock(scene: FixScene, over: Partial<Work> = {}): Promise<LockOutcome> {
  const { verdict, snapshot } = await scene.check();
  const plan = lockPlan(verdict.open, snapshot);
  const format = scene.item.state.format;
  const found = snapshot.body.state === 'read' ? (snapshot.body.value.parts[0]?.text ?? '') : '';
  const work: Work = { random: seededRandom(3), pause: () => Promise.resolve(), ...over };
  return lockMessage(scene.item, plan, { source: { format, body: scene.item.state.body }, found }, WORDS, work);
}

const names = (scene: FixScene): readonly string[] => scene.item.state.attachments.map(({ name }) => name);

describe('a class list is locked where it lies', () => {
  const scene = () =>
    fixScene(
      { to: PARENT, subject: 'Trip', body: '<p>Here is the list.</p>', attachments: [aFile('list.csv', LIST)] },
      { preset: 'clp' },
    );

  it('the open file is gone, a locked one is there, and the check is content', async () => {
    const held = scene();
    const done = await lock(held);
    expect(done).toMatchObject({ is: 'done', names: ['list.zip'] });
    expect(names(held)).toEqual(['list.zip']);
    const [file] = held.item.state.attachments;
    const facts = await readAttachment('list.zip', file?.bytes ?? new Uint8Array(), {});
    expect(facts).toMatchObject({ protected: true, strength: 'strong' });
    const after = await held.check();
    expect(after.verdict.open.filter(({ rule }) => rule.startsWith('data/'))).toEqual([]);
  });

  it('the new one comes before the old one goes, and is looked for in between', async () => {
    const held = scene();
    await lock(held);
    const calls = held.item.calls;
    const added = calls.lastIndexOf('addAttachment');
    expect(calls.indexOf('removeAttachment')).toBeGreaterThan(added);
    expect(calls.slice(added, calls.indexOf('removeAttachment'))).toContain('attachments');
  });

  it('the password is strong as the handbook asks: capital, small letters, a figure, a sign, eight or more', async () => {
    const done = await lock(scene());
    const { passphrase } = done as { passphrase: string };
    expect(passphrase).toMatch(/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)(?=.*[^A-Za-z0-9]).{8,}$/);
  });

  it('going back brings the very file and takes the locked one away', async () => {
    const held = scene();
    const before = held.item.state.attachments[0]?.bytes;
    const done = await lock(held);
    if (done.is !== 'done' || !done.undo) throw new Error(done.is);
    expect(await carryBack(held.item, done.undo)).toMatchObject({ ok: true });
    expect(names(held)).toEqual(['list.csv']);
    expect(held.item.state.attachments[0]?.bytes).toEqual(before);
  });

  it('stopping half-way changes nothing', async () => {
    const held = scene();
    expect(await lock(held, { isCancelled: () => true })).toEqual({ is: 'cancelled' });
    expect(names(held)).toEqual(['list.csv']);
  });

  it('a file that vanished meanwhile leaves the message as it is and is named', async () => {
    const held = scene();
    const { verdict, snapshot } = await held.check();
    const plan = lockPlan(verdict.open, snapshot);
    held.item.change({ attachments: [] });
    const work: Work = { random: seededRandom(3), pause: () => Promise.resolve() };
    const done = await lockMessage(held.item, plan, { source: undefined, found: '' }, WORDS, work);
    expect(done).toEqual({ is: 'unreadable', name: 'list.csv' });
    expect(names(held)).toEqual([]);
  });

  it('when Outlook will not take the old one out, the new one goes again', async () => {
    let presses = 0;
    const held = fixScene(
      { to: PARENT, subject: 'Trip', body: '<p>Here is the list.</p>', attachments: [aFile('list.csv', LIST)] },
      {
        preset: 'clp',
        fault: (call) => (call === 'removeAttachment' && ++presses === 1 ? { refuses: 'refused' } : undefined),
      },
    );
    expect(await lock(held)).toMatchObject({ is: 'failed' });
    expect(names(held)).toEqual(['list.csv']);
  });
});

describe('what stands in the text moves into a locked document', () => {
  const BODY =
    '<p>Dear Hannah,</p><p>Alfie Marsh, NHS number 999 000 0018, has asthma.</p><p>See you on Monday.</p><p>Tom</p>';

  it('the line goes, a note stands in its place, and Word opens the document with the password', async () => {
    const held = fixScene({ to: PARENT, subject: 'Inhaler', body: BODY }, { preset: 'clp' });
    const done = await lock(held);
    expect(done).toMatchObject({ is: 'done', names: ['Details.docx'] });
    expect(held.item.state.body).not.toContain('999 000 0018');
    expect(held.item.state.body).toContain(WORDS.note);
    expect(held.item.state.body).toContain('See you on Monday.');
    const bytes = held.item.state.attachments[0]?.bytes ?? new Uint8Array();
    const opened = await officeCrypto.decrypt(Buffer.from(bytes), {
      password: (done as { passphrase: string }).passphrase,
    });
    const facts = await readAttachment('Details.docx', new Uint8Array(opened), {});
    expect(facts.texts.map(({ text }) => text).join()).toContain('Alfie Marsh, NHS number 999 000 0018, has asthma.');
    expect((await held.check()).verdict.open.filter(({ rule }) => rule.startsWith('data/'))).toEqual([]);
  });

  it('text and file go under one password', async () => {
    const held = fixScene(
      { to: PARENT, subject: 'Inhaler', body: BODY, attachments: [aFile('list.csv', LIST)] },
      { preset: 'clp' },
    );
    expect(await lock(held)).toMatchObject({ is: 'done', names: ['list.zip', 'Details.docx'] });
    expect(names(held)).toEqual(['list.zip', 'Details.docx']);
  });

  it('a sender who writes on while it is locked loses no word', async () => {
    const held = fixScene({ to: PARENT, subject: 'Inhaler', body: BODY }, { preset: 'clp' });
    const { verdict, snapshot } = await held.check();
    const plan = lockPlan(verdict.open, snapshot);
    const work: Work = { random: seededRandom(3), pause: () => Promise.resolve() };
    const source = { format: 'html', body: `${BODY}<p>One more thing.</p>` } as const;
    const found = snapshot.body.state === 'read' ? (snapshot.body.value.parts[0]?.text ?? '') : '';
    expect(await lockMessage(held.item, plan, { source, found }, WORDS, work)).toEqual({ is: 'changed' });
    expect(held.item.state.body).toBe(BODY);
  });
});
