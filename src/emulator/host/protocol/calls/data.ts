import type { Item } from '../../mail/item';
import { ROAMING_LIMIT } from '../../mail/mailbox';
import { answer, CODES, DONE, refuse, textOf, type CallTable } from '../call';
import { isRecord } from '../wire';

/** Session data, internet headers, custom properties, roaming settings. */
export const DATA_CALLS: CallTable = {
  185: ({ item, profile }, params) => {
    const next = { ...item.read().sessionData, [textOf(params['name'])]: textOf(params['value']) };
    if (JSON.stringify(next).length > profile.sessionDataLimit) return refuse(CODES.sessionDataTooLarge);
    item.update({ sessionData: next }, { what: 'other' });
    return DONE;
  },
  186: ({ item }, params) => {
    const value = item.read().sessionData[textOf(params['name'])];
    return value === undefined ? refuse(CODES.noSuchKey) : answer(value);
  },
  187: ({ item }) => answer(item.read().sessionData),
  188: ({ item }) => {
    item.update({ sessionData: {} }, { what: 'other' });
    return DONE;
  },
  189: ({ item }, params) => {
    const name = textOf(params['name']);
    if (!(name in item.read().sessionData)) return refuse(CODES.noSuchKey);
    item.update({ sessionData: without(item.read().sessionData, [name]) }, { what: 'other' });
    return DONE;
  },
  152: ({ item }, params) => {
    const pairs = params['internetHeaderNameValuePairs'];
    item.update({ headers: { ...item.read().headers, ...textsOf(pairs) } }, { what: 'other' });
    return DONE;
  },
  151: ({ item }, params) => answer(chosen(item, namesOf(params['internetHeaderKeys']))),
  153: ({ item }, params) => {
    item.update({ headers: without(item.read().headers, namesOf(params['internetHeaderKeys'])) }, { what: 'other' });
    return DONE;
  },
  3: ({ item }) => ({ raw: { wasSuccessful: true, customProperties: item.read().customProperties } }),
  4: ({ item }, params) => {
    item.update({ customProperties: JSON.stringify(params['customProperties'] ?? {}) }, { what: 'other' });
    return DONE;
  },
  404: ({ mailbox }, params) => {
    const [given] = Array.isArray(params['list']) ? params['list'] : [];
    const settings = textsOf(given);
    if (JSON.stringify(settings).length > ROAMING_LIMIT) return refuse(CODES.settingsTooLarge);
    mailbox.saveRoamingSettings(settings);
    return DONE;
  },
};

function chosen(item: Item, names: readonly string[]): Record<string, string> {
  const { headers } = item.read();
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}

function without(record: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

function textsOf(value: unknown): Record<string, string> {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)])) : {};
}

function namesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
