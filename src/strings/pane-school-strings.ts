import type { Text } from './text';

/** What a person reads where the pane speaks with the school: permission, "not right?", agreement, own records. */
export interface PaneSchoolStrings {
  readonly link: {
    readonly connecting: string;
    readonly notSetUp: string;
    readonly signIn: string;
  };
  readonly ask: {
    /** `{who}`: the roles that may answer. */
    readonly goesTo: string;
    readonly words: string;
    readonly hint: string;
    readonly send: string;
    readonly waiting: string;
    readonly deputies: string;
    readonly look: string;
    readonly refused: string;
    readonly again: string;
    readonly letThemKnow: string;
    readonly mail: { readonly subject: string; readonly text: string };
    readonly roles: Readonly<Record<'approvers' | 'headTeachers' | 'deputies' | 'none', string>>;
  };
  readonly wrong: {
    readonly text: string;
    readonly falseAlarm: string;
    readonly representation: string;
    readonly sending: string;
    readonly sent: string;
    readonly code: string;
  };
  readonly agreement: {
    readonly title: string;
    readonly lead: string;
    readonly rules: string;
    readonly sign: string;
    readonly signed: string;
    readonly never: string;
    readonly current: string;
    readonly old: string;
    readonly expired: string;
    readonly history: string;
    readonly version: string;
  };
  readonly about: {
    readonly title: string;
    readonly why: string;
    readonly points: readonly string[];
    readonly months: Text;
    readonly noMonths: string;
    readonly readers: string;
    readonly roles: Readonly<Record<string, string>>;
    readonly notWatched: string;
    readonly own: string;
    readonly none: string;
    readonly partly: string;
    readonly more: Text;
    readonly decisions: Readonly<Record<string, string>>;
    readonly answers: Readonly<Record<string, string>>;
    readonly requests: Readonly<Record<string, string>>;
    readonly outcomes: Readonly<Record<string, string>>;
    /** Somebody opened the person's notes; by what for. */
    readonly opened: Readonly<Record<string, string>>;
  };
}
