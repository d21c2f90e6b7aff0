import { lookThrough } from '../../src/inspect/texts';
import type { Attachment, AttachmentFacts } from '../../src/message/attachment';
import { read, unread } from '../../src/message/part';
import type { Body, MessageSnapshot } from '../../src/message/snapshot';
import { aMessage } from './messages';

const FACTS: AttachmentFacts = {
  kind: 'zip',
  encrypted: 'no',
  opensWithoutPassword: true,
  strength: 'none',
  protected: false,
  scheme: '',
  containsProgram: false,
  programKinds: [],
  nameContradicts: false,
  media: [],
  hidden: {},
  names: [],
  texts: [{ entry: 'list.txt', text: 'inside' }],
  unread: [],
  commercial: false,
  bytesRead: 1,
};

function aFile(facts: Partial<AttachmentFacts>, more: Partial<Attachment> = {}): Attachment {
  return {
    id: '7',
    name: 'Mia_Kaya-EHCP.zip',
    size: 10,
    inline: false,
    type: 'file',
    mediaType: '',
    facts: read({ ...FACTS, ...facts }),
    ...more,
  };
}

/** So often it is asked before time is over. */
function lateAfter(most: number): () => boolean {
  let asked = 0;
  return () => ++asked > most;
}

const LINE = 'Alfie Marsh has swimming on Monday.\n';

const textsOf = (changes: Parameters<typeof aMessage>[0], allowed: readonly string[] = []) =>
  lookThrough(aMessage(changes), { now: 0 }, allowed).texts;

describe('the texts that are looked through', () => {
  it('are the subject, the own words, the signature, the quoted part and the attachments, each apart', () => {
    const text = 'Own words.\nOld words.\nSam';
    const body: Body = {
      parts: [
        {
          format: 'text',
          text,
          sections: [
            { kind: 'own', start: 0, end: 11 },
            { kind: 'quoted', start: 11, end: 22 },
            { kind: 'signature', start: 22, end: 25 },
          ],
        },
      ],
      quotedParticipants: [],
      shareLinks: 0,
      dataUriBytes: 0,
    };
    const texts = textsOf({ body: read(body), attachments: read([aFile({ names: ['list.txt'] })]) });
    expect(texts.map(({ part, signature, text: own, offset, entry }) => [part, signature, own, offset, entry])).toEqual(
      [
        ['subject', false, 'Cake sale', 0, undefined],
        ['body', false, 'Own words.\n', 0, undefined],
        ['quoted', false, 'Old words.\n', 11, undefined],
        ['body', true, 'Sam', 22, undefined],
        ['filename', false, 'Mia Kaya EHCP\nzip', 0, undefined],
        ['filename', false, 'list\ntxt', 0, undefined],
        ['attachment', false, 'inside', 0, 'list.txt'],
      ],
    );
  });

  it('take the second form of the body once when it says the same', () => {
    const part = (format: 'html' | 'text', text: string) => ({
      format,
      text,
      sections: [{ kind: 'own' as const, start: 0, end: text.length }],
    });
    const body = (html: string, text: string): Body => ({
      parts: [part('html', html), part('text', text)],
      quotedParticipants: [],
      shareLinks: 0,
      dataUriBytes: 0,
    });
    const bodies = (one: Body) => textsOf({ body: read(one) }).filter((text) => text.part === 'body');
    expect(bodies(body('Same  words', 'Same\nwords '))).toHaveLength(1);
    expect(bodies(body('Same words', 'Other words'))).toHaveLength(2);
  });

  it('leave out what only a password opens, but not its name', () => {
    const locked = aFile({ protected: true, encrypted: 'yes', opensWithoutPassword: false, strength: 'strong' });
    expect(textsOf({ attachments: read([locked]) }).map(({ part }) => part)).toEqual(['subject', 'body', 'filename']);
  });

  it('leave out what was not read', () => {
    expect(textsOf({ subject: unread('timeout'), body: unread('timeout'), attachments: unread('timeout') })).toEqual(
      [],
    );
    const late = aFile({}, { facts: unread('timeout') });
    expect(textsOf({ attachments: read([late]) }).map(({ part }) => part)).toEqual(['subject', 'body', 'filename']);
  });

  describe('when time is short', () => {
    const aText = (id: string, letters: number): Attachment =>
      aFile({ texts: [{ entry: '', text: LINE.repeat(letters / LINE.length) }] }, { id, name: `${id}.txt` });
    const within = (most: number, changes: Parameters<typeof aMessage>[0]) =>
      lookThrough(aMessage(changes), { now: 0 }, [], lateAfter(most));
    const lateOnes = ({ attachments }: MessageSnapshot): readonly string[] =>
      attachments.state === 'unread'
        ? []
        : attachments.value
            .filter(({ facts }) => facts.state === 'read' && facts.value.unread.length > 0)
            .map(({ id }) => id);

    it('are the letter itself, however late it is, and no file', () => {
      const { texts, snapshot } = within(0, { attachments: read([aText('a', 900)]) });
      expect(texts.map(({ part, text }) => [part, text !== ''])).toEqual([
        ['subject', true],
        ['body', true],
        ['filename', true],
        ['attachment', false],
      ]);
      expect(lateOnes(snapshot)).toEqual(['a']);
      expect([snapshot.subject.state, snapshot.body.state]).toEqual(['read', 'read']);
    });

    it('are the shortest file to its end before the longer ones, whatever their order', () => {
      const attachments = read([aText('long', 200_000), aText('short', 40_000), aText('longest', 400_000)]);
      const { texts, snapshot } = within(4, { attachments });
      expect(lateOnes(snapshot)).toEqual(['long', 'longest']);
      const looked = texts.flatMap(({ part, attachmentId, text }) =>
        part === 'attachment' ? [[attachmentId, text.length] as const] : [],
      );
      expect(looked.map(([id]) => id)).toEqual(['long', 'short', 'longest']);
      const [long = 0, , longest] = looked.map(([, letters]) => letters);
      expect([long > 30_000 && long < 200_000, longest]).toEqual([true, 0]);
    });

    it('are the beginning of a letter of a million characters, which then counts as unread', () => {
      const text = LINE.repeat(30_000);
      const sections = [{ kind: 'own' as const, start: 0, end: text.length }];
      const body: Body = {
        parts: [{ format: 'text', text, sections }],
        quotedParticipants: [],
        shareLinks: 0,
        dataUriBytes: 0,
      };
      const { texts, snapshot } = within(3, { body: read(body) });
      expect(snapshot.body).toEqual(unread('timeout'));
      expect(texts.find(({ part }) => part === 'body')?.text.length).toBeGreaterThan(90_000);
      expect(within(100, { body: read(body) }).snapshot.body.state).toBe('read');
    });
  });

  it('leave alone what the school has allowed, however it is written', () => {
    const subject = read('NHS number 999 000 0018');
    const seen = (allowed: readonly string[]) => textsOf({ subject }, allowed)[0]?.detections.length;
    expect(seen([])).toBe(1);
    expect(seen(['9990000018'])).toBe(0);
  });
});
