import { fixLabel } from '../../../src/apps/taskpane/fix-label';
import { wordsOf } from '../../../src/apps/taskpane/words';
import { fixScene, parents } from '../../fixes/fix-scene';

const LIST =
  '<p>These pupils are behind with lunch money:</p><p>Alfie Marsh<br>Beth Rowe<br>Carys Pugh<br>Dylan Price</p>';
const NUMBER = 'NHS number 999 000 0018';
const ADDRESS = '14 Mill Lane, Greenfield, Chelmsford CM1 4QT';

describe('the button says what a press does to the text', () => {
  it.each([
    ['a number is covered', 'data/personal', `<p>Alfie Marsh, ${NUMBER}, swims.</p>`, 'Cover the numbers', '•018'],
    ['a list of children goes', 'data/personal', LIST, 'Take the list out', '[gone]'],
    [
      'a list goes, with the numbers in it',
      'data/personal',
      `${LIST.replace('Alfie Marsh', `Alfie Marsh, ${NUMBER}`)}`,
      'Take the list out',
      '[gone]',
    ],
    [
      'children named in a line of the letter: that line goes',
      'data/personal',
      '<p>Children in the reading group: Alfie Marsh, Beth Rowe, Carys Pugh, Dylan Price and Ella Shaw.</p>',
      'Take this out',
      '[gone]',
    ],
    ['an address goes', 'data/personal', `<p>Alfie Marsh lives at ${ADDRESS}.</p>`, 'Take this out', '[gone]'],
    [
      'of a number and an address, one is covered and one goes',
      'data/personal',
      `<p>Alfie Marsh, ${NUMBER}, lives at ${ADDRESS}.</p>`,
      'Cover what was found',
      '•018',
    ],
    [
      'a sentence about a child’s health goes',
      'data/special-category',
      '<p>Alfie Marsh has asthma and was in hospital on Monday.</p>',
      'Take the sentence out',
      '[gone]',
    ],
    [
      'two sentences go',
      'data/special-category',
      '<p>Alfie Marsh has asthma.</p><p>Beth Rowe was excluded after a child protection conference.</p>',
      'Take this out',
      '[gone]',
    ],
    ['a password goes', 'data/credentials', '<p>The password is Sunflower42!</p>', 'Take the password out', '[gone]'],
  ] as const)('%s (%s)', async (_says, rule, body, button, left) => {
    const scene = fixScene({ to: parents(1), subject: 'Thursday', body }, { preset: 'recommended' });
    const checked = await scene.check();
    const found = checked.verdict.open.find((one) => one.rule === rule);
    if (found === undefined) throw new Error('Nothing was found.');
    expect(fixLabel(wordsOf('en-GB'), 'redact', found, checked)).toBe(button);
    expect(fixLabel(wordsOf('cy-GB'), 'redact', found, checked)).toMatch(/^(?:Cuddio|Tynnu)(?:’r| hyn)/);
    expect(await scene.press(rule, 'redact', '[gone]')).toMatchObject({ is: 'done' });
    expect(scene.item.state.body).toContain(left);
    expect(scene.item.state.body.includes('•')).toBe(button.startsWith('Cover'));
  });

  it('a fix of another kind is called what it always is', async () => {
    const scene = fixScene({ to: parents(1), subject: 'Thursday', body: LIST });
    const checked = await scene.check();
    const [found] = checked.verdict.open;
    if (found === undefined) throw new Error('Nothing was found.');
    expect(fixLabel(wordsOf('en-GB'), 'protect', found, checked)).toBe('Lock it with a password');
  });
});
