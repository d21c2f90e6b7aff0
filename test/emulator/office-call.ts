import type { Frame } from 'playwright-core';
import type { OpenEmulator } from '../support/browser';

/** What Microsoft's library hands to a callback; `thrown` when it refused before asking the host. */
export interface OfficeResult {
  readonly status: 'succeeded' | 'failed' | 'thrown' | 'silent';
  readonly value?: unknown;
  readonly code?: number;
}

/** The add-in's pane as a frame to run office.js calls in. */
export async function paneFrame(outlook: OpenEmulator): Promise<Frame> {
  const pane = await outlook.openPane();
  await pane.getByText('ready in').waitFor();
  const frame = outlook.page.frames().find((candidate) => candidate.url().includes('/taskpane.html'));
  if (!frame) throw new Error('The pane has no page.');
  return frame;
}

/**
 * Calls a method of office.js with a callback and waits for it: `officeCall(frame, 'item.to.getAsync')`. Names start
 * at `Office.context.mailbox`. `silent` when no callback came within the wait.
 */
export function officeCall(
  frame: Frame,
  name: string,
  args: readonly unknown[] = [],
  waitMs = 5_000,
): Promise<OfficeResult> {
  return frame.evaluate(
    ([path, values, wait]) =>
      new Promise<OfficeResult>((resolve) => {
        const parts = path.split('.');
        const method = parts.pop() ?? '';
        const start: unknown = Office.context.mailbox;
        const owner = parts.reduce<Record<string, unknown>>(
          (object, part) => object[part] as Record<string, unknown>,
          start as Record<string, unknown>,
        );
        const callback = (result: Office.AsyncResult<unknown>): void =>
          resolve(
            result.status === Office.AsyncResultStatus.Succeeded
              ? { status: 'succeeded', value: result.value }
              : { status: 'failed', code: result.error.code },
          );
        setTimeout(() => resolve({ status: 'silent' }), wait);
        try {
          (owner[method] as (...given: unknown[]) => void)(...values, callback);
        } catch {
          resolve({ status: 'thrown' });
        }
      }),
    [name, args, waitMs] as [string, unknown[], number],
  );
}
