import type { FindingText } from './text';

/** What a person reads about one rule: its name in lists, one sentence about it, and a text for each way it fires. */
export interface RuleStrings {
  readonly name: string;
  readonly summary: string;
  readonly messages: Readonly<Record<string, FindingText>>;
}
