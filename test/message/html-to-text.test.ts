import { fc } from '../support/properties';
import { Tokenizer } from 'htmlparser2';
import { htmlToText } from '../../src/message/html-to-text';

const text = (html: string): string => htmlToText(html).text;

describe('the text of an HTML body', () => {
  test.each([
    ['paragraphs stand on lines of their own', '<p>Dear Jane</p><p>The trip</p>', 'Dear Jane\nThe trip'],
    ['a break is a line end', 'one<br>two<br/>three', 'one\ntwo\nthree'],
    ['two breaks leave an empty line', 'one<br><br>two', 'one\n\ntwo'],
    [
      'an empty paragraph of a web editor is an empty line',
      '<div>one</div><div><br></div><div>two</div>',
      'one\n\ntwo',
    ],
    ['a break at the end of a paragraph adds nothing', '<p>one<br></p><p>two</p>', 'one\ntwo'],
    ['white space is one space', 'one \n\t two', 'one two'],
    ['white space at the edges of lines is gone', '<p>  one  </p>\n  <p> two </p>', 'one\ntwo'],
    ['inline mark-up does not part words', 'pass<b>word</b>s', 'passwords'],
    ['white space between inline marks stays', '<b>one</b> <i>two</i>', 'one two'],
    [
      'cells are parted by tabs, rows by lines',
      '<table><tr><th>Name</th><th>Born</th></tr><tr><td>A</td><td>B</td></tr></table>',
      'Name\tBorn\nA\tB',
    ],
    [
      'Word puts paragraphs into cells',
      '<table><tr><td><p>Name</p></td><td><p>Born</p></td></tr></table>',
      'Name\tBorn',
    ],
    ['an empty cell keeps its column', '<table><tr><td>A</td><td><br></td><td>C</td></tr></table>', 'A\t\tC'],
    ['an empty first cell keeps its column', '<table><tr><td></td><td>B</td></tr></table>', '\tB'],
    [
      'an empty last cell does not swallow the next row',
      '<table><tr><td>A</td><td></td></tr><tr><td>B</td></tr></table>',
      'A\t\nB',
    ],
    ['cells and rows that are not closed', '<table><tr><td>A<td>B<tr><td>C<td>D</table>', 'A\tB\nC\tD'],
    ['list items stand on lines', '<ul><li>one<li>two</ul>', 'one\ntwo'],
    ['preformatted text keeps its lines and spaces', '<pre>\n a\n  b</pre>', ' a\n  b'],
    ['white-space: pre keeps tabs', '<span style="white-space:pre">a\tb</span>', 'a\tb'],
    ['comments are dropped', 'a<!-- <p>secret</p> -->b', 'ab'],
    [
      'scripts, style sheets and titles are dropped',
      '<head><title>t</title><style>p{}</style></head><script>x<y</script>a',
      'a',
    ],
    [
      'text hidden by style stays: it leaves the house too',
      '<p style="display:none">hidden</p><p style="mso-hide:all">too</p>',
      'hidden\ntoo',
    ],
    [
      'text for Outlook only stays',
      '<!--[if mso]><p>desktop</p><![endif]--><![if !mso]><p>others</p><![endif]>',
      'desktop\nothers',
    ],
    [
      'the settings Word writes into its conditional comments are dropped',
      '<!--[if gte mso 9]><xml><o:AllowPNG/>x</xml><![endif]-->a',
      'a',
    ],
    ['a conditional that hides itself', '<!--[if !mso]><!--><p>a</p><!--<![endif]--><p>b</p>', 'a\nb'],
    [
      'alternative texts of pictures are no text: a picture of a disclaimer does not count',
      'a<img alt="disclaimer" src="cid:1">b',
      'ab',
    ],
    [
      'references by name',
      '&lt;&amp;&gt; &eacute;&Wcirc;&ntilde;&szlig; &pound;5 &rsquo;s &commat;',
      '<&> éŴñß £5 ’s @',
    ],
    ['references by number', '&#65;&#x42;&#0067; &#8217; &#x1F600;', 'ABC ’ 😀'],
    ['numbers of windows-1252', '&#146;&#150;', '’–'],
    ['impossible numbers', '&#0;&#xD800;&#99999999;', '\ufffd\ufffd\ufffd'],
    ['old names without their semicolon', '&copy2026 &ampx', '©2026 &x'],
    ['unknown references stay as they are', '&nosuchthing; & &;', '&nosuchthing; & &;'],
    ['a lone bracket is text', '1 < 2 and a<3', '1 < 2 and a<3'],
    ['brackets within quoted attributes', '<a title="a>b" href=\'c>d\'>x</a>y', 'xy'],
    ['a tag whose quote never closes ends at its first bracket', '<p>one</p><a href="x>two</a>', 'one\ntwo'],
    ['a comment that never closes is shown by some programs', '<p>one</p><!-- two', 'one\n two'.replace(' ', '')],
    ['a style sheet that never closes is read', '<style>p{} <p>one', 'p{}\none'],
    ['Word processing instructions are dropped', '<?xml:namespace prefix = o />a<o:p>&nbsp;</o:p>', 'a\u00a0'],
    ['non-breaking spaces stay', 'a&nbsp;&nbsp;b', 'a\u00a0\u00a0b'],
    ['zero-width characters and soft hyphens stay', 'NHS&#8203;1&shy;2\u200b', 'NHS\u200b1\u00ad2\u200b'],
    ['line ends of Windows', '<p>a\r\nb</p>\r\n<pre>c\r\nd</pre>', 'a b\nc\nd'],
    ['nothing', '', ''],
    ['only mark-up', '<html><body><div><br></div></body></html>', ''],
  ])('%s', (_, html, expected) => {
    expect(text(html)).toBe(expected);
  });

  test('every character knows where it stands in the source', () => {
    const html = '<p>Dear&nbsp;<b>J&eacute;</b></p><table><tr><td>a</td><td>b</td></tr></table>';
    const { text: found, offsets } = htmlToText(html);
    expect(found).toBe('Dear\u00a0Jé\na\tb');
    expect([...offsets].map((at) => html.slice(at, at + 2))).toEqual([
      'De',
      'ea',
      'ar',
      'r&',
      '&n',
      'J&',
      '&e',
      '</',
      'a<',
      '<t',
      'b<',
    ]);
  });

  test('pictures written into the HTML are counted in raw bytes', () => {
    const picture = Buffer.alloc(1000, 7).toString('base64');
    const html = `<img src="data:image/png;base64,${picture}"><div style="background:url('data:image/gif,%00%01')">x</div><img src="cid:1">`;
    expect(htmlToText(html).dataUriBytes).toBe(1002);
  });

  test('addresses behind names are kept, shares are found', () => {
    const html =
      'To <a href="mailto:Jane%40Home.example?subject=x">Jane</a> see <a href="https://school-my.sharepoint.com/:w:/g/x?e=1&amp;a=2">here</a> <a href="https://www.school.example/">site</a>';
    const { addresses, shares } = htmlToText(html);
    expect(addresses).toEqual([{ at: 2, href: 'jane@home.example' }]);
    expect(shares.map(({ href }) => href)).toEqual(['https://school-my.sharepoint.com/:w:/g/x?e=1&a=2']);
  });
});

/** Words of the oracle's text: it has no layout, ours has. */
function wordsOf(source: string): string[] {
  return source.split(/[\s\u00a0]+/).filter((word) => word !== '');
}

/**
 * What another reader of HTML sees as text outside scripts, styles and titles. Its tokens are used, not its tree: an end
 * tag that closes nothing ends a line here all the same, so that a broken table still keeps its cells apart.
 */
function oracle(html: string): string {
  const pieces: string[] = [];
  let silent = 0;
  const nothing = (): void => undefined;
  const tag = (start: number, end: number, step: number): void => {
    const name = html.slice(start, end).toLowerCase();
    if (name === 'script' || name === 'style' || name === 'title') silent += step;
    pieces.push(isInline(name) ? '' : ' ');
  };
  const say = (words: string): void => {
    if (silent === 0) pieces.push(words);
  };
  const tokens = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => tag(start, end, 1),
      onclosetag: (start, end) => tag(start, end, -1),
      ontext: (start, end) => say(html.slice(start, end)),
      ontextentity: (point) => say(String.fromCodePoint(point)),
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  );
  tokens.write(html);
  tokens.end();
  return pieces.join('');
}

function isInline(name: string): boolean {
  return ['b', 'i', 'span', 'a', 'font', 'img', 'script', 'style', 'title'].includes(name);
}

const word = fc.stringMatching(/^[a-zA-Z0-9é£ŵ]{1,8}$/);
const piece = fc.oneof(
  word,
  fc.constantFrom(
    ' ',
    '\n',
    '\t',
    '&nbsp;',
    '&amp;',
    '&eacute;',
    '&#163;',
    '&#x41;',
    '&lt;',
    '&copy',
    '&notit;',
    '& ',
    '&',
    '&#',
  ),
  fc.constantFrom('<b>', '</b>', '<i>', '</i>', '<span class="x y">', '</span>', "<font color='red'>", '</font>'),
  fc.constantFrom('<p>', '</p>', '<div>', '</div>', '<br>', '<br/>', '<hr>', '<h1>', '</h1>', '<ul><li>', '</li></ul>'),
  fc.constantFrom('<table><tr><td>', '</td><td>', '</td></tr><tr><td>', '</td></tr></table>'),
  fc.constantFrom(
    '<!-- c -->',
    '<!---->',
    '<!DOCTYPE html>',
    '<style>a<b{}</style>',
    '<script>if(a<b)</script>',
    '<title>t &amp;</title>',
  ),
  fc.constantFrom(
    '<a href="https://x.example/?a=1&b=2" title="a>b">',
    '</a>',
    '<img src=x alt=y>',
    '</>',
    '<a b = c d>',
    '<P CLASS=X>',
  ),
);

describe('measured against another reader of HTML', () => {
  test('both read the same words in generated mail', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.join('');
        expect(wordsOf(text(html))).toEqual(wordsOf(oracle(html)));
      }),
      { numRuns: 3000 },
    );
  });

  test.each('acute grave circ uml tilde caron breve dot macr ogon cedil ring dblac'.split(' '))(
    'letters with %s are the ones of the standard',
    (accent) => {
      for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') {
        const html = `&${letter}${accent};`;
        if (html === '&tdot;') continue; // three dots above, no letter
        expect(text(html)).toBe(oracle(html));
      }
    },
  );

  test('every name this product knows means what the standard says', () => {
    const names =
      'amp lt gt quot apos num lpar rpar ast plus comma period sol colon semi equals quest commat lsqb bsol rsqb Hat lowbar lcub verbar rcub ' +
      'iexcl cent pound curren yen brvbar sect uml copy ordf laquo not reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm ' +
      'raquo frac14 half frac34 iquest AElig aelig ETH eth times divide div Oslash oslash THORN thorn szlig Dstrok dstrok Lstrok lstrok OElig ' +
      'oelig imath inodot fnof circ tilde Alpha Omega alpha omega sigmaf thetasym upsih piv hyphen dash ndash mdash horbar lsquo rsquo sbquo ' +
      'ldquo rdquo bdquo dagger Dagger bull nldr hellip permil prime Prime lsaquo rsaquo oline frasl euro image weierp real trade alefsym numero ' +
      'larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod sum minus lowast radic prop infin ' +
      'ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rceil lfloor rfloor lang ' +
      'rang loz spades clubs hearts diams check star phone nbsp shy ensp emsp thinsp hairsp ZeroWidthSpace zwnj zwj lrm rlm NoBreak odot';
    for (const name of names.split(' ')) expect([name, text(`&${name};.`)]).toEqual([name, oracle(`&${name};.`)]);
  });
});

describe('hostile HTML', () => {
  test('any text at all is read without a fault, and its positions lie in the source and never go back', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((pieces) => pieces.join('<')),
        ),
        (html) => {
          const { text: found, offsets } = htmlToText(html);
          expect(offsets.length).toBe(found.length);
          expect(found.length).toBeLessThanOrEqual(html.length);
          for (let index = 1; index < offsets.length; index++)
            expect(offsets[index]).toBeGreaterThanOrEqual(offsets[index - 1]);
          if (offsets.length > 0) expect(offsets[offsets.length - 1]).toBeLessThan(html.length);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['nested elements', '<div>'],
    ['open tags', '<a x=">" '],
    ['open quotes', "<a b='"],
    ['open comments', '<!-- -- '],
    ['open brackets', '<'],
    ['closing brackets', '</'],
    ['half references', '&#'],
    ['style sheets', '<style>'],
    ['instructions', '<?'],
    ['cells', '<td>'],
    ['quotations', '<blockquote type=cite>'],
    ['conditions', '<!--[if mso]>'],
    ['signatures', '<div id=Signature>'],
  ])('a million %s are read in one pass', (_, unit) => {
    // One pass over a source of this size takes well under a second; a second pass for each unit would take days.
    const html = unit.repeat(1_000_000 / 4);
    expect(htmlToText(html).offsets.length).toBeLessThanOrEqual(html.length);
  });
});
