import { isResolved, type Address, type RecipientField } from '../../mail/item';
import { answer, CODES, DONE, refuse, textOf, type CallContext, type CallTable, type Params } from '../call';
import { isRecord } from '../wire';

const FIELDS: readonly RecipientField[] = ['to', 'cc', 'bcc'];
/** `recipientType` on the wire. */
const TYPE = { other: 0, list: 1, user: 2, external: 3 } as const;

const LISTS = /^(allstaff|everyone|staff|governors|year\d|parents)[^@]*@/i;

export const RECIPIENT_CALLS: CallTable = {
  15: ({ item, profile, mailbox }, params) => {
    const held = item.read()[fieldOf(params)].filter(isResolved).slice(0, profile.recipientsPerField);
    return answer(held.map((recipient) => onWire(recipient, mailbox.owner)));
  },
  21: (context, params) => write(context, params, []),
  22: (context, params) => write(context, params, context.item.read()[fieldOf(params)]),
  107: ({ item }) => answer(item.read().from),
};

export function onWire(recipient: Address, owner: Address): Address & { readonly recipientType: number } {
  return {
    address: recipient.address,
    name: recipient.name || recipient.address,
    recipientType: typeOf(recipient, owner),
  };
}

function typeOf({ address }: Address, owner: Address): number {
  if (LISTS.test(address)) return TYPE.list;
  return domainOf(address) === domainOf(owner.address) ? TYPE.user : TYPE.external;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function fieldOf(params: Params): RecipientField {
  return FIELDS[Number(params['recipientField'])] ?? 'to';
}

function write(
  { item, profile }: CallContext,
  params: Params,
  kept: readonly Address[],
): ReturnType<CallTable[number]> {
  const given = Array.isArray(params['recipientArray']) ? params['recipientArray'] : [];
  const field = fieldOf(params);
  const all = withoutRepeats([...kept, ...given.map(addressOf)]);
  if (all.length > profile.recipientsPerField) return refuse(CODES.tooManyRecipients);
  item.update({ [field]: all }, { what: 'recipients', fields: [field] });
  return DONE;
}

function addressOf(given: unknown): Address {
  const record = isRecord(given) ? given : {};
  const address = textOf(record['address']) || textOf(record['name']);
  return { address, name: textOf(record['name']) || address };
}

function withoutRepeats(recipients: readonly Address[]): readonly Address[] {
  const seen = new Set<string>();
  return recipients.filter(({ address }) => !seen.has(address.toLowerCase()) && seen.add(address.toLowerCase()));
}
