import type { FrameLocator, Locator } from 'playwright-core';

export interface PanePage {
  readonly headline: Locator;
  readonly notice: Locator;
  readonly spoken: Locator;
  readonly main: Locator;
  readonly urgent: Locator;
  readonly urgentYes: Locator;
  readonly urgentNo: Locator;
  readonly undo: Locator;
  readonly checkAgain: Locator;
  readonly language: Locator;
  readonly checked: Locator;
  readonly kept: Locator;
  readonly sayWhy: Locator;
  readonly keepReason: Locator;
  readonly letGo: Locator;
  readonly cards: Locator;
  button(name: string): Locator;
  card(what: string | RegExp): Locator;
  heading(name: string | RegExp): Locator;
  reason(name: string): Locator;
  subject: Locator;
}

export function panePage(pane: FrameLocator): PanePage {
  const button = (name: string): Locator => pane.getByRole('button', { name, exact: true });
  return {
    headline: pane.getByRole('heading', { level: 1 }),
    notice: pane.locator('.fui-MessageBar'),
    spoken: pane.getByRole('status').first(),
    main: pane.getByRole('main'),
    urgent: button('A child is at risk: send now'),
    urgentYes: button('Yes, let it go'),
    urgentNo: button('No, go back'),
    undo: button('Undo'),
    checkAgain: button('Check again'),
    language: button('Cymraeg'),
    checked: pane.getByRole('button', { name: /^What has been checked/ }),
    kept: button('What is recorded about me'),
    sayWhy: button('Say why'),
    keepReason: button('Keep this reason'),
    letGo: button('It is right: let it go'),
    cards: pane.getByRole('group').filter({ has: pane.getByRole('heading', { level: 3 }) }),
    subject: pane.getByRole('textbox', { name: 'Subject' }),
    button,
    card: (what) => pane.getByRole('group', { name: what }),
    heading: (name) => pane.getByRole('heading', { name }),
    reason: (name) => pane.getByRole('radio', { name }),
  };
}
