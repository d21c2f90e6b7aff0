import { virtualTime, type VirtualTime } from '../../../src/adapters/memory/memory-system';
import { outlookComposeItem, type OutlookComposeItem } from '../../../src/adapters/outlook/outlook-compose-item';
import { COMPOSE_ITEM_CONTRACT, CONTRACT_MESSAGE } from '../../contracts/compose-item';
import {
  FAULTS,
  person,
  scriptedOffice,
  type ScriptedItem,
  type ScriptedOffice,
  type ScriptedOptions,
} from '../../contracts/scripted-office';

interface Scene {
  readonly time: VirtualTime;
  readonly office: ScriptedOffice;
  readonly item: OutlookComposeItem;
  /** The answer, with as much time passing as it needs. */
  answer<T>(promise: Promise<T>): Promise<T>;
}

function scene(initial: Partial<ScriptedItem> = {}, options: Partial<ScriptedOptions> = {}, hasTimers = true): Scene {
  const time = virtualTime(undefined, true);
  const office = scriptedOffice(initial, { timers: time.timers, ...options });
  const timers = hasTimers ? time.timers : { available: false, after: () => () => undefined };
  const item = outlookComposeItem({ timers, office: office.Office });
  return {
    time,
    office,
    item,
    async answer(promise) {
      await time.passUntil(promise, 120_000);
      return promise;
    },
  };
}

const CONTRACT_ITEM: Partial<ScriptedItem> = {
  to: CONTRACT_MESSAGE.to.map(({ address, name }) => person(address, name)),
  subject: CONTRACT_MESSAGE.subject,
  body: CONTRACT_MESSAGE.body,
};

describe('a message in Outlook keeps the promises of every message', () => {
  it.each(COMPOSE_ITEM_CONTRACT)('$says', async ({ run, expected }) => {
    const { item, answer } = scene(CONTRACT_ITEM);
    expect(await answer(run(item))).toEqual(expected);
  });
});

const file = (over: Partial<ScriptedItem['attachments'][number]> = {}): ScriptedItem['attachments'][number] => ({
  id: 'a1',
  name: 'list.csv',
  size: 3,
  isInline: false,
  attachmentType: 'file',
  contentType: 'text/csv',
  content: 'YSxi',
  format: 'base64',
  ...over,
});
const LISTED = { id: 'a1', name: 'list.csv', size: 3, inline: false, type: 'file', mediaType: 'text/csv' } as const;

const READS: readonly (readonly [string, (item: OutlookComposeItem) => Promise<unknown>, unknown, unknown])[] = [
  ['the recipients', (item) => item.recipients('to'), 'recipients', 'recipients'],
  ['the subject', (item) => item.subject(), 'damaged', 'damaged'],
  ['the body', (item) => item.body('html'), 'damaged', 'damaged'],
  ['the list of attachments', (item) => item.attachments(), 'damaged', 'damaged'],
  ['an attachment', (item) => item.attachmentContent(LISTED), 'damaged', 'damaged'],
];

describe('a call that Outlook spoils is never taken for an answer', () => {
  for (const [what, ask, afterThrow, afterShape] of READS) {
    it.each([
      ['never answers', 'never', 'timeout'],
      ['answers after the time limit', 'late', 'timeout'],
      ['throws', 'throws', afterThrow],
      ['answers in another shape', 'shape', afterShape],
    ] as const)(`${what} is unread when Outlook %s`, async (_words, fault, reason) => {
      const { item, answer } = scene({ ...CONTRACT_ITEM, attachments: [file()] }, { fault: () => fault });
      expect(await answer(ask(item))).toEqual({ state: 'unread', reason });
    });

    it(`${what} is read once when Outlook answers twice`, async () => {
      const { item, answer } = scene({ ...CONTRACT_ITEM, attachments: [file()] }, { fault: () => 'twice' });
      expect(await answer(ask(item))).toMatchObject({ state: 'read' });
    });
  }

  it.each(FAULTS.filter((fault) => fault !== 'twice' && fault !== 'shape'))(
    'a change is not called done when Outlook %s',
    async (fault) => {
      const { item, answer } = scene(CONTRACT_ITEM, { fault: () => fault });
      expect(await answer(item.setSubject('Trip'))).toMatchObject({ ok: false });
      expect(await answer(item.setRecipients('bcc', []))).toMatchObject({ ok: false });
      expect(await answer(item.setHeader('X-Schoolgate', 'v=1'))).toMatchObject({ ok: false });
    },
  );
});

describe('what Outlook gives is judged by its shape', () => {
  it('a contact list without an address is unresolved, a distribution list is a list', async () => {
    const list = { emailAddress: 'year4@greenfield.example', displayName: 'Year 4', recipientType: 'distributionList' };
    const { item, answer } = scene({ to: [{ displayName: 'My friends' }, list, person('p@home.example', 'P')] });
    expect(await answer(item.recipients('to'))).toEqual({
      state: 'read',
      value: [
        { address: '', name: 'My friends', kind: 'unresolved' },
        { address: 'year4@greenfield.example', name: 'Year 4', kind: 'list' },
        { address: 'p@home.example', name: 'P', kind: 'person' },
      ],
    });
  });

  it.each([[null], [42], [{ address: 'other@shape.example' }]])(
    'a recipient like %p makes all of them unread',
    async (odd) => {
      const { item, answer } = scene({ to: [person('p@home.example'), odd] });
      expect(await answer(item.recipients('to'))).toEqual({ state: 'unread', reason: 'recipients' });
    },
  );

  it('an attached message comes as its source, whichever way Outlook spells its bytes', async () => {
    const attached = (content: string) =>
      scene({ attachments: [file({ attachmentType: 'item', content, format: 'eml' })] });
    const bytesOf = async (content: string): Promise<unknown> => {
      const { item, answer } = attached(content);
      const found = await answer(item.attachmentContent(LISTED));
      return found.state === 'read' && found.value.format === 'eml'
        ? Buffer.from(found.value.bytes).toString('utf8')
        : found;
    };
    expect(await bytesOf('Subject: Trên')).toBe('Subject: Trên');
    expect(await bytesOf(Buffer.from('Subject: Trên', 'utf8').toString('latin1'))).toBe('Subject: Trên');
    expect(await bytesOf('Subject: Ŵythnos ’24')).toBe('Subject: Ŵythnos ’24');
  });

  it('a link carries no bytes', async () => {
    const { item, answer } = scene({
      attachments: [file({ attachmentType: 'cloud', content: 'https://share.example/x', format: 'url' })],
    });
    expect(await answer(item.attachmentContent(LISTED))).toEqual({ state: 'read', value: { format: 'link' } });
  });

  it('content that comes empty for a file that is not is asked for again, then damaged', async () => {
    const { item, office, answer } = scene({ attachments: [file({ content: '' })] });
    expect(await answer(item.attachmentContent(LISTED))).toEqual({ state: 'unread', reason: 'damaged' });
    expect(office.calls.filter((call) => call === 'attachmentContent')).toHaveLength(2);
  });

  it('an empty file is read as empty', async () => {
    const { item, answer } = scene({ attachments: [file({ content: '', size: 0 })] });
    expect(await answer(item.attachmentContent({ ...LISTED, size: 0 }))).toEqual({
      state: 'read',
      value: { format: 'bytes', bytes: new Uint8Array(0) },
    });
  });

  it.each(['not base64!', 'QQ=QQ\u00e9', 'A'])('content like %p is damaged', async (content) => {
    const { item, answer } = scene({ attachments: [file({ content })] });
    const found = await answer(item.attachmentContent(LISTED));
    expect(
      found.state === 'read' ? Buffer.from((found.value as { bytes: Uint8Array }).bytes).length : found.reason,
    ).toEqual(content.startsWith('QQ=') ? 1 : 'damaged');
  });
});

describe('Outlook is never overtaxed', () => {
  it('takes three calls at once and no more', async () => {
    const { item, office, answer } = scene(CONTRACT_ITEM);
    await answer(Promise.all([...Array.from({ length: 9 }, () => item.subject()), item.from(), item.attachments()]));
    expect(office.mostAtOnce).toBe(3);
  });

  it('a silent call gives its place to the next when its time is over', async () => {
    const { item, time, answer } = scene(CONTRACT_ITEM, { fault: (number) => (number <= 3 ? 'never' : undefined) });
    const silent = [item.subject(), item.subject(), item.subject()];
    const fourth = item.subject();
    expect(await time.passUntil(fourth, 60_000)).toBeGreaterThanOrEqual(2_000);
    expect(await fourth).toEqual({ state: 'read', value: 'Trip' });
    for (const one of silent) expect(await answer(one)).toEqual({ state: 'unread', reason: 'timeout' });
  });

  it('says where no call can be bounded', () => {
    expect(scene({}, {}, false).item.isBounded).toBe(false);
    expect(scene().item.isBounded).toBe(true);
  });
});

describe('older and stranger clients', () => {
  it('without session data the runtime remembers for itself', async () => {
    const { office, time } = scene();
    const bare = { context: { mailbox: { item: { itemType: 'message' }, userProfile: {} } } };
    const item = outlookComposeItem({ timers: time.timers, office: bare });
    expect(await item.recall('sg.key')).toEqual({ state: 'read', value: '' });
    expect(await item.remember('sg.key', 'x')).toEqual({ ok: true });
    expect(await item.recall('sg.key')).toEqual({ state: 'read', value: 'x' });
    expect(office.calls).toEqual([]);
  });

  it.each([[undefined], [null], [42], [{}], [{ context: null }]])(
    'with %p for Office everything is unread or refused',
    async (office) => {
      const time = virtualTime();
      const item = outlookComposeItem({ timers: time.timers, office });
      expect(await item.subject()).toMatchObject({ state: 'unread' });
      expect(await item.recipients('to')).toMatchObject({ state: 'unread' });
      expect(await item.setBody('html', '')).toEqual({ ok: false, reason: 'unsupported' });
      expect(await item.composeType()).toBe('unknown');
    },
  );

  it('a meeting has attendees for To and Cc, no Bcc, and no header', async () => {
    const { item, answer } = scene({ itemType: 'appointment', to: [person('p@home.example', 'P')] });
    expect(item.item).toBe('appointment');
    expect(await answer(item.recipients('to'))).toMatchObject({
      state: 'read',
      value: [{ address: 'p@home.example' }],
    });
    expect(await answer(item.recipients('bcc'))).toEqual({ state: 'read', value: [] });
    expect(await answer(item.setHeader('X-Schoolgate', 'v=1'))).toEqual({ ok: false, reason: 'unsupported' });
    expect(await answer(item.from())).toMatchObject({ state: 'read' });
  });

  it('a write that Outlook calls done and did not do is refused', async () => {
    const { item, office, answer } = scene(CONTRACT_ITEM);
    const members = (office.Office['context'] as { mailbox: { item: Record<string, unknown> } }).mailbox.item;
    members['bcc'] = {
      ...(members['bcc'] as object),
      setAsync: (_list: unknown, callback: (result: unknown) => void) => callback({ status: 'succeeded' }),
    };
    expect(await answer(item.setRecipients('bcc', [{ address: 'p@home.example', name: 'P' }]))).toEqual({
      ok: false,
      reason: 'refused',
    });
  });

  it('hears of typing by looking, and stops looking when nobody listens', async () => {
    const { item, office, time } = scene(CONTRACT_ITEM);
    let heard = 0;
    const stop = item.onChange(() => (heard += 1));
    await time.pass(4_000);
    expect(heard).toBe(0);
    office.item.body = '<p>More words</p>';
    await time.pass(4_000);
    expect(heard).toBe(1);
    stop();
    await time.pass(4_000);
    const calls = office.calls.length;
    await time.pass(20_000);
    expect(office.calls.length).toBe(calls);
  });
});
