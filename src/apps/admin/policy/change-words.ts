import type { PolicyChange } from '../../../policy/diff';
import { settingInWords } from '../../../policy/words';
import type { PolicyWords } from './words';

/** `parameters.tableRows` as the editor calls it; other settings as the policy's own words do. */
export function settingName(setting: string, { page, policy }: PolicyWords): string {
  const [group, name = ''] = setting.split('.', 2);
  if (group === 'parameters' && Object.prototype.hasOwnProperty.call(page.parameters, name))
    return page.parameters[name] ?? name;
  return settingInWords(setting, policy);
}

/** An action, a mode, "not set": as people say it. */
export function valueName(value: string, { policy: { actions, command } }: PolicyWords): string {
  if (value === '–') return command.unset;
  const words: Readonly<Record<string, string>> = actions;
  return Object.prototype.hasOwnProperty.call(words, value) ? (words[value] ?? value) : value;
}

export interface ChangeInWords {
  readonly key: string;
  readonly check: string;
  readonly setting: string;
  readonly before: string;
  readonly after: string;
  readonly effect: PolicyChange['effect'];
}

export function changeInWords(change: PolicyChange, words: PolicyWords): ChangeInWords {
  const { rule, setting, before, after, effect } = change;
  return {
    key: `${rule}|${setting}`,
    check: rule === '' ? words.page.publish.whole : (words.rules[rule]?.name ?? rule),
    setting: settingName(setting, words),
    before: valueName(before, words),
    after: valueName(after, words),
    effect,
  };
}
