import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { closeBrowser, endVisit, openEmulator, type EmulatorOptions, type OpenEmulator } from '../support/browser';

/*
 * The product as its people meet it: Microsoft's office.js, the manifest, the built bundles, real Chromium. Set
 * SCHOOLGATE_SCREENSHOTS=1 to renew the pictures of the README.
 */
const IMAGES = path.resolve(__dirname, '..', '..', 'docs', 'images');
let outlook: OpenEmulator | undefined;

async function start(options: EmulatorOptions = {}): Promise<OpenEmulator> {
  outlook = await openEmulator({ preset: 'glenmere', ...options });
  return outlook;
}

async function picture(host: OpenEmulator, name: string): Promise<void> {
  if (process.env['SCHOOLGATE_SCREENSHOTS'] !== '1') return;
  mkdirSync(IMAGES, { recursive: true });
  await host.page.screenshot({ path: path.join(IMAGES, `${name}.png`) });
}

afterEach(async () => {
  await endVisit(outlook);
  outlook = undefined;
});
afterAll(closeBrowser);

/** From the stop to the pane: where the dialog cannot open it, by the button in the ribbon that the dialog names. */
async function toThePane(host: OpenEmulator): Promise<FrameLocator> {
  const dialog = await host.dialog();
  if (dialog?.buttons.includes('Check this message')) {
    await host.choose('Check this message');
    return host.pane();
  }
  expect(dialog?.text).toContain('Open “Check this message”');
  await host.choose("Don't Send");
  return host.openPane();
}

const PARENTS = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.parent@families.example`);
const REPLY = 'My child can swim.';

describe('a teacher writes to five families about one child', () => {
  it('is stopped, told why with the clause, mends it in a click each, and sends', async () => {
    const host = await start();
    await host.write({
      to: PARENTS,
      subject: 'Swimming on Thursday',
      body: 'Dear parents,\n\nAlfie Marsh, NHS number 999 000 0018, swims with the second group.\n\nThank you',
    });
    const stop = await host.pressSend();
    expect(stop).toMatchObject({ kind: 'stopped' });
    if (stop.kind === 'sent') throw new Error('sent');
    expect(stop.text).toContain('Five families can see each other’s addresses');
    expect(stop.text).toContain('Your school’s rule 4 Quality');
    expect(stop.text).toMatch(/Code SG-[A-Z0-9]{4}/);
    expect(stop.buttons).not.toContain('Send Anyway');
    await picture(host, 'stopped');

    await host.choose('Check this message');
    const pane = host.pane();
    await pane.getByRole('heading', { name: '2 things to put right before it can go' }).waitFor();
    await pane.getByText('Your school’s rule 4 Quality: blind copy on group e-mails.').waitFor();
    await picture(host, 'pane');

    await pane.getByRole('button', { name: 'Move them to Bcc' }).click();
    await pane.getByRole('heading', { name: 'One thing to put right before it can go' }).waitFor();
    const moved = await host.item();
    expect(moved?.bcc.map(({ address }) => address)).toEqual(PARENTS);
    expect(moved?.to.map(({ address }) => address)).toEqual(['t.ashworth@greenfield.example']);

    await pane.getByRole('button', { name: 'Cover the numbers' }).click();
    await pane.getByRole('heading', { name: 'Ready to send' }).waitFor();
    expect((await host.item())?.body).toContain('Alfie Marsh, NHS number ••• ••• •018, swims');
    expect(await host.notices()).toEqual([]);
    await picture(host, 'mended');

    const sent = await host.pressSend();
    expect(sent.kind).toBe('sent');
    const mail = sent.kind === 'sent' ? JSON.stringify(sent.mail) : '';
    expect(mail).toContain('checked=full');
    expect(mail).not.toContain('999 000 0018');
    expect(mail.split('meant only for the person they are addressed to')).toHaveLength(2);
    await picture(host, 'sent');
  });

  it('can take a fix back', async () => {
    const host = await start();
    await host.open('five-parents');
    const pane = await host.openPane();
    await pane.getByRole('button', { name: 'Move them to Bcc' }).click();
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByText('It is as it was before.').waitFor();
    expect((await host.item())?.to).toHaveLength(5);
    expect((await host.item())?.bcc).toHaveLength(0);
  });

  it('says why where the school asks for a reason, and is not asked again', async () => {
    const host = await start();
    await host.write({
      to: PARENTS.slice(0, 1),
      subject: 'Inhaler',
      body: 'Alfie Marsh, NHS number 999 000 0018, swims with the second group.',
    });
    expect((await host.pressSend()).kind).toBe('stopped');
    await host.choose('Check this message');
    const pane = host.pane();
    await pane.getByRole('button', { name: 'Say why' }).click();
    await pane.getByRole('radio', { name: 'It is about their own child' }).check();
    await pane.getByRole('button', { name: 'Keep this reason' }).click();
    await pane.getByRole('heading', { name: 'Ready to send' }).waitFor();
    expect((await host.pressSend()).kind).toBe('sent');
  });
});

describe.each(['web', 'mac', 'classic'] as const)('the same in every Outlook: %s', (profile) => {
  it('a draft with five families and an NHS number is stopped, mended and sent', async () => {
    const host = await start({ profile });
    await host.open('five-parents');
    const stop = await host.pressSend();
    expect(stop).toMatchObject({ kind: 'stopped' });
    expect(stop.kind === 'sent' ? '' : stop.text).toMatch(/(5|Five) families can see each other’s addresses/);
    const pane = await toThePane(host);
    await pane.getByRole('button', { name: 'Move them to Bcc' }).click();
    await pane.getByText('Done: Move them to Bcc').waitFor();
    await pane.getByRole('button', { name: 'Cover the numbers' }).first().click();
    await pane.getByText('Done: Cover the numbers').waitFor();
    expect((await host.item())?.bcc).toHaveLength(5);
    expect((await host.item())?.body).not.toContain('999 000 0018');
  });

  it('a list of children in three kinds of file is found at Send, before any pane was open', async () => {
    const host = await start({ profile });
    await host.open('class-list');
    const stop = await host.pressSend();
    expect(stop).toMatchObject({ kind: 'stopped' });
    expect(stop.kind === 'sent' ? '' : stop.text).toContain('Year 4');
  });

  it('an ordinary message goes without a word', async () => {
    const host = await start({ profile });
    await host.open('clean');
    expect((await host.pressSend()).kind).toBe('sent');
  });
});

describe('the way out when a child is at risk', () => {
  it.each(['web', 'mac', 'classic'] as const)('two clicks and the message may go, in %s', async (profile) => {
    const host = await start({ preset: 'clp', profile });
    await host.open('five-parents');
    expect((await host.pressSend()).kind).toBe('stopped');
    const pane = await toThePane(host);
    await pane.getByRole('button', { name: 'A child is at risk: send now' }).click();
    await pane.getByRole('button', { name: 'Yes, let it go' }).click();
    await pane.getByText('The way is free: press Send now.').first().waitFor();
    expect((await host.pressSend()).kind).toBe('sent');
  });
});

describe('what an ordinary day brings', () => {
  it('a forgotten subject is written in the pane and stands in the message', async () => {
    const host = await start();
    await host.open('no-subject');
    expect((await host.pressSend()).kind).toBe('stopped');
    await host.choose('Check this message');
    const pane = host.pane();
    await pane.getByRole('button', { name: 'Write a subject' }).click();
    await pane.getByRole('textbox', { name: 'Subject' }).fill('The hall in January');
    await pane.getByRole('button', { name: 'Use this subject' }).click();
    await pane.getByRole('heading', { name: 'Ready to send' }).waitFor();
    expect((await host.item())?.subject).toBe('The hall in January');
  });

  it('a file that is too large is taken out, and Outlook could not put it back: that is said', async () => {
    const host = await start();
    await host.open('oversized');
    const pane = await host.openPane();
    // A busy Outlook may not answer the first look in time; the pane looks again by itself.
    await pane.getByRole('button', { name: 'Take the file out' }).first().click({ timeout: 60_000 });
    await pane.getByText('This cannot be undone.').waitFor();
    expect((await host.item())?.attachments).toHaveLength(0);
  });

  it('a file that was taken out is put back, the very same', async () => {
    const host = await start();
    await host.open('class-list');
    const before = (await host.item())?.attachments.map(({ name, size }) => `${name} ${size}`);
    const pane = await host.openPane();
    await pane.getByRole('button', { name: 'Take the file out' }).first().click();
    await pane.getByRole('button', { name: 'Undo' }).waitFor();
    expect((await host.item())?.attachments).toHaveLength(2);
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByText('It is as it was before.').waitFor();
    const after = (await host.item())?.attachments.map(({ name, size }) => `${name} ${size}`);
    expect(after?.sort()).toEqual(before?.sort());
  });

  it('the school’s notice stands above the quoted part of a reply, once', async () => {
    const host = await start();
    await host.page.evaluate(() => undefined);
    await host.open('message');
    await host.write({ to: PARENTS.slice(0, 1), subject: 'Swimming', body: REPLY });
    const sent = await host.pressSend();
    expect(sent.kind).toBe('sent');
    const text = JSON.stringify(sent);
    expect(text.split('Greenfield Community Primary School, Mill Lane')).toHaveLength(2);
  });

  it('in Welsh the stop and the pane are Welsh', async () => {
    const host = await start({ locale: 'cy-GB' });
    await host.open('five-parents');
    const stop = await host.pressSend();
    expect(stop.kind === 'sent' ? '' : stop.text).toContain('Rheol 4 Quality eich ysgol');
    await host.choose('Gwirio’r neges');
    await host.pane().getByRole('heading', { name: 'Tri pheth i’w cywiro cyn y gall fynd' }).waitFor();
    const quoted = host.pane().getByText('blind copy on group e-mails');
    expect(await quoted.getAttribute('lang')).toBe('en');
  });
});
