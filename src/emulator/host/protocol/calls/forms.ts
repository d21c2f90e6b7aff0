import type { OpenedForm } from '../../outlook/window-services';
import type { Params } from '../call';

/** New message (44, and 178 with a callback), answer to the sender (10 and 183 with a text, 30 and 181 with a form). */
const NEW_MESSAGE: ReadonlySet<number> = new Set([44, 178]);
const REPLY: ReadonlySet<number> = new Set([10, 183, 30, 181]);

/** The form an add-in asks for, or undefined when the call asks for something else. */
export function formOf(
  dispatchId: number,
  params: Params,
  answered: { readonly from: string; readonly subject: string } | undefined,
): OpenedForm | undefined {
  const html = text(params['htmlBody']);
  if (NEW_MESSAGE.has(dispatchId)) {
    const to = Array.isArray(params['toRecipients']) ? params['toRecipients'].map(text) : [];
    return { to, subject: text(params['subject']), html };
  }
  if (!REPLY.has(dispatchId) || answered === undefined) return undefined;
  return { to: [answered.from], subject: `Re: ${answered.subject}`, html };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
