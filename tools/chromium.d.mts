import type { Browser, LaunchOptions } from 'playwright-core';

/** Launches the packaged Chromium (Linux x64) or an installed Chrome or Edge. `root` is the project folder. */
export function launchChromium(root: string, options?: LaunchOptions): Promise<Browser>;
