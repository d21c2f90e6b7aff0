import type { Policy } from '../../policy/policy';
import type { Locale } from '../../strings/text';

/**
 * The language of the school's own words where the pane speaks another one: a screen reader changes its voice for them
 * (WCAG 3.1.2). They are never translated, because they are the school's.
 */
export function languageOf(policy: Pick<Policy, 'language'>, locale: Locale): 'en' | 'cy' | undefined {
  const language = policy.language ?? 'en';
  return locale.startsWith(language) ? undefined : language;
}

interface Props {
  /** With places such as `{clause}`. */
  readonly sentence: string;
  readonly own: Readonly<Record<string, string>>;
  readonly language: ReturnType<typeof languageOf>;
}

/** A sentence of ours with words of the school's in its places. */
export function WithOwnWords({ sentence, own, language }: Props) {
  return sentence.split(/\{(\w+)\}/).map((piece, at) =>
    at % 2 === 0 ? (
      piece
    ) : (
      <span key={piece} lang={language}>
        {own[piece]}
      </span>
    ),
  );
}
