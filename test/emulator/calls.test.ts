import type { Frame } from 'playwright-core';
import { closeBrowser, openEmulator, type OpenEmulator } from '../support/browser';
import { officeCall, paneFrame } from './office-call';

let outlook: OpenEmulator;
let frame: Frame;

const HTML = { coercionType: 'html' };
const TEXT = { coercionType: 'text' };
const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `p${from + index}@families.example`);

beforeAll(async () => {
  outlook = await openEmulator({ addIn: 'probe' });
});
afterAll(closeBrowser);

async function begin(what = 'message'): Promise<void> {
  await outlook.open(what);
  frame = await paneFrame(outlook);
}

const call = (name: string, ...args: unknown[]) => officeCall(frame, name, args);
const done = { status: 'succeeded' };

describe('an add-in reads and writes the message being written', () => {
  beforeAll(() => begin());

  test.each(['to', 'cc', 'bcc'])('recipients in %s', async (field) => {
    expect(
      await call(`item.${field}.setAsync`, [{ displayName: 'Hannah', emailAddress: 'h@families.example' }]),
    ).toEqual(done);
    expect(await call(`item.${field}.addAsync`, ['office@greenfield.example', 'h@families.example'])).toEqual(done);
    const { value } = await call(`item.${field}.getAsync`);
    expect(value).toEqual([
      expect.objectContaining({
        emailAddress: 'h@families.example',
        displayName: 'Hannah',
        recipientType: 'externalUser',
      }),
      expect.objectContaining({ emailAddress: 'office@greenfield.example', recipientType: 'user' }),
    ]);
  });

  test('a name that is no address is not told, as in Outlook', async () => {
    await outlook.call('edit', { to: [{ address: 'Hannah', name: 'Hannah' }] });
    expect(await call('item.to.getAsync')).toEqual({ status: 'succeeded', value: [] });
  });

  test('the subject', async () => {
    expect(await call('item.subject.setAsync', 'Swimming')).toEqual(done);
    expect(await call('item.subject.getAsync')).toEqual({ status: 'succeeded', value: 'Swimming' });
    expect(await outlook.page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Swimming');
  });

  test('the body, as HTML and as text, and what is put on top of it', async () => {
    expect(await call('item.body.getTypeAsync')).toEqual({ status: 'succeeded', value: 'html' });
    expect(await call('item.body.setAsync', '<p>One &amp; two</p>', HTML)).toEqual(done);
    expect(await call('item.body.prependAsync', '<p>Zero</p>', HTML)).toEqual(done);
    expect(await call('item.body.getAsync', 'html')).toEqual({
      status: 'succeeded',
      value: '<p>Zero</p><p>One &amp; two</p>',
    });
    expect(await call('item.body.getAsync', 'text')).toEqual({ status: 'succeeded', value: 'Zero\nOne & two' });
    expect(await outlook.page.getByRole('textbox', { name: 'Message body' }).innerHTML()).toBe(
      '<p>Zero</p><p>One &amp; two</p>',
    );
  });

  test('scripts in a body never reach the page', async () => {
    await call('item.body.setAsync', '<p onclick="x()">a<script>x()</script><img src="x" onerror="x()"></p>', HTML);
    expect((await call('item.body.getAsync', 'html')).value).toBe('<p>a<img src="x"></p>');
  });

  test('a signature replaces the one before', async () => {
    await call('item.body.setAsync', '<p>Text</p>', HTML);
    await call('item.body.setSignatureAsync', '<p>First</p>', HTML);
    expect(await call('item.body.setSignatureAsync', '<p>Second</p>', HTML)).toEqual(done);
    expect((await call('item.body.getAsync', 'text')).value).toBe('Text\nSecond');
  });

  test('attachments: added, listed, read, removed', async () => {
    const added = await call('item.addFileAttachmentFromBase64Async', btoa('one,two\n'), 'list.csv');
    expect(added).toEqual({ status: 'succeeded', value: expect.any(String) });
    const { value: listed } = await call('item.getAttachmentsAsync');
    expect(listed).toEqual([
      expect.objectContaining({ id: added.value, name: 'list.csv', size: 8, isInline: false, attachmentType: 'file' }),
    ]);
    expect((await call('item.getAttachmentContentAsync', added.value)).value).toEqual({
      content: btoa('one,two\n'),
      format: 'base64',
    });
    expect(await call('item.removeAttachmentAsync', added.value)).toEqual(done);
    expect((await call('item.getAttachmentsAsync')).value).toEqual([]);
  });

  test('a file that its sender attached by hand is read byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
    await outlook.attach('odd.bin', bytes);
    const [listed] = (await call('item.getAttachmentsAsync')).value as { id: string; size: number }[];
    const { content } = (await call('item.getAttachmentContentAsync', listed?.id)).value as { content: string };
    expect(listed?.size).toBe(70_000);
    expect(Buffer.from(content, 'base64').equals(Buffer.from(bytes))).toBe(true);
  });

  test('session data', async () => {
    expect(await call('item.sessionData.setAsync', 'key', 'value')).toEqual(done);
    expect(await call('item.sessionData.getAsync', 'key')).toEqual({ status: 'succeeded', value: 'value' });
    expect(await call('item.sessionData.getAllAsync')).toEqual({ status: 'succeeded', value: { key: 'value' } });
    expect(await call('item.sessionData.removeAsync', 'key')).toEqual(done);
    expect(await call('item.sessionData.clearAsync')).toEqual(done);
  });

  test('internet headers', async () => {
    expect(await call('item.internetHeaders.setAsync', { 'x-schoolgate': 'v=1' })).toEqual(done);
    expect((await call('item.internetHeaders.getAsync', ['x-schoolgate'])).value).toEqual({ 'x-schoolgate': 'v=1' });
    expect(await call('item.internetHeaders.removeAsync', ['x-schoolgate'])).toEqual(done);
    expect((await call('item.internetHeaders.getAsync', ['x-schoolgate'])).value).toEqual({});
  });

  test('who sends, what kind of message it is, and saving it', async () => {
    expect((await call('item.from.getAsync')).value).toMatchObject({
      emailAddress: 't.ashworth@greenfield.example',
      displayName: 'Tom Ashworth',
    });
    expect((await call('item.getComposeTypeAsync')).value).toMatchObject({ composeType: 'newMail' });
    expect(await call('item.getItemIdAsync')).toEqual({ status: 'failed', code: 9046 });
    const { value } = await call('item.saveAsync');
    expect((await call('item.getItemIdAsync')).value).toBe(value);
  });

  test('custom properties and roaming settings', async () => {
    const kept = await frame.evaluate(
      () =>
        new Promise((resolve) => {
          Office.context.mailbox.item?.loadCustomPropertiesAsync((loaded) => {
            loaded.value.set('answer', 'forty-two');
            loaded.value.saveAsync(() =>
              Office.context.mailbox.item?.loadCustomPropertiesAsync((again) => {
                Office.context.roamingSettings.set('policy', 'p1');
                Office.context.roamingSettings.saveAsync((saved) => resolve([again.value.get('answer'), saved.status]));
              }),
            );
          });
        }),
    );
    expect(kept).toEqual(['forty-two', 'succeeded']);
    expect(await outlook.page.evaluate(() => localStorage.getItem('schoolgate-emulator-roaming'))).toContain('p1');
  });

  test('notices above the message: added, changed, listed, removed, five at most', async () => {
    const info = (message: string) => ({ type: 'informationalMessage', message, icon: 'Icon.16', persistent: false });
    expect(await call('item.notificationMessages.addAsync', 'k1', info('First'))).toEqual(done);
    expect(await call('item.notificationMessages.addAsync', 'k1', info('First'))).toEqual({
      status: 'failed',
      code: 9023,
    });
    expect(await call('item.notificationMessages.replaceAsync', 'k1', info('Second'))).toEqual(done);
    expect(await call('item.notificationMessages.replaceAsync', 'k9', info('x'))).toEqual({
      status: 'failed',
      code: 9024,
    });
    expect((await call('item.notificationMessages.getAllAsync')).value).toEqual([
      expect.objectContaining({ key: 'k1', message: 'Second', type: 'informationalMessage' }),
    ]);
    await outlook.page.getByRole('status').getByText('Second').waitFor();
    for (const key of ['k2', 'k3', 'k4', 'k5']) await call('item.notificationMessages.addAsync', key, info(key));
    expect(await call('item.notificationMessages.addAsync', 'k6', info('x'))).toEqual({ status: 'failed', code: 9025 });
    expect(await call('item.notificationMessages.removeAsync', 'k1')).toEqual(done);
    expect(await outlook.notices()).toEqual(['k2', 'k3', 'k4', 'k5']);
  });
});

describe('a meeting', () => {
  beforeAll(() => begin('meeting'));

  test('its people, place and times', async () => {
    await call('item.requiredAttendees.setAsync', ['h@families.example']);
    expect((await call('item.requiredAttendees.getAsync')).value).toEqual([
      expect.objectContaining({ emailAddress: 'h@families.example' }),
    ]);
    await call('item.location.setAsync', 'Hall');
    expect(await call('item.location.getAsync')).toEqual({ status: 'succeeded', value: 'Hall' });
    expect((await call('item.start.getAsync')).value).toEqual(new Date('2026-12-01T09:00:00Z'));
    expect((await call('item.organizer.getAsync')).value).toMatchObject({
      emailAddress: 't.ashworth@greenfield.example',
    });
  });
});

describe('limits are those of Outlook on the web', () => {
  beforeAll(() => begin());

  test('a thousand recipients in a field, a hundred per call', async () => {
    expect(await call('item.to.setAsync', people(101))).toEqual({ status: 'thrown' });
    for (let from = 0; from < 1000; from += 100)
      expect(await call('item.to.addAsync', people(100, from))).toEqual(done);
    expect(await call('item.to.addAsync', people(1, 1000))).toEqual({ status: 'failed', code: 9012 });
    expect((await call('item.to.getAsync')).value).toHaveLength(1000);
  });

  test.each([
    ['a subject of 256 characters', 'item.subject.setAsync', ['x'.repeat(256)], { status: 'thrown' }],
    [
      'a body of a million and one characters',
      'item.body.setAsync',
      ['x'.repeat(1_000_001), TEXT],
      { status: 'thrown' },
    ],
    [
      'more than 5,000 characters to append',
      'item.body.appendOnSendAsync',
      ['x'.repeat(5_001), HTML],
      { status: 'thrown' },
    ],
    [
      'session data of over 50,000 characters',
      'item.sessionData.setAsync',
      ['k', 'x'.repeat(50_000)],
      { status: 'failed', code: 9051 },
    ],
    ['session data that is not there', 'item.sessionData.getAsync', ['nothing'], { status: 'failed', code: 9050 }],
    ['an attachment that is not there', 'item.removeAttachmentAsync', ['nothing'], { status: 'failed', code: 9008 }],
    [
      'an attachment from another computer',
      'item.addFileAttachmentAsync',
      ['https://elsewhere.example/a', 'a'],
      { status: 'failed', code: 9052 },
    ],
  ])('%s', async (_, name, args, expected) => {
    expect(await call(name, ...args)).toEqual(expected);
  });

  test('25 MB of attachments', async () => {
    const most = await frame.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const twelve = btoa('x'.repeat(12 * 1024 * 1024));
          const codes: number[] = [];
          const add = (left: number): void => {
            if (left === 0) return resolve(codes);
            Office.context.mailbox.item?.addFileAttachmentFromBase64Async(twelve, 'big.bin', (result) => {
              codes.push(result.error?.code ?? 0);
              add(left - 1);
            });
          };
          add(3);
        }),
    );
    expect(most).toEqual([0, 0, 9000]);
  });
});

describe('what can go wrong with a call', () => {
  beforeAll(() => begin());
  beforeEach(() => outlook.call('clearFaults'));

  test('a host that never answers gives no callback, ever', async () => {
    await outlook.call('setFault', 18, { kind: 'silent' });
    expect(await officeCall(frame, 'item.subject.getAsync', [], 500)).toEqual({ status: 'silent' });
  });

  test('an error is handed on with its code, once where it is set for once', async () => {
    await outlook.call('setFault', 18, { kind: 'error', code: 9042 }, 1);
    expect(await call('item.subject.getAsync')).toEqual({ status: 'failed', code: 9042 });
    expect(await call('item.subject.getAsync')).toEqual({ status: 'succeeded', value: '' });
  });

  test('an answer that comes late, and one that comes twice', async () => {
    await outlook.call('setFault', 18, { kind: 'late', ms: 300 });
    expect(await officeCall(frame, 'item.subject.getAsync', [], 100)).toEqual({ status: 'silent' });
    await outlook.call('setFault', 18, { kind: 'twice' });
    expect(await call('item.subject.getAsync')).toEqual({ status: 'succeeded', value: '' });
  });

  test('a call that the emulator does not know is "not supported", never silence', async () => {
    expect(await call('item.categories.getAsync')).toEqual({ status: 'failed', code: 5000 });
  });
});
