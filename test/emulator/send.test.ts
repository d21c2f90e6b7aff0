import { closeBrowser, openEmulator, type EmulatorOptions, type OpenEmulator } from '../support/browser';
import { answerWith, eventsSeen, handleWith, loseTheAddIn } from './probe-handlers';

const open: OpenEmulator[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((outlook) => outlook.close()));
});
afterAll(closeBrowser);

async function writing(options: EmulatorOptions = {}, what = 'clean'): Promise<OpenEmulator> {
  const outlook = await openEmulator({ addIn: 'probe', ...options });
  open.push(outlook);
  await outlook.open(what);
  return outlook;
}

const STOP = { allowEvent: false, errorMessage: 'Look again', errorMessageMarkdown: '**Look** again' };

describe('Send asks the add-in first', () => {
  test('an allowed message is in Sent Items with all that its recipients get', async () => {
    const outlook = await writing();
    await outlook.addRecipients('Bcc', ['hidden@families.example']);
    const answer = await outlook.pressSend();
    expect(answer).toMatchObject({
      kind: 'sent',
      mail: {
        how: 'allowed',
        subject: 'Reading books',
        to: [{ address: 'h.marsh@families.example' }],
        bcc: [{ address: 'hidden@families.example' }],
      },
    });
    expect(outlook.outside).toEqual([]);
  });

  test('a stopped message stays where it is, with the reason over it', async () => {
    const outlook = await writing();
    await answerWith(outlook, 'onMessageSend', STOP);
    expect(await outlook.pressSend()).toEqual({
      kind: 'stopped',
      title: 'Schoolgate',
      text: 'Look again',
      buttons: ["Don't Send"],
    });
    await outlook.choose("Don't Send");
    expect(await outlook.sent()).toEqual([]);
    expect((await outlook.item())?.subject).toBe('Reading books');
  });

  test('the reason is drawn with bold words and a list', async () => {
    const outlook = await writing();
    await answerWith(outlook, 'onMessageSend', {
      ...STOP,
      errorMessageMarkdown: '**Two** things:\n\n- one\r- \\*two\\*\r\n[Rules](https://greenfield.example/rules)',
    });
    await outlook.pressSend();
    const dialog = outlook.page.getByRole('alertdialog');
    expect(await dialog.locator('strong').allInnerTexts()).toEqual(['Two']);
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual(['one', '*two*']);
    expect(await dialog.getByRole('link').getAttribute('href')).toBe('https://greenfield.example/rules');
  });

  test('a corrected message goes at the second press', async () => {
    const outlook = await writing();
    await answerWith(outlook, 'onMessageSend', STOP);
    await outlook.pressSend();
    await outlook.choose("Don't Send");
    await answerWith(outlook, 'onMessageSend', { allowEvent: true });
    expect((await outlook.pressSend()).kind).toBe('sent');
  });

  test('a second answer to the same question is dropped', async () => {
    const outlook = await writing();
    await handleWith(
      outlook,
      'onMessageSend',
      "event.completed({ allowEvent: false, errorMessage: 'No' }); event.completed({ allowEvent: true });",
    );
    expect((await outlook.pressSend()).kind).toBe('stopped');
    await outlook.page.waitForTimeout(100);
    expect(await outlook.sent()).toEqual([]);
  });

  test('how long the add-in took is known', async () => {
    const outlook = await writing();
    await outlook.pressSend();
    expect(await outlook.call('answerMs')).toBeGreaterThan(0);
  });

  test("Outlook's own objections come before the add-in's", async () => {
    const outlook = await writing({}, 'message');
    expect((await outlook.pressSend()).kind).toBe('no-recipients');
    await outlook.choose('OK');
    await outlook.addRecipients('To', ['Hannah']);
    expect((await outlook.pressSend()).kind).toBe('unresolved');
    expect((await eventsSeen(outlook)).filter(({ name }) => name === 'onMessageSend')).toEqual([]);
  });

  test('a meeting is asked about too', async () => {
    const outlook = await writing({}, 'meeting');
    await answerWith(outlook, 'onAppointmentSend', STOP);
    expect((await outlook.pressSend()).kind).toBe('stopped');
  });
});

describe('what the sender can do depends on the send mode', () => {
  test.each([
    ['a hard stop offers no way round', {}, {}, ["Don't Send"]],
    ['a warning can be overridden', {}, { sendModeOverride: 'promptUser' }, ['Send Anyway', "Don't Send"]],
    [
      'Outlook before 1.14 cannot weaken a stop to a warning',
      { profile: 'old' },
      { sendModeOverride: 'promptUser' },
      ["Don't Send"],
    ],
    [
      'our own button stands first',
      {},
      { commandId: 'schoolgateComposePane', cancelLabel: 'Put it right' },
      ['Put it right', "Don't Send"],
    ],
    [
      'its label is cut at 20 characters',
      {},
      { commandId: 'schoolgateComposePane', cancelLabel: 'x'.repeat(30) },
      ['x'.repeat(20), "Don't Send"],
    ],
    [
      'on a Mac the label stands on the only button',
      { profile: 'mac' },
      { commandId: 'schoolgateComposePane', cancelLabel: 'Look again' },
      ['Look again'],
    ],
  ] as const)('%s', async (_, options, extra, buttons) => {
    const outlook = await writing(options);
    await answerWith(outlook, 'onMessageSend', { ...STOP, ...extra });
    expect(await outlook.pressSend()).toMatchObject({ kind: 'stopped', buttons });
  });

  test('Send Anyway sends, and never calls the add-in again', async () => {
    const outlook = await writing();
    await answerWith(outlook, 'onMessageSend', { ...STOP, sendModeOverride: 'promptUser' });
    await outlook.pressSend();
    await outlook.choose('Send Anyway');
    expect(await outlook.sent()).toMatchObject([{ how: 'sent-anyway' }]);
    expect((await eventsSeen(outlook)).filter(({ name }) => name === 'onMessageSend')).toHaveLength(1);
  });

  test('our button opens the pane and hands it what it needs to know', async () => {
    const outlook = await writing();
    await answerWith(outlook, 'onMessageSend', {
      ...STOP,
      commandId: 'schoolgateComposePane',
      cancelLabel: 'Put it right',
      contextData: '{"code":"SG-4F7K"}',
    });
    await outlook.pressSend();
    await outlook.choose('Put it right');
    await outlook.pane().getByText('ready in Outlook').waitFor();
    const frame = outlook.page.frames().find((candidate) => candidate.url().includes('taskpane'));
    const context = await frame?.evaluate(
      () =>
        new Promise((resolve) =>
          Office.context.mailbox.item?.getInitializationContextAsync((result) => resolve(result.value)),
        ),
    );
    expect(context).toBe('{"code":"SG-4F7K"}');
  });

  test('the Markdown is ignored where Outlook cannot draw it', async () => {
    const outlook = await writing({ profile: 'mac' });
    await answerWith(outlook, 'onMessageSend', { ...STOP, errorMessageMarkdown: '**Other** words' });
    expect(await outlook.pressSend()).toMatchObject({ text: 'Look again' });
  });
});

describe('when the add-in fails', () => {
  test('after five seconds Outlook says that it waits, and the message can be kept', async () => {
    const outlook = await writing({ speed: 5 });
    await handleWith(outlook, 'onMessageSend', '');
    expect(await outlook.pressSend()).toMatchObject({ kind: 'slow', buttons: ["Don't Send"] });
    await outlook.call('setSpeed', 1);
    await outlook.choose("Don't Send");
    expect(await outlook.sent()).toEqual([]);
  });

  test('a slow answer still counts', async () => {
    const outlook = await writing({ speed: 5 });
    await handleWith(outlook, 'onMessageSend', 'setTimeout(() => event.completed({ allowEvent: true }), 1800);');
    expect((await outlook.pressSend()).kind).toBe('slow');
    await outlook.call('setSpeed', 1);
    await outlook.page.waitForFunction(() => (window.emulator?.sent().length ?? 0) === 1);
  });

  test('after five minutes of silence the sender must press Send again', async () => {
    const outlook = await writing({ speed: 5 });
    await handleWith(outlook, 'onMessageSend', 'window.hasRun = true; throw new Error("broken");');
    expect((await outlook.pressSend()).kind).toBe('slow');
    // A page that has not come by then would be another failure.
    await outlook.call('setSpeed', 1);
    await outlook.page.waitForFunction(() => 'hasRun' in window);
    await outlook.call('setSpeed', 3000);
    await outlook.page.locator('[data-kind=timed-out]').waitFor();
    expect(await outlook.dialog()).toMatchObject({ buttons: ["Don't Send"] });
  });

  test('an add-in that is not there does not stop the school: the message can go unchecked', async () => {
    const outlook = await writing({ speed: 100 });
    await loseTheAddIn(outlook);
    await outlook.pressSend();
    await outlook.page.locator('[data-kind=unavailable]').waitFor();
    expect(await outlook.dialog()).toMatchObject({ buttons: ['Send Anyway', 'Try Later'] });
    await outlook.choose('Send Anyway');
    expect(await outlook.sent()).toMatchObject([{ how: 'sent-anyway' }]);
  });
});

describe('text that is put in on the way out', () => {
  test('stands at the end of the sent message, and its author never saw it', async () => {
    const outlook = await writing();
    await handleWith(
      outlook,
      'onMessageRecipientsChanged',
      "office.context.mailbox.item.body.appendOnSendAsync('<p>The disclaimer</p>', { coercionType: 'html' }, () => event.completed());",
    );
    await outlook.addRecipients('Cc', ['office@greenfield.example']);
    await outlook.page.waitForFunction(() => window.emulator?.item()?.appendOnSend !== undefined);
    expect((await outlook.item())?.body).not.toContain('The disclaimer');
    const answer = await outlook.pressSend();
    expect(answer.kind === 'sent' && answer.mail.body.endsWith('<p>The disclaimer</p>')).toBe(true);
  });

  test('inside the send event the call says done, does nothing, and is refused the second time', async () => {
    const outlook = await writing();
    await handleWith(
      outlook,
      'onMessageSend',
      "office.context.mailbox.item.body.appendOnSendAsync('<p>Late</p>', { coercionType: 'html' }, (r) => event.completed({ allowEvent: false, errorMessage: r.status + ' ' + (r.error ? r.error.code : '') }));",
    );
    expect(await outlook.pressSend()).toMatchObject({ text: 'succeeded' });
    await outlook.choose("Don't Send");
    expect(await outlook.pressSend()).toMatchObject({ text: 'failed 9032' });
    expect((await outlook.item())?.appendOnSend).toBeUndefined();
    expect(await outlook.call('violations')).toContain('append-while-sending');
  });

  test('changing the body inside the send event is noticed: real Outlook loses pictures there', async () => {
    const outlook = await writing();
    await handleWith(
      outlook,
      'onMessageSend',
      "office.context.mailbox.item.body.setAsync('<p>x</p>', { coercionType: 'html' }, () => event.completed({ allowEvent: true }));",
    );
    await outlook.pressSend();
    expect(await outlook.call('violations')).toContain('set-body-while-sending');
  });
});

describe('launch events tell the add-in what happens', () => {
  test('a new message, a reply and a draft begin differently', async () => {
    const outlook = await writing({}, 'message');
    await outlook.open('reply:inbox-harp');
    await outlook.open('clean');
    const names = (await eventsSeen(outlook)).map(({ name }) => name);
    const fresh = ['onMessageCompose', 'onNewMessageCompose'];
    expect(names).toEqual([...fresh, ...fresh, 'onMessageCompose']);
  });

  test('recipients and attachments, whoever changes them', async () => {
    const outlook = await writing();
    await outlook.addRecipients('Cc', ['office@greenfield.example']);
    await outlook.attach('note.txt', Buffer.from('hello'));
    await outlook.page.getByRole('button', { name: 'Remove note.txt' }).click();
    await outlook.page.waitForFunction(() => (window as unknown as { probeSeen: unknown[] }).probeSeen.length >= 4);
    const events = (await eventsSeen(outlook)).slice(1).map(({ event }) => event);
    const details = expect.objectContaining({ name: 'note.txt', size: 5 });
    expect(events).toHaveLength(3);
    expect(events).toEqual(
      expect.arrayContaining([
        { type: 'OnMessageRecipientsChanged', changedRecipientFields: { to: false, cc: true, bcc: false } },
        { type: 'OnMessageAttachmentsChanged', attachmentStatus: 'added', attachmentDetails: details },
        { type: 'OnMessageAttachmentsChanged', attachmentStatus: 'removed', attachmentDetails: details },
      ]),
    );
  });

  test('an open pane hears of changes at once', async () => {
    const outlook = await writing();
    const pane = await outlook.openPane();
    await pane.getByText('ready in').waitFor();
    const frame = outlook.page.frames().find((candidate) => candidate.url().includes('taskpane'));
    await frame?.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const page = window as unknown as { heard: unknown[] };
          page.heard = [];
          const item = Office.context.mailbox.item;
          item?.addHandlerAsync(
            Office.EventType.RecipientsChanged,
            (event: unknown) => page.heard.push((event as { changedRecipientFields: unknown }).changedRecipientFields),
            () =>
              item.addHandlerAsync(
                Office.EventType.AttachmentsChanged,
                (event: unknown) => page.heard.push((event as { attachmentStatus: unknown }).attachmentStatus),
                () => resolve(),
              ),
          );
        }),
    );
    await outlook.addRecipients('Bcc', ['hidden@families.example']);
    await outlook.attach('note.txt', Buffer.from('hello'));
    await frame?.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length === 2);
    expect(await frame?.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual(
      expect.arrayContaining([{ to: false, cc: false, bcc: true }, 'added']),
    );
  });

  test('another From is told', async () => {
    const outlook = await writing();
    await outlook.page.getByLabel('From').selectOption('tom.ashworth@greenfield.example');
    await outlook.page.waitForFunction(() =>
      JSON.stringify((window as unknown as { probeSeen: unknown[] }).probeSeen).includes('onMessageFromChanged'),
    );
    expect((await outlook.item())?.from.address).toBe('tom.ashworth@greenfield.example');
  });

  test('a dismissed notice is told', async () => {
    const outlook = await writing();
    await handleWith(
      outlook,
      'onMessageRecipientsChanged',
      "office.context.mailbox.item.notificationMessages.addAsync('k', { type: 'informationalMessage', message: 'Look', icon: 'Icon.16', persistent: false }, () => event.completed());",
    );
    await outlook.addRecipients('Cc', ['office@greenfield.example']);
    await outlook.page.getByRole('button', { name: 'Dismiss' }).click();
    await outlook.page.waitForFunction(() =>
      JSON.stringify((window as unknown as { probeSeen: unknown[] }).probeSeen).includes('onInfoBarDismissClicked'),
    );
    expect(await outlook.notices()).toEqual([]);
  });
});
