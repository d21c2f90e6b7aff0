import type { Locale, PluralText, Text } from './text';

type PluralForm = keyof PluralText;

/**
 * The sentence with its plural form chosen by `data.count` and its placeholders filled in. `{name}` puts the value as
 * it stands; `{count|word}` and `{count|Word}` write English numbers up to ten as words (small or capital first
 * letter). A placeholder without a value stays visible: a gap would hide the fault.
 */
export function say(text: Text, data: Readonly<Record<string, string | number>>, locale: Locale): string {
  const sentence = typeof text === 'string' ? text : (text[pluralFormOf(data['count'], locale)] ?? text.other);
  return sentence.replace(/\{([a-zA-Z]{1,40})(?:\|(word|Word))?\}/g, (whole, name: string, form?: string) => {
    const value = data[name];
    if (value === undefined) return whole;
    return form === undefined ? String(value) : inWords(value, form === 'Word', locale);
  });
}

/** The plural form of a whole number by the rules of CLDR (cardinal): English one/other, Welsh all six. */
export function pluralFormOf(count: string | number | undefined, locale: Locale): PluralForm {
  if (typeof count !== 'number') return 'other';
  return locale === 'cy-GB' ? (WELSH_FORMS[count] ?? 'other') : count === 1 ? 'one' : 'other';
}

const WELSH_FORMS: Readonly<Record<number, PluralForm>> = { 0: 'zero', 1: 'one', 2: 'two', 3: 'few', 6: 'many' };

const ENGLISH = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Welsh numerals change with the noun they count: there the plural forms hold the words and numbers stay digits. */
function inWords(value: string | number, capital: boolean, locale: Locale): string {
  const word = locale === 'en-GB' && typeof value === 'number' ? ENGLISH[value] : undefined;
  if (word === undefined) return String(value);
  return capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
