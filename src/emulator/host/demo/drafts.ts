import { newAttachmentId } from '../protocol/calls/attachments';
import type { Address, HeldAttachment, ItemState } from '../mail/item';
import { mediaTypeOf } from '../mail/media-type';
import { textToHtml } from '../mail/html';
import { CLASS_LIST_FILES, PROSPECTUS, type DemoFile } from './files';
import { COUNTY, DISCLAIMER, MARGARET, moreParents, OFFICE, PARENTS, TOM } from './people';

/** A ready message of the demo: what a tired teacher might send, and what it is there to show. */
export interface DemoDraft {
  readonly id: string;
  /** Shown in the list of drafts as a tip. */
  readonly shows: string;
  readonly to: readonly Address[];
  readonly cc?: readonly Address[];
  readonly bcc?: readonly Address[];
  readonly subject: string;
  readonly text: string;
  /** The disclaimer's text below the signature; `''` leaves it out. */
  readonly disclaimer?: string;
  readonly files?: readonly DemoFile[];
}

const [HANNAH, CHIDI, LOWRI, PIOTR] = PARENTS as readonly [Address, Address, Address, Address, Address];
const SIGNATURE = 'Tom Ashworth\nYear 4 Teacher\nGreenfield Community Primary School';

export const DEMO_DRAFTS: readonly DemoDraft[] = [
  {
    id: 'five-parents',
    shows: "Five families see each other's addresses and a pupil's NHS number",
    to: PARENTS,
    subject: 'Swimming on Thursday',
    text: 'Dear parents,\n\nSwimming starts again on Thursday. Please send a towel and a named bag.\n\nAlfie Marsh (date of birth 14/03/2017, NHS number 999 000 0018) has his inhaler with him, so could whoever helps at the pool please keep an eye on him.\n\nThank you,',
  },
  {
    id: 'clean',
    shows: 'An ordinary message: nothing to check',
    to: [HANNAH],
    subject: 'Reading books',
    text: 'Dear Hannah,\n\nThank you for helping in the library this week. The new reading books have arrived and the children are very pleased with them.\n\nKind regards,',
  },
  {
    id: 'no-subject',
    shows: 'The subject was forgotten',
    to: [COUNTY],
    subject: '',
    text: 'Dear Joan,\n\nThe hall is free on 12 January, so the training day can be with us.\n\nKind regards,',
  },
  {
    id: 'forgotten-attachment',
    shows: 'The attachment was forgotten',
    to: [CHIDI],
    subject: 'Permission slip for the museum trip',
    text: 'Dear Chidi,\n\nPlease find attached the permission slip for the museum trip. Could you sign it and send it back by Friday?\n\nKind regards,',
  },
  {
    id: 'oversized',
    shows: 'The attachment is too large for many mailboxes',
    to: [COUNTY],
    subject: 'Prospectus for the open day',
    text: 'Dear Joan,\n\nHere is the prospectus for the open day, print quality.\n\nKind regards,',
    files: [PROSPECTUS],
  },
  {
    id: 'class-list',
    shows: 'Class lists with NHS numbers leave school unprotected',
    to: [{ address: 'bookings@castle-trips.example', name: 'Castle Trips' }],
    subject: 'Our visit on 3 February',
    text: 'Hello,\n\nHere are the children who will come on 3 February, as a Word file, a spreadsheet and a plain list.\n\nMany thanks,',
    files: CLASS_LIST_FILES,
  },
  {
    id: 'mass-send',
    shows: 'A message to more people than a teacher may write to at once',
    to: [OFFICE],
    bcc: moreParents(60),
    subject: 'Winter fair',
    text: 'Dear parents,\n\nThe winter fair is on Saturday 12 December from 11 until 2. Everybody is welcome.\n\nKind regards,',
  },
  {
    id: 'disclaimer',
    shows: "The school's disclaimer was cut short",
    to: [LOWRI],
    subject: 'Harp lesson',
    text: 'Dear Lowri,\n\nThe harp lesson moves to half past two on Tuesday.\n\nKind regards,',
    disclaimer: `${DISCLAIMER.slice(0, 90)} ...`,
  },
  {
    id: 'bank-details',
    shows: 'Bank details in clear',
    to: [PIOTR],
    subject: 'Refund for the cancelled trip',
    text: 'Dear Piotr,\n\nWe will pay your refund to the account you gave us: sort code 08-99-99, account number 66374958. Please tell me if that is wrong.\n\nKind regards,',
  },
  {
    id: 'credentials',
    shows: 'A password in clear',
    to: [{ address: 'supply@cover-staff.example', name: 'Cover Staff' }],
    subject: 'Log-in for tomorrow',
    text: 'Hello,\n\nFor the register tomorrow please sign in with user name supply4 and password Conker-Harbour-62.\n\nKind regards,',
  },
  {
    id: 'wrong-family',
    shows: "A letter about one family's child, addressed to another family (with the school's own policy)",
    to: [CHIDI],
    subject: 'After the review',
    text: 'Dear Hannah,\n\nAlfie Marsh has been diagnosed with dyslexia, as we talked about on Monday. His support begins after half term.\n\nKind regards,',
  },
  {
    id: 'colleague',
    shows: 'A message to a colleague: nothing to check',
    to: [MARGARET],
    subject: 'Hall on Monday',
    text: 'Hi Margaret,\n\nCan Year 4 have the hall on Monday from ten? We are practising the assembly.\n\nThanks,',
    disclaimer: '',
  },
];

/** A new item with nothing in it. */
export function blankState(id: string, kind: ItemState['kind'] = 'message'): ItemState {
  return {
    id,
    kind,
    composeType: 'newMail',
    from: TOM,
    to: [],
    cc: [],
    bcc: [],
    subject: '',
    bodyFormat: 'html',
    body: '<div><br></div>',
    attachments: [],
    notices: [],
    sessionData: {},
    headers: {},
    customProperties: '{}',
    appendOnSend: undefined,
    prependOnSend: undefined,
    meeting: { start: Date.UTC(2026, 11, 1, 9), end: Date.UTC(2026, 11, 1, 9, 30), location: '' },
    initializationContext: '',
    conversationId: null,
    savedId: undefined,
    bodyRevision: 0,
  };
}

export function stateOfDraft(draft: DemoDraft): ItemState {
  const disclaimer = draft.disclaimer ?? DISCLAIMER;
  const text = [draft.text, SIGNATURE, ...(disclaimer === '' ? [] : ['', disclaimer])].join('\n');
  return {
    ...blankState(draft.id),
    to: draft.to,
    cc: draft.cc ?? [],
    bcc: draft.bcc ?? [],
    subject: draft.subject,
    body: textToHtml(text),
    attachments: (draft.files ?? []).map(({ name, make }) => heldFile(name, make())),
    savedId: `AAMkSaved-${draft.id}`,
  };
}

export function heldFile(name: string, bytes: Uint8Array): HeldAttachment {
  return {
    id: newAttachmentId(),
    name,
    size: bytes.length,
    inline: false,
    type: 'file',
    mediaType: mediaTypeOf(name),
    bytes,
  };
}
