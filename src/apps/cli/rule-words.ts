import type { StopStrings } from '../../gate/stop-text';
import { rules as welshRules } from '../../strings/cy-gb/rules';
import { send as welshSend } from '../../strings/cy-gb/send';
import { rules } from '../../strings/en-gb/rules';
import { send } from '../../strings/en-gb/send';
import type { RuleStrings } from '../../strings/rule-strings';
import type { Locale } from '../../strings/text';

/** The words that Send and the pane use, for the command line's findings. */
export function ruleStrings(locale: Locale): StopStrings & { readonly rules: Readonly<Record<string, RuleStrings>> } {
  return locale === 'cy-GB' ? { locale, send: welshSend, rules: welshRules } : { locale, send, rules };
}
