import type { FrameLocator } from 'playwright-core';
import { ONE_CLICK } from '../../src/fixes/registry';
import { DISCLAIMER } from '../../src/emulator/host/demo/people';
import { pane as words } from '../../src/strings/en-gb/pane';
import type { FixId } from '../../src/rules/rule';
import { closeBrowser, openEmulator, type OpenEmulator, type Written } from '../support/browser';

/*
 * Each fix of one click, in each Outlook: refused once, then done, looked at again, taken back, and offered once more.
 * One Outlook stays open for all that one school's policy offers.
 */
jest.setTimeout(240_000);

type Profile = 'web' | 'mac' | 'classic';
type Preset = 'glenmere' | 'recommended';

let outlook: OpenEmulator | undefined;
let opened = '';

async function outlookOf(profile: Profile, preset: Preset): Promise<OpenEmulator> {
  const wanted = `${profile} ${preset}`;
  if (outlook !== undefined && opened === wanted) return outlook;
  await outlook?.close();
  opened = wanted;
  outlook = await openEmulator({ preset, profile });
  return outlook;
}

afterEach(() => {
  expect(outlook?.faults ?? []).toEqual([]);
  expect(outlook?.outside ?? []).toEqual([]);
});
afterAll(async () => {
  await outlook?.close();
  await closeBrowser();
});

/** What the message holds, as its reader would see it; mark-up that Outlook tidies is left out. */
async function content(host: OpenEmulator) {
  const item = await host.item();
  const people = (field: 'to' | 'cc' | 'bcc'): readonly string[] => item?.[field].map(({ address }) => address) ?? [];
  return {
    ...{ to: people('to'), cc: people('cc'), bcc: people('bcc'), subject: item?.subject },
    body: item?.body
      .replace(/<[^>]*>|&nbsp;|\s+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    files: item?.attachments.map(({ name, size }) => `${name} ${size}`).sort(),
  };
}

type Begin = (host: OpenEmulator) => Promise<void>;
const draft =
  (id: string): Begin =>
  (host) =>
    host.open(id);
const written =
  (what: Written): Begin =>
  async (host) => {
    await host.open('message');
    await host.write(what);
  };
/** Until the fix is done nothing can be put in and nothing kept for later: the closing text is left to the sender. */
const bare =
  (what: Written): Begin =>
  async (host) => {
    for (const call of [13, 23, 38, 100]) await host.call('setFault', call, REFUSED);
    await written(what)(host);
  };
const PARENT = ['h.marsh@families.example'];
const PUPIL = 'Alfie Marsh, NHS number 999 000 0018, swims with the second group.';
const TO_A_LIST = {
  to: ['eyfs-network@lists.county.example'],
  subject: 'Reading corners',
  body: 'What works for you?',
};

const CASES: readonly (readonly [FixId, Preset, Begin])[] = [
  ['move-to-bcc', 'glenmere', draft('five-parents')],
  [
    'remove-recipient',
    'glenmere',
    written({ to: ['allstaff@greenfield.example'], subject: 'Kettle', body: 'Who has the kettle of the staff room?' }),
  ],
  ['insert-opinion-disclaimer', 'glenmere', bare(TO_A_LIST)],
  ['insert-disclaimer', 'glenmere', bare({ to: PARENT, subject: 'Harp', body: 'The harp lesson moves to two.' })],
  [
    'remove-second-disclaimer',
    'glenmere',
    async (host) => {
      await bare({ to: PARENT, subject: 'Swimming' })(host);
      await host.call('edit', { body: `<div>Thank you</div><p>${DISCLAIMER}</p><p>${DISCLAIMER}</p>` });
    },
  ],
  ['edit-subject', 'glenmere', draft('no-subject')],
  ['redact', 'glenmere', written({ to: PARENT, subject: 'Swimming', body: PUPIL })],
  ['remove-attachment', 'glenmere', draft('class-list')],
  ['attach', 'glenmere', draft('forgotten-attachment')],
  [
    'replace-recipient',
    'recommended',
    written({ to: ['m.holt@greenfeild.example'], subject: 'Hall', body: 'Is it free on Monday?' }),
  ],
  [
    'trim-quoted',
    'recommended',
    async (host) => {
      await host.open('forward:inbox-support-plan');
      await host.addRecipients('To', PARENT);
    },
  ],
];

/** office.js: "operation not supported". */
const REFUSED = { kind: 'error', code: 5000 } as const;
/** Calls of Outlook that change recipients, subject, body and files, by their numbers in office.js. */
const CHANGES = [21, 17, 38, 20, 148];

async function press(pane: FrameLocator, fix: FixId): Promise<void> {
  const button = pane.getByRole('button', { name: words.fixes[fix], exact: true }).first();
  if (fix === 'attach') {
    const chosen = { name: 'slip.txt', mimeType: 'text/plain', buffer: Buffer.from('I give my permission.') };
    return pane.locator('input[type=file]').first().setInputFiles(chosen);
  }
  await button.click();
  if (fix === 'edit-subject') await pane.getByRole('button', { name: words.subject.save }).click();
}

describe.each(['web', 'mac', 'classic'] as const)('one click mends it, one click brings it back: %s', (profile) => {
  it('a link instead of a large file: the file goes to OneDrive and its link into the text, and one click brings the file back', async () => {
    const host = await outlookOf(profile, 'glenmere');
    await written({ to: ['m.holt@greenfield.example'], subject: 'Prospectus', body: 'Here it is.' })(host);
    await host.attach('prospectus.txt', Buffer.alloc(2_200_000, 'x'));
    const pane = await host.openPane();
    const share = pane.getByRole('button', { name: words.fixes['share-link'], exact: true });
    await share.waitFor();
    const before = await content(host);
    await share.click();
    await pane.getByText(`Done: ${words.fixes['share-link']}`).waitFor();
    expect((await content(host)).files).toEqual([]);
    expect((await host.item())?.body).toMatch(/prospectus\.txt: <a href="https:/);
    expect(await share.count()).toBe(0);
    await pane.getByRole('button', { name: words.undo, exact: true }).click();
    await pane.getByText(words.undone).waitFor();
    expect(await content(host)).toEqual(before);
  });

  it.each(CASES)('%s', async (fix, preset, begin) => {
    const host = await outlookOf(profile, preset);
    await begin(host);
    const pane = await host.openPane();
    const buttons = pane.getByRole('button', { name: words.fixes[fix], exact: true });
    await buttons.first().waitFor();
    const [before, offered] = [await content(host), await buttons.count()];

    // Where Outlook will not do it the pane says so, and nothing is half done.
    for (const call of CHANGES) await host.call('setFault', call, REFUSED);
    await press(pane, fix);
    await pane.getByText(words.fixFailed).waitFor();
    expect(await content(host)).toEqual(before);
    await host.call('clearFaults');

    await press(pane, fix);
    await pane.getByText(`Done: ${words.fixes[fix]}`).waitFor();
    // The same engine has looked again: what was mended is asked for no more.
    expect(await buttons.count()).toBeLessThan(offered);
    expect(await content(host)).not.toEqual(before);
    await pane.getByRole('button', { name: words.undo, exact: true }).click();
    await pane.getByText(words.undone).waitFor();
    expect(await content(host)).toEqual(before);
    expect(await buttons.count()).toBe(offered);
  });
});

it('no fix of one click is left out', () => {
  expect(Object.keys(ONE_CLICK).filter((fix) => !CASES.some(([id]) => id === fix))).toEqual([]);
});
