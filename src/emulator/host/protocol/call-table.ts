import type { CallTable } from './call';
import { ATTACHMENT_CALLS } from './calls/attachments';
import { BODY_CALLS } from './calls/body';
import { DATA_CALLS } from './calls/data';
import { ITEM_CALLS } from './calls/item';
import { NOTICE_CALLS } from './calls/notices';
import { RECIPIENT_CALLS } from './calls/recipients';

/** Every Outlook call the emulator answers; any other gets error 5000, "not supported". */
export const CALL_TABLE: CallTable = {
  ...RECIPIENT_CALLS,
  ...BODY_CALLS,
  ...ATTACHMENT_CALLS,
  ...NOTICE_CALLS,
  ...DATA_CALLS,
  ...ITEM_CALLS,
};
