/** Which Outlook is imitated. Limits: Microsoft's API limits page and the requirement-set pages, August 2026. */
export interface Profile {
  readonly id: ProfileId;
  readonly name: string;
  /** As `Office.context.requirements` shows it. */
  readonly mailboxSet: string;
  /** Most recipients `getAsync` returns and a field holds. */
  readonly recipientsPerField: number;
  /** Whether `errorMessageMarkdown` is drawn; elsewhere `errorMessage` is shown. */
  readonly showsMarkdown: boolean;
  /** Whether `sendModeOverride` weakens the manifest's mode (1.14). */
  readonly weakensSendMode: boolean;
  /** Whether the dialog has a button of the add-in's that opens the pane (`commandId`). */
  readonly hasTakeAction: boolean;
  /** Outlook signs its user in to add-ins (nested app authentication). */
  readonly signsIn: boolean;
  /** Launch events run in classic Outlook's runtime without a page. */
  readonly runsScriptAlone: boolean;
  /** Characters of session data per item. */
  readonly sessionDataLimit: number;
}

export type ProfileId = 'web' | 'mac' | 'classic' | 'old';

const WEB: Profile = {
  id: 'web',
  name: 'Outlook on the web',
  mailboxSet: '1.15',
  recipientsPerField: 1000,
  showsMarkdown: true,
  weakensSendMode: true,
  hasTakeAction: true,
  signsIn: true,
  runsScriptAlone: false,
  sessionDataLimit: 50_000,
};

export const PROFILES: Readonly<Record<ProfileId, Profile>> = {
  web: WEB,
  mac: { ...WEB, id: 'mac', name: 'Outlook for Mac', mailboxSet: '1.14', showsMarkdown: false, hasTakeAction: false },
  classic: {
    ...WEB,
    id: 'classic',
    name: 'Classic Outlook for Windows',
    runsScriptAlone: true,
    hasTakeAction: false,
    mailboxSet: '1.14',
    recipientsPerField: 500,
    showsMarkdown: false,
  },
  old: {
    ...WEB,
    id: 'old',
    name: 'Outlook before 1.14',
    mailboxSet: '1.13',
    showsMarkdown: false,
    weakensSendMode: false,
    hasTakeAction: false,
    signsIn: false,
  },
};

export function profileOf(id: string | null | undefined): Profile {
  const found = Object.values(PROFILES).find((profile) => profile.id === id);
  return found ?? WEB;
}
