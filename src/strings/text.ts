/** Plural forms of CLDR; English uses one/other, Welsh all six. The number is the placeholder `count`. */
export interface PluralText {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A sentence a person reads, with `{placeholders}`. */
export type Text = string | PluralText;

/** What the pane and the dialog say about one way a rule fires. `what` names the thing, `todo` the way out. */
export interface FindingText {
  readonly what: Text;
  readonly why: Text;
  readonly todo: Text;
}

export type Locale = 'en-GB' | 'cy-GB';
