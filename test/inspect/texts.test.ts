import { inspectedTexts } from '../../src/inspect/texts';
import type { Attachment, AttachmentFacts } from '../../src/message/attachment';
import { read, unread } from '../../src/message/part';
import type { Body } from '../../src/message/snapshot';
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

const textsOf = (changes: Parameters<typeof aMessage>[0], allowed: readonly string[] = []) =>
  inspectedTexts(aMessage(changes), { now: 0 }, allowed);

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

  it('leave alone what the school has allowed, however it is written', () => {
    const subject = read('NHS number 999 000 0018');
    const seen = (allowed: readonly string[]) => textsOf({ subject }, allowed)[0]?.detections.length;
    expect(seen([])).toBe(1);
    expect(seen(['9990000018'])).toBe(0);
  });
});
