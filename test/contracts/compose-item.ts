import type { ComposeItem } from '../../src/ports/compose-item';

/** How a subject under test is set up: the message it starts with. */
export interface ContractMessage {
  readonly to: readonly { readonly address: string; readonly name: string }[];
  readonly subject: string;
  readonly body: string;
}

/** One promise of the port. `run` answers what it saw; the suite compares with `expected`. Runs in Node and in a page. */
export interface ContractClause {
  readonly says: string;
  readonly run: (item: ComposeItem) => Promise<unknown>;
  readonly expected: unknown;
}

export const CONTRACT_MESSAGE: ContractMessage = {
  to: [{ address: 'parent@home.example', name: 'A Parent' }],
  subject: 'Trip',
  body: '<p>Dear parent</p>',
};

const addressesOf = async (item: ComposeItem, field: 'to' | 'cc' | 'bcc'): Promise<unknown> => {
  const found = await item.recipients(field);
  return found.state === 'read' ? found.value.map(({ address }) => address) : found.reason;
};
const many = (count: number) =>
  Array.from({ length: count }, (_unused, i) => ({ address: `p${i}@home.example`, name: `Parent ${i}` }));
const BYTES = Uint8Array.from({ length: 1000 }, (_unused, i) => (i * 7) % 256);

/** What every ComposeItem does for a new HTML message. Plain data and functions, so that a page can run it too. */
export const COMPOSE_ITEM_CONTRACT: readonly ContractClause[] = [
  { says: 'it is a message', run: async (item) => item.item, expected: 'message' },
  { says: 'a new message is new', run: (item) => item.composeType(), expected: 'new' },
  { says: 'it tells who sends', run: async (item) => (await item.from()).state, expected: 'read' },
  { says: 'it tells who gets it', run: (item) => addressesOf(item, 'to'), expected: ['parent@home.example'] },
  { says: 'nobody is in Bcc', run: (item) => addressesOf(item, 'bcc'), expected: [] },
  {
    says: 'the people put into Bcc are there, however many',
    run: async (item) => [
      await item.setRecipients('bcc', many(230)),
      ((await addressesOf(item, 'bcc')) as readonly string[]).length,
    ],
    expected: [{ ok: true }, 230],
  },
  {
    says: 'people are added to those who are there',
    run: async (item) => [await item.addRecipients('to', many(2)), await addressesOf(item, 'to')],
    expected: [{ ok: true }, ['parent@home.example', 'p0@home.example', 'p1@home.example']],
  },
  {
    says: 'a field can be emptied',
    run: async (item) => [await item.setRecipients('to', []), await addressesOf(item, 'to')],
    expected: [{ ok: true }, []],
  },
  { says: 'it tells the subject', run: (item) => item.subject(), expected: { state: 'read', value: 'Trip' } },
  {
    says: 'the subject can be changed',
    run: async (item) => [await item.setSubject('Trip on Friday'), await item.subject()],
    expected: [{ ok: true }, { state: 'read', value: 'Trip on Friday' }],
  },
  {
    says: 'a subject of 256 characters is refused',
    run: (item) => item.setSubject('x'.repeat(256)),
    expected: { ok: false, reason: 'tooLarge' },
  },
  { says: 'the body is HTML', run: (item) => item.bodyFormat(), expected: { state: 'read', value: 'html' } },
  {
    says: 'the body can be read and changed',
    run: async (item) => {
      const before = await item.body('html');
      const done = await item.setBody('html', '<p>Other words</p>');
      const after = await item.body('html');
      const has = (part: typeof after, words: string) => part.state === 'read' && part.value.includes(words);
      return [has(before, 'Dear parent'), done, has(after, 'Other words'), has(after, 'Dear parent')];
    },
    expected: [true, { ok: true }, true, false],
  },
  {
    says: 'what is put on top stands before the rest',
    run: async (item) => {
      await item.prependBody('html', '<p>First</p>');
      const body = await item.body('html');
      return body.state === 'read' && body.value.indexOf('First') < body.value.indexOf('Dear parent');
    },
    expected: true,
  },
  {
    says: 'text for the end is registered, and taken back',
    run: async (item) => [await item.appendOnSend('html', '<p>Disclaimer</p>'), await item.appendOnSend('html', '')],
    expected: [{ ok: true }, { ok: true }],
  },
  {
    says: 'text for the end of more than 5,000 characters is refused',
    run: (item) => item.appendOnSend('html', 'x'.repeat(5001)),
    expected: { ok: false, reason: 'tooLarge' },
  },
  {
    says: 'a file that is added is listed with its bytes, and goes when removed',
    run: async (item) => {
      const added = await item.addAttachment('list.bin', BYTES, false);
      const listed = await item.attachments();
      const file = listed.state === 'read' ? listed.value.find(({ name }) => name === 'list.bin') : undefined;
      const content = file && (await item.attachmentContent(file));
      const bytes = content?.state === 'read' && content.value.format === 'bytes' ? content.value.bytes : undefined;
      const removed = added.state === 'read' ? await item.removeAttachment(added.value) : undefined;
      const left = await item.attachments();
      return [file?.size, file?.type, bytes && [...bytes].join() === [...BYTES].join(), removed, left];
    },
    expected: [1000, 'file', true, { ok: true }, { state: 'read', value: [] }],
  },
  {
    says: 'a file that is not there cannot be removed',
    run: (item) => item.removeAttachment('nothing'),
    expected: { ok: false, reason: 'missing' },
  },
  {
    says: 'the item remembers, and knows nothing of what it was not told',
    run: async (item) => [
      await item.remember('sg.test', 'value "quoted"'),
      await item.recall('sg.test'),
      await item.recall('sg.other'),
    ],
    expected: [{ ok: true }, { state: 'read', value: 'value "quoted"' }, { state: 'read', value: '' }],
  },
  {
    says: 'more than the item can remember is refused',
    run: (item) => item.remember('sg.test', 'x'.repeat(60_000)),
    expected: { ok: false, reason: 'full' },
  },
  {
    says: 'a header can be set, and set again',
    run: async (item) => [
      await item.setHeader('X-Schoolgate', 'v=1'),
      await item.setHeader('X-Schoolgate', 'v=1; id=none'),
    ],
    expected: [{ ok: true }, { ok: true }],
  },
  {
    says: 'a notice appears, changes, goes, and may be gone already',
    run: async (item) => [
      await item.notify('schoolgate', 'One thing to check'),
      await item.notify('schoolgate', 'x'.repeat(400)),
      await item.notify('schoolgate', ''),
      await item.notify('schoolgate', ''),
    ],
    expected: [{ ok: true }, { ok: true }, { ok: true }, { ok: true }],
  },
];
