import { escapeHtml, textToHtml } from '../mail/html';
import type { Address, ItemState } from '../mail/item';
import { blankState } from './drafts';
import { COUNTY, PARENTS, TOM } from './people';

/** A received message, to reply to or forward. */
export interface InboxMail {
  readonly id: string;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly receivedAt: number;
  readonly text: string;
}

const [HANNAH, , LOWRI] = PARENTS as readonly [Address, Address, Address, Address, Address];

export const INBOX: readonly InboxMail[] = [
  {
    id: 'inbox-support-plan',
    from: COUNTY,
    to: [TOM],
    cc: [],
    subject: 'Support plan for Alfie',
    receivedAt: Date.UTC(2026, 10, 23, 14, 12),
    text: 'Dear Tom,\n\nAlfie Marsh, date of birth 14/03/2017, NHS number 999 000 0018: the support plan is agreed and starts in January.\n\nPlease keep this within the team.\n\nJoan Lacey\nCounty Inclusion Service',
  },
  {
    id: 'inbox-harp',
    from: LOWRI,
    to: [TOM],
    cc: [],
    subject: 'Harp lesson on Tuesday',
    receivedAt: Date.UTC(2026, 10, 23, 8, 40),
    text: 'Dear Mr Ashworth,\n\nIs the harp lesson still at two on Tuesday?\n\nDiolch yn fawr,\nLowri Bevan',
  },
  {
    id: 'inbox-library',
    from: HANNAH,
    to: [TOM],
    cc: [],
    subject: 'Helping in the library',
    receivedAt: Date.UTC(2026, 10, 20, 16, 55),
    text: 'Hello,\n\nI can come to the library on Wednesdays again after the holidays.\n\nHannah',
  },
];

/** What Outlook makes of Reply, Reply all and Forward: prefix, recipients, and the old message quoted below. */
export function answerTo(mail: InboxMail, how: 'reply' | 'replyAll' | 'forward', id: string): ItemState {
  const others = how === 'replyAll' ? [...mail.to, ...mail.cc].filter(({ address }) => address !== TOM.address) : [];
  const prefix = how === 'forward' ? 'Fw: ' : 'Re: ';
  return {
    ...blankState(id),
    composeType: how === 'forward' ? 'forward' : 'reply',
    to: how === 'forward' ? [] : [mail.from],
    cc: others,
    subject: prefix + mail.subject,
    body: `<div><br></div><div id="appendonsend"></div>${quoted(mail)}`,
    conversationId: `conversation-of-${mail.id}`,
  };
}

function quoted(mail: InboxMail): string {
  const line = (label: string, text: string) => `<b>${label}:</b> ${escapeHtml(text)}<br>`;
  const people = (list: readonly Address[]) => list.map(({ name, address }) => `${name} <${address}>`).join('; ');
  const header = [
    line('From', people([mail.from])),
    line('Sent', longDate(mail.receivedAt)),
    line('To', people(mail.to)),
  ];
  if (mail.cc.length > 0) header.push(line('Cc', people(mail.cc)));
  header.push(line('Subject', mail.subject));
  return `<hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr">${header.join('')}</div><div><br></div>${textToHtml(mail.text)}`;
}

export function longDate(time: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/London' }).format(
    time,
  );
}
