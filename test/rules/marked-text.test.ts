import { fc } from '../support/properties';
import { bodyOf } from '../../src/message/body';
import { disclaimerWords, hasDisclaimer } from '../../src/rules/shared/disclaimer-text';
import { htmlOfMarked, plainTwin, withoutMarks } from '../../src/rules/shared/marked-text';

const pieces = fc.array(
  fc.constantFrom(
    '**',
    '*',
    '[',
    '](https://school.example/a?b=1&c)',
    ')',
    '(',
    '<b>',
    '&amp;',
    '"',
    'word',
    ' ',
    '\n',
    'é',
    '5',
  ),
  { maxLength: 40 },
);

describe('a disclaimer with a little formatting', () => {
  const TEXT = '**Private.** Not for you? *Tell us*:\n[our office](https://greenfield.example/contact?a=1&b=2).';

  it('is bold, italic, a link and paragraphs in a formatted message', () => {
    expect(htmlOfMarked(TEXT)).toBe(
      '<p><strong>Private.</strong> Not for you? <em>Tell us</em>:</p>' +
        '<p><a href="https://greenfield.example/contact?a=1&amp;b=2">our office</a>.</p>',
    );
  });

  it('is the same words in a plain one, with the address of its link below', () => {
    expect(plainTwin(TEXT)).toBe(
      'Private. Not for you? Tell us:\nour office.\nhttps://greenfield.example/contact?a=1&b=2',
    );
  });

  it('a text without marks stays to the letter, in both', () => {
    const plain = 'Call 01632 960200 (5*3*2), or see [1].';
    expect([withoutMarks(plain), plainTwin(plain), htmlOfMarked(plain)]).toEqual([plain, plain, `<p>${plain}</p>`]);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](http://plain.example)',
    '<img src=x onerror=alert(1)>',
    '[x](https://a"b c)',
  ])('nothing else becomes mark-up: %s', (text) => expect(htmlOfMarked(text)).not.toMatch(/<(?!\/?p>)/));

  it('no text whatever brings in another tag than p, strong, em and a, and every tag that opens closes in order', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const open: string[] = [];
        for (const [, end = '', tag = ''] of htmlOfMarked(all.join('')).matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
          expect(['p', 'strong', 'em', 'a']).toContain(tag);
          if (end === '') open.push(tag);
          else expect(open.pop()).toBe(tag);
        }
        expect(open).toEqual([]);
      }),
    );
  });

  it('what was put in is found again as whole, formatted and plain', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const text = all.join('');
        if (disclaimerWords(text).length === 0) return;
        expect(hasDisclaimer(text, bodyOf({ text: plainTwin(text) }), '')).toBe(true);
        expect(hasDisclaimer(text, bodyOf({ html: htmlOfMarked(text) }), '')).toBe(true);
        expect(hasDisclaimer(text, bodyOf({ text: 'Hello' }), text)).toBe(true);
      }),
    );
  });
});
