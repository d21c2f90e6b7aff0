import type { PolicyStrings } from '../strings/en-gb/policy';

/** A setting as a person says it: `byKind.NHS_NUMBER` is "for NHS_NUMBER", `partnerAction` "to partners only". */
export function settingInWords(setting: string, { settings }: PolicyStrings): string {
  const dot = setting.indexOf('.');
  const [group, name] = dot === -1 ? [setting, ''] : [setting.slice(0, dot), setting.slice(dot + 1)];
  const words: Readonly<Record<string, string>> = settings;
  const text = Object.prototype.hasOwnProperty.call(words, group) ? words[group] : undefined;
  const places: Readonly<Record<string, string>> = settings;
  const shown = group === 'byPlace' ? (places[`in_${name}`] ?? name) : name;
  return text === undefined ? setting : text.replace('{name}', shown);
}
