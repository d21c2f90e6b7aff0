import type { StopStrings } from '../../gate/stop-text';
import { pane as welshPane } from '../../strings/cy-gb/pane';
import { rules as welshRules } from '../../strings/cy-gb/rules';
import { send as welshSend } from '../../strings/cy-gb/send';
import { pane } from '../../strings/en-gb/pane';
import { rules } from '../../strings/en-gb/rules';
import { send } from '../../strings/en-gb/send';
import type { PaneStrings } from '../../strings/pane-strings';
import type { RuleStrings } from '../../strings/rule-strings';
import type { Locale } from '../../strings/text';

/** All words of one language. */
export interface Words extends StopStrings {
  readonly rules: Readonly<Record<string, RuleStrings>>;
  readonly pane: PaneStrings;
}

export function wordsOf(locale: Locale): Words {
  return locale === 'cy-GB'
    ? { locale, pane: welshPane, rules: welshRules, send: welshSend }
    : { locale, pane, rules, send };
}
