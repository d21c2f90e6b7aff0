import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { SESSION } from '../../../src/gate/session';
import { aPolicy } from '../../gate/small-engine';
import { FAULTS, person, type ScriptedItem } from '../../contracts/scripted-office';
import { bundleOf, eventScript, type Completed, type EventScript, type ScriptOptions } from './event-script';
import { file, MAILS } from './fault-journeys';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const POLICY = JSON.stringify(aPolicy());

let script: vm.Script;
beforeAll(async () => {
  script = new vm.Script(await bundleOf('test/apps/on-send/small-main.ts'));
});

const start = (message: Partial<ScriptedItem>, options: ScriptOptions = {}): EventScript =>
  eventScript(script, message, { policy: POLICY, ...options });
const PARENT = { to: [person('parent@home.example')], subject: 'Trip' };

async function sent(message: Partial<ScriptedItem>, options: ScriptOptions = {}): Promise<Completed> {
  const outlook = start(message, options);
  const { completed } = await outlook.run(message.itemType === 'appointment' ? 'onAppointmentSend' : 'onMessageSend');
  expect(completed).toHaveLength(1);
  return completed[0]!;
}

describe('the event script beside the manifest', () => {
  const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');

  it('has a handler for every event the manifest names, and no other', () => {
    const named = [...manifest.matchAll(/FunctionName="([^"]{1,80})"/g)].map(([, name]) => name);
    expect([...start({}).office.handlers.keys()].sort()).toEqual([...new Set(named)].sort());
  });

  it.each(['onMessageSend', 'onAppointmentSend'])(
    'the button of the dialog after %s opens a pane that the manifest has',
    async (handler) => {
      const { completed } = await start(handler === 'onMessageSend' ? MAILS.block : MAILS.meeting).run(handler);
      expect(manifest).toContain(`id="${String(completed[0]?.['commandId'])}"`);
    },
  );
});

describe('what Outlook is told when Send is pressed', () => {
  it('a clean message goes', async () => {
    expect(await sent(MAILS.clean)).toEqual({ allowEvent: true });
  });

  it('a warning can be overridden', async () => {
    expect(await sent(MAILS.warn)).toMatchObject({
      allowEvent: false,
      sendModeOverride: 'promptUser',
      cancelLabel: 'Check this message',
    });
  });

  it.each(['justify', 'approve', 'block', 'blockedFile', 'meeting'] as const)(
    '%s stops without a way round',
    async (mail) => {
      const answer = await sent(MAILS[mail]);
      expect(answer).toMatchObject({ allowEvent: false });
      expect(answer).not.toHaveProperty('sendModeOverride');
    },
  );

  it('older clients get plain words only, and a warning is a stop that the pane lifts', async () => {
    const answer = await sent(MAILS.warn, { set: '1.13' });
    expect(Object.keys(answer).sort()).toEqual(['allowEvent', 'errorMessage']);
    expect(answer['errorMessage']).toContain('confirm that it is right');
    const acknowledged = [
      { rule: 'data/personal', kinds: [], externalCount: 1, answer: 'acknowledged', at: 1, until: 9e15 },
    ];
    expect(
      await sent({ ...MAILS.warn, session: { [SESSION.answers]: JSON.stringify(acknowledged) } }, { set: '1.13' }),
    ).toEqual({ allowEvent: true });
  });

  it('the texts keep to the limits, carry clause, support code and the urgent way out, in both languages', async () => {
    for (const locale of ['en-GB', 'cy-GB']) {
      const answer = await sent(MAILS.block, { locale });
      const text = String(answer['errorMessage']);
      expect(text.length).toBeLessThanOrEqual(500);
      expect(String(answer['errorMessageMarkdown']).length).toBeLessThanOrEqual(500);
      expect(String(answer['cancelLabel']).length).toBeLessThanOrEqual(20);
      expect(text).toMatch(/SG-[2-9A-Z]{4}/);
      expect(text).toContain('3.2');
      expect(text).toContain(locale === 'en-GB' ? 'A child is at risk?' : 'Plentyn mewn perygl?');
    }
  });

  it('the pane is told the support code that the dialog shows', async () => {
    const outlook = start(MAILS.block);
    const { completed } = await outlook.run('onMessageSend');
    const { code, rules } = JSON.parse(outlook.item.session[SESSION.stop] ?? '{}') as {
      code: string;
      rules: readonly string[];
    };
    expect(String(completed[0]?.['errorMessage'])).toContain(code);
    expect(JSON.parse(String(completed[0]?.['contextData']))).toEqual({ v: 1, code, rules });
  });

  it.each(['clean', 'warn', 'block'] as const)(
    'a %s message carries the header that it was checked, and not what was decided',
    async (mail) => {
      const outlook = start(MAILS[mail]);
      await outlook.run('onMessageSend');
      expect(outlook.item.headers['X-Schoolgate']).toMatch(/^v=1; id=[0-9a-f-]{36}; checked=full; hash=[0-9a-f]{32}$/);
    },
  );

  it('never writes into the body, and registers nothing, in the send event', async () => {
    for (const mail of Object.values(MAILS) as Partial<ScriptedItem>[]) {
      const outlook = start(mail);
      await outlook.run('itemType' in mail ? 'onAppointmentSend' : 'onMessageSend');
      expect(outlook.office.calls).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/setBody|prependBody|appendOnSend/)]),
      );
    }
  });

  it('Outlook is never asked more than three things at once', async () => {
    const outlook = start(MAILS.blockedFile);
    await outlook.run('onMessageRecipientsChanged');
    await outlook.run('onMessageSend');
    expect(outlook.office.mostAtOnce).toBe(3);
  });

  it('a second Send after a stop is decided anew, the same way', async () => {
    const outlook = start(MAILS.block);
    const first = await outlook.run('onMessageSend');
    const second = await outlook.run('onMessageSend');
    outlook.item.body = '<p>mended</p>';
    const third = await outlook.run('onMessageSend');
    expect([first, second, third].map(({ completed }) => completed[0]?.['allowEvent'])).toEqual([false, false, true]);
  });

  it('two Sends at once are answered once each', async () => {
    const outlook = start(MAILS.block);
    const both = await Promise.all([outlook.run('onMessageSend'), outlook.run('onMessageSend')]);
    expect(both.map(({ completed }) => completed.map(({ allowEvent }) => allowEvent))).toEqual([[false], [false]]);
  });

  it('a child at risk goes at once, even when nothing can be checked', async () => {
    const session = { [SESSION.urgent]: '1' };
    expect(await sent({ ...MAILS.block, session })).toEqual({ allowEvent: true });
    expect(
      await sent(
        { ...MAILS.block, session },
        { policy: 'never', fault: (_n, name) => (name === 'body' ? 'never' : undefined) },
      ),
    ).toEqual({ allowEvent: true });
  });
});

describe('without the network', () => {
  it.each([undefined, 'never', '', 'no policy', '{"v":2}'])(
    'a policy file that is %p means the built-in rules, never none',
    async (policy) => {
      expect(await sent(MAILS.block, { policy })).toMatchObject({ allowEvent: false });
      expect(await sent(MAILS.clean, { policy })).toEqual({ allowEvent: true });
    },
  );
});

describe('runtimes with less than a browser', () => {
  const bare = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, undefined]));

  it('decides without timers, without fetch, without both', async () => {
    for (const names of [['setTimeout', 'clearTimeout'], ['fetch'], ['setTimeout', 'clearTimeout', 'fetch']]) {
      expect(await sent(MAILS.block, { globals: bare(names) })).toMatchObject({ allowEvent: false });
      expect(await sent(MAILS.clean, { globals: bare(names) })).toEqual({ allowEvent: true });
    }
  });

  it('an Office object without anything in it still gets an answer', async () => {
    for (const mailbox of [undefined, null, {}, { item: null }]) {
      const outlook = start(MAILS.clean);
      Object.assign(outlook.office.Office['context'] as object, { mailbox });
      const { completed } = await outlook.run('onMessageSend');
      expect(completed).toHaveLength(1);
      expect(completed[0]).toMatchObject({ allowEvent: false });
    }
  });

  it('a completed that throws at its options gets the bare decision', async () => {
    const outlook = start(MAILS.block);
    const given: unknown[] = [];
    outlook.office.handlers.get('onMessageSend')?.({
      completed: (options: Record<string, unknown>) => {
        given.push(options);
        if (options['commandId'] !== undefined) throw new Error('unknown option');
      },
    });
    await outlook.time.pass(60_000);
    expect(given).toHaveLength(2);
    expect(Object.keys(given[1] as object).sort()).toEqual(['allowEvent', 'errorMessage']);
  });
});

describe('while the message is being written', () => {
  const EXTERNAL = 'Meant only for the person it is addressed to.';
  const INTERNAL = 'Keep it within the school.';

  it('a new message gets the disclaimer for its readers registered, and another when they change', async () => {
    const outlook = start(PARENT);
    await outlook.run('onNewMessageCompose');
    expect(outlook.item.appended).toContain(EXTERNAL);
    expect(outlook.item.session[SESSION.appended]).toBe(EXTERNAL);
    outlook.item.to = [person('office@greenfield.example')];
    await outlook.run('onMessageRecipientsChanged');
    expect(outlook.item.appended).toContain(INTERNAL);
  });

  it('both compose events of a new message register it once', async () => {
    const outlook = start(PARENT);
    await Promise.all([outlook.run('onNewMessageCompose'), outlook.run('onMessageCompose')]);
    expect(outlook.office.calls.filter((call) => call === 'appendOnSend')).toHaveLength(1);
  });

  it('a message that has it already gets no second one', async () => {
    const outlook = start({ ...PARENT, body: `<p>Hello</p><p>${EXTERNAL}</p>` });
    await outlook.run('onNewMessageCompose');
    expect(outlook.item.appended).toBeNull();
  });

  it('a reply has it above the quoted part, once, and the other one when its readers change', async () => {
    const quoted =
      '<div id="divRplyFwdMsg"><hr><b>From:</b> Parent &lt;parent@home.example&gt;<br><b>Sent:</b> 1 May 2026<br><b>To:</b> Tom<br><b>Subject:</b> Trip</div><div>Old words</div>';
    const outlook = start({ ...PARENT, composeType: 'reply', body: `<html><body><p>Hello</p>${quoted}</body></html>` });
    await Promise.all([
      outlook.run('onNewMessageCompose'),
      outlook.run('onMessageCompose'),
      outlook.run('onMessageRecipientsChanged'),
    ]);
    const body = (): string => outlook.item.body;
    expect(body().split(EXTERNAL)).toHaveLength(2);
    expect(body().indexOf('Hello')).toBeLessThan(body().indexOf(EXTERNAL));
    expect(body().indexOf(EXTERNAL)).toBeLessThan(body().indexOf('From:'));
    outlook.item.to = [person('office@greenfield.example')];
    await outlook.run('onMessageRecipientsChanged');
    expect(body()).toContain(INTERNAL);
    expect(body()).not.toContain(EXTERNAL);
    expect(body().endsWith(`${quoted}</body></html>`)).toBe(true);
  });

  it('a plain-text reply gets it as plain text', async () => {
    const outlook = start({
      ...PARENT,
      composeType: 'reply',
      format: 'text',
      body: 'Hello\n\nFrom: Parent <parent@home.example>\nSent: 1 May 2026\nTo: Tom\nSubject: Trip\n\nOld words',
    });
    await outlook.run('onNewMessageCompose');
    expect(outlook.item.body).toContain(EXTERNAL);
    expect(outlook.item.body).not.toContain('<p>');
    expect(outlook.item.body.indexOf(EXTERNAL)).toBeLessThan(
      outlook.item.body.indexOf('From:') < 0 ? 1e9 : outlook.item.body.lastIndexOf('Old words'),
    );
  });

  it('the information bar says how much there is to check, and goes when it is mended', async () => {
    const outlook = start({ ...PARENT, body: 'WARN BLOCK' });
    await outlook.run('onMessageRecipientsChanged');
    expect(outlook.item.notices['schoolgate']).toContain('2 things to check');
    outlook.item.body = 'Hello';
    await outlook.run('onMessageRecipientsChanged');
    expect(outlook.item.notices).toEqual({});
  });

  it('in a burst of changes the last one is inspected', async () => {
    const outlook = start({ ...PARENT, attachments: [file('a.txt', 'fine')] });
    await Promise.all(Array.from({ length: 6 }, () => outlook.run('onMessageAttachmentsChanged')));
    expect(outlook.office.calls.filter((call) => call === 'attachmentContent')).toHaveLength(1);
  });

  it('Send finds the work done', async () => {
    const outlook = start(MAILS.clean);
    await outlook.run('onMessageAttachmentsChanged');
    expect(outlook.item.session[SESSION.parts]).toBeDefined();
    expect(JSON.stringify(outlook.item.session).length).toBeLessThan(45_000);
    expect((await outlook.run('onMessageSend')).completed).toEqual([{ allowEvent: true }]);
  });

  const HANDLERS = [
    'onNewMessageCompose',
    'onMessageRecipientsChanged',
    'onMessageAttachmentsChanged',
    'onInfoBarDismissClicked',
    'onSensitivityLabelChanged',
  ];
  it.each(FAULTS)('every compose event ends once when any call of it %s', async (fault) => {
    for (const handler of HANDLERS) {
      for (let at = 1; ; at++) {
        const outlook = start(
          { ...MAILS.reply, attachments: [file('a.txt', 'fine')] },
          { fault: (number) => (number === at ? fault : undefined) },
        );
        const { completed } = await outlook.run(handler);
        expect(completed).toEqual([{ allowEvent: true }]);
        if (outlook.office.calls.length < at) break;
      }
    }
  });
});
