import type { FrameLocator, Locator } from 'playwright-core';
import { pane as welsh } from '../../src/strings/cy-gb/pane';
import { pane as words } from '../../src/strings/en-gb/pane';
import { paneReading } from '../../src/strings/en-gb/pane-reading';
import { paneSchool } from '../../src/strings/en-gb/pane-school';
import { closeBrowser, openEmulator, type OpenEmulator } from '../support/browser';

/*
 * Every way through the pane without a mouse. What has the focus is watched at each frame: it is not nowhere for longer
 * than a blink. Locking a file by keyboard is in pane.test.ts.
 */
let outlook: OpenEmulator;
let pane: FrameLocator;
jest.setTimeout(240_000);

beforeAll(async () => {
  outlook = await openEmulator({ preset: 'glenmere', profile: 'web' });
});
/** The pane goes with the message that was sent: what it was like is asked before. */
async function expectSound(): Promise<void> {
  expect(await lost()).toEqual([]);
  expect(await small()).toEqual([]);
}

async function send(): Promise<void> {
  await expectSound();
  expect((await outlook.pressSend()).kind).toBe('sent');
}

afterEach(async () => {
  if ((await outlook.page.locator('.panebody iframe').count()) > 0) await expectSound();
  expect(outlook.faults).toEqual([]);
  expect(outlook.outside).toEqual([]);
});
afterAll(async () => {
  await outlook.close();
  await closeBrowser();
});

const PARENT = ['h.marsh@families.example'];
const MOST_PRESSES = 60;
const BRIEF_MS = 200;
const button = (name: string): Locator => pane.getByRole('button', { name, exact: true }).first();
const headline = (name: string | RegExp): Locator => pane.getByRole('heading', { level: 1, name });
const key = (name: string): Promise<void> => outlook.page.keyboard.press(name);
const hasFocus = (what: Locator): Promise<boolean> => what.evaluate((element) => element === document.activeElement);

/** Opens the pane beside the message and goes to it as F6 would: what is left of the mouse ends here. */
async function openPane(): Promise<void> {
  pane = await outlook.openPane();
  await pane.locator('main').waitFor();
  await watch();
  await outlook.page.getByRole('button', { name: 'Close pane' }).focus();
}

/** Notes what had the focus before it went nowhere. */
async function watch(): Promise<void> {
  await pane.locator('body').evaluate((body, brief) => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    let last = '';
    let since = 0;
    const look = (now: number): void => {
      const { activeElement } = document;
      const isNowhere = activeElement === null || activeElement === body;
      if (!isNowhere || !document.hasFocus()) since = now;
      if (!isNowhere) last = `${activeElement.tagName} ${activeElement.textContent?.slice(0, 60) ?? ''}`;
      // A window that closes hands the focus back a moment later.
      if (last !== '' && now - since > brief) seen.push(last);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, BRIEF_MS);
}

function lost(): Promise<readonly string[]> {
  return pane.locator('body').evaluate(() => [...new Set((window as unknown as { seen: string[] }).seen)]);
}

function small(): Promise<readonly string[]> {
  return pane.locator('button, [role=button], input, textarea, summary').evaluateAll((all) =>
    all.flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width === 0 || (width >= 24 && height >= 24) ? [] : [`${element.textContent ?? ''} ${width}x${height}`];
    }),
  );
}

/** Tab, or Shift and Tab, until it has the focus. */
async function goTo(what: Locator, tab = 'Tab'): Promise<void> {
  await what.waitFor({ timeout: 60_000 });
  for (let presses = 0; presses < MOST_PRESSES && !(await hasFocus(what)); presses++) await key(tab);
  expect(await hasFocus(what)).toBe(true);
}

async function pressOn(what: Locator, how = 'Enter'): Promise<void> {
  await goTo(what);
  await key(how);
}

/** At once, or as soon as what was pressed has been done. */
async function expectFocus(what: Locator): Promise<void> {
  await what.waitFor();
  for (let frames = 0; frames < 60 && !(await hasFocus(what)); frames++) await outlook.page.waitForTimeout(50);
  expect(await focused()).toBe(await what.evaluate(nameOf));
  expect(await hasFocus(what)).toBe(true);
}

const nameOf = (element: Element): string => `${element.tagName} ${element.textContent?.slice(0, 60) ?? ''}`;

function focused(): Promise<string> {
  return pane.locator('body').evaluate(() => {
    const { activeElement } = document;
    return `${activeElement?.tagName ?? ''} ${activeElement?.textContent?.slice(0, 60) ?? ''}`;
  });
}

describe('without a mouse', () => {
  it('a fix, and its way back: the headline that tells what is left has the focus', async () => {
    await outlook.open('five-parents');
    await openPane();
    await pressOn(button(words.fixes['move-to-bcc']));
    await pane.getByText(`Done: ${words.fixes['move-to-bcc']}`).waitFor();
    await expectFocus(headline(/before it can go/));
    await pressOn(button(words.undo), 'Space');
    await pane.getByText(words.undone).waitFor();
    await expectFocus(headline(/before it can go/));
    expect(await button(words.fixes['move-to-bcc']).count()).toBe(1);
  });

  it('a subject is written in the pane; Escape leaves its form as it was', async () => {
    await outlook.open('no-subject');
    await openPane();
    const open = button(words.fixes['edit-subject']);
    await pressOn(open);
    await expectFocus(pane.getByRole('textbox', { name: words.subject.label }));
    await key('Escape');
    await pane.getByRole('heading', { level: 3 }).first().waitFor();
    expect(await pane.getByRole('textbox', { name: words.subject.label }).count()).toBe(0);
    await pressOn(open);
    await outlook.page.keyboard.type('The hall in January');
    await key('Enter');
    await expectFocus(headline('Ready to send'));
    expect((await outlook.item())?.subject).toContain('The hall in January');
  });

  it('a reason is chosen with the arrows and kept; Escape and Cancel lead back to the card', async () => {
    await outlook.open('message');
    await outlook.write({
      to: PARENT,
      subject: 'Inhaler',
      body: 'Alfie Marsh, NHS number 999 000 0018, swims with the second group.',
    });
    await openPane();
    const card = pane.getByRole('heading', { level: 3 }).first();
    await pressOn(button(words.reason.open));
    await expectFocus(pane.getByRole('radio').first());
    await key('Escape');
    await expectFocus(card);
    await pressOn(button(words.reason.open));
    await pressOn(button(words.reason.cancel));
    await expectFocus(card);
    await pressOn(button(words.reason.open));
    await expectFocus(pane.getByRole('radio').first());
    await key('ArrowDown');
    expect(await pane.getByRole('radio').nth(1).isChecked()).toBe(true);
    await pressOn(button(words.reason.save));
    await expectFocus(headline('Ready to send'));
    await send();
  });

  it('permission is asked, and the focus is at the thing it was asked for', async () => {
    await outlook.open('mass-send');
    await openPane();
    await pressOn(button(paneSchool.ask.send));
    await pane.getByText(/^Asked at \d\d:\d\d\. No answer yet/).waitFor();
    await expectFocus(pane.getByRole('heading', { level: 3 }).first());
  });

  it('"Not right?" is told to the school, and the focus is at the thing it is about', async () => {
    await pressOn(button(words.notRight));
    await pressOn(button(paneSchool.wrong.falseAlarm));
    await pane.getByText(/^Told at \d\d:\d\d/).waitFor();
    await expectFocus(pane.getByRole('heading', { level: 3 }).first());
  });

  it('the agreement is opened, read and signed', async () => {
    await pressOn(button(paneSchool.agreement.title));
    await pressOn(button(paneSchool.agreement.sign));
    await pane.getByText(/^You signed this version on/).waitFor();
    await expectFocus(button(paneSchool.agreement.title));
  });

  it('another language, back and forth: the focus stays on the button', async () => {
    await goTo(button(words.checkAgain));
    await goTo(button(words.language), 'Shift+Tab');
    await key('Enter');
    await expectFocus(button(welsh.language));
    expect(await pane.locator('html').getAttribute('lang')).toBe('cy-GB');
    await key('Space');
    await expectFocus(button(words.language));
    expect(await pane.locator('html').getAttribute('lang')).toBe('en-GB');
  });

  it('a child is at risk: Escape goes back, two presses let the message go', async () => {
    await pressOn(button(words.urgent.button));
    await pane.getByRole('alertdialog').waitFor();
    await key('Escape');
    await pane.getByRole('alertdialog').waitFor({ state: 'detached' });
    await expectFocus(button(words.urgent.button));
    await key('Enter');
    await pressOn(button(words.urgent.confirm));
    await pane.getByText(words.urgent.done).first().waitFor();
    await expectFocus(pane.getByRole('heading', { level: 1 }));
    await send();
  });

  it('a mistake is told to the school, from a message that went out', async () => {
    await outlook.page.getByRole('button', { name: 'See what really went out' }).click();
    await openPane();
    await pressOn(pane.getByRole('checkbox', { name: paneReading.mistake.kind.health }), 'Space');
    await goTo(pane.getByRole('radio', { name: paneReading.mistake.people.one }));
    await key('ArrowDown');
    expect(await pane.getByRole('radio', { name: paneReading.mistake.people.few }).isChecked()).toBe(true);
    await pressOn(button(paneReading.mistake.report));
    await pane.getByText(/^Told your school at \d\d:\d\d/).waitFor();
    await expectFocus(button(paneReading.mistake.title));
    await goTo(button(paneReading.mistake.write));
    await expectSound();
    await key('Enter');
    await outlook.page.waitForFunction(() => window.emulator?.item()?.subject === 'A message was sent by mistake');
  });
});
