import withoutWords from '../../tools/without-words.mjs';

describe('what a library would say of its errors', () => {
  it('is left out of the send script, and nothing else is', () => {
    const source = [
      "var words = ['no end', , 'not a block'];",
      "var letters = ['a', 'b'], sizes = [1, 2];",
      'out(words.length, letters.length, sizes.length);',
    ].join('\n');
    const seen: unknown[] = [];
    Function('out', withoutWords(source))((...counts: unknown[]) => seen.push(...counts));
    expect(seen).toEqual([0, 2, 2]);
  });
});
