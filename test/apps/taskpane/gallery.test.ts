import { FIXES } from '../../../src/rules/rule';
import { pane } from '../../../src/strings/en-gb/pane';
import { RULES } from '../../../src/rules/registry';
import { secondTry } from '../../support/second-try';
import { GalleryPage } from './gallery-page';

jest.setTimeout(180_000);
secondTry();

const ACTIONS = ['note', 'warn', 'justify', 'approve', 'block'];
const OUTCOMES = ['found', 'unknown', 'clear', 'not-applicable'];
/** What a look can change; all else stands in the same places in the light. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const STEPS = ['offered', 'running', 'done', 'failed', 'undone'];

describe('every look of the pane', () => {
  let gallery: GalleryPage;
  beforeAll(async () => {
    gallery = await GalleryPage.open();
  });
  afterAll(() => gallery.close());

  it('stands in the gallery: each check with each action and outcome, each fix with each step', async () => {
    const ids = new Set(await gallery.ids());
    const wanted = [
      ...RULES.flatMap(({ id }) =>
        ACTIONS.flatMap((action) => OUTCOMES.map((outcome) => `rule/${id}/${action}/${outcome}`)),
      ),
      ...FIXES.flatMap((fix) => STEPS.map((step) => `fix/${fix}/${step}`)),
    ];
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(800);
  });

  it('breaks no rule of accessibility, fits into 320 pixels, and has nothing too small to press', async () => {
    const wrong: string[] = [];
    for (const group of await gallery.groups()) {
      await gallery.show(group);
      wrong.push(...(await gallery.broken()).map((fault) => `${group}: ${fault}`));
      wrong.push(...(await gallery.small()).map((what) => `${group}: too small: ${what}`));
      wrong.push(...(await gallery.hidden()).map((what) => `${group}: covered: ${what}`));
      if ((await gallery.overflow()) > 0) wrong.push(`${group}: wider than the window`);
    }
    expect(wrong).toEqual([]);
    expect(gallery.faults).toEqual([]);
  });

  it('keeps its contrast in the dark and in high contrast', async () => {
    const wrong: string[] = [];
    const pages = (await gallery.groups()).filter((group) => !group.startsWith('rules/'));
    for (const look of ['dark', 'contrast'] as const)
      for (const group of pages) {
        await gallery.show(group, look);
        wrong.push(...(await gallery.broken(OF_COLOUR)).map((fault) => `${look} ${group}: ${fault}`));
      }
    expect(wrong).toEqual([]);
  });

  it('enlarged four times over it is read without scrolling sideways, and everything to press can be seen', async () => {
    await gallery.enlarge();
    const wrong: string[] = [];
    for (const group of await gallery.groups()) {
      await gallery.show(group);
      if ((await gallery.overflow()) > 0) wrong.push(`${group}: wider than the window`);
      wrong.push(...(await gallery.hidden()).map((what) => `${group}: covered: ${what}`));
    }
    await gallery.show('pane/ready');
    await gallery.page.getByRole('button', { name: pane.urgent.button }).click();
    wrong.push(...(await gallery.broken()).map((fault) => `urgent: ${fault}`));
    wrong.push(...(await gallery.hidden('[role=alertdialog] button')).map((what) => `urgent: covered: ${what}`));
    expect(wrong).toEqual([]);
  });
});
