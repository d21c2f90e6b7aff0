import type { Done } from '../../ports/compose-item';
import type { MailForms, ReadMessage } from '../../ports/mail-forms';
import { memberOf } from './host-call';
import { contextOf, currentOffice, mailboxOf, type OfficeHost } from './office-host';

const MOST_ADDRESSES = 100;

/** Outlook's windows for a new message and an answer (Mailbox 1.6 and 1.0). Both only open, and answer at once. */
export function outlookMailForms(office: OfficeHost = currentOffice()): MailForms {
  const mailbox = mailboxOf(office);
  return {
    newMessage: ({ to, subject, text }) =>
      shown(mailbox, 'displayNewMessageForm', {
        toRecipients: to.slice(0, MOST_ADDRESSES),
        subject: subject.slice(0, 255),
        htmlBody: htmlOf(text),
      }),
    reply: (text) => shown(memberOf(mailbox, 'item'), 'displayReplyForm', htmlOf(text)),
  };
}

function shown(owner: unknown, method: string, parameter: unknown): Promise<Done> {
  const invoke = memberOf(owner, method);
  if (typeof invoke !== 'function') return Promise.resolve({ ok: false, reason: 'unsupported' });
  try {
    invoke.call(owner, parameter);
    return Promise.resolve({ ok: true });
  } catch {
    return Promise.resolve({ ok: false, reason: 'refused' });
  }
}

function htmlOf(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  return escaped
    .split('\n')
    .map((line) => `<div>${line === '' ? '<br>' : line}</div>`)
    .join('');
}

/** What is known of the message being read. */
export function outlookReadMessage(office: OfficeHost = currentOffice()): ReadMessage {
  const mailbox = mailboxOf(office);
  const from = memberOf(memberOf(memberOf(mailbox, 'item'), 'from'), 'emailAddress');
  const own = memberOf(memberOf(mailbox, 'userProfile'), 'emailAddress');
  const isOwn = typeof from === 'string' && typeof own === 'string' && from.toLowerCase() === own.toLowerCase();
  return { isOwn, mailbox: typeof own === 'string' ? own : '', client: clientOf(office) };
}

/** `hostName` and `platform` as Microsoft's page on Office.Diagnostics lists them. */
function clientOf(office: OfficeHost): ReadMessage['client'] {
  const host = memberOf(memberOf(mailboxOf(office), 'diagnostics'), 'hostName');
  const platform = memberOf(contextOf(office), 'platform');
  if (host === 'OutlookIOS' || host === 'OutlookAndroid') return 'phone';
  if (platform === 'Mac' || host === 'MacOutlook') return 'mac';
  return platform === 'PC' && host !== 'newOutlookWindows' ? 'classic' : 'web';
}
