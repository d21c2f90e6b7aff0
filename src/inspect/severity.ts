import type { Confidence } from '../detect/kinds';
import { CONFIDENCES } from '../detect/kinds';
import type { RuleSetting } from '../policy/policy';
import { milder, stricter, type Action } from '../rules/actions';
import type { KindCount, RuleFinding } from '../rules/rule';
import { FAMILY } from '../rules/shared/by-words';

/** Who gets the message, as far as a policy's mercies ask. */
export interface Audience {
  /** False when a recipient field was not read: then no mercy applies. */
  readonly isKnown: boolean;
  readonly external: number;
  /** Internal recipients, a list with its members. */
  readonly internal: number;
  readonly allPartners: boolean;
  /** Every external recipient is a quiet correspondent (union, regulator, whistleblowing line …). */
  readonly allQuiet: boolean;
  /** Every external recipient is on file for each pupil the message names. */
  readonly onFile: boolean;
}

/** What a finding asks for under a setting, and the kinds that are left of it; undefined when nothing is left. */
export interface Severity {
  readonly action: Action;
  readonly kinds: readonly KindCount[];
}

/**
 * The action of one finding: of its kind, else of its place, else the rule's; for several kinds the strictest. Then
 * what the rule itself says of this case (`cap`), then the mildest mercy that applies, which never makes it stricter.
 */
export function severityOf(finding: RuleFinding, setting: RuleSetting, audience: Audience): Severity | undefined {
  const kinds = (finding.kinds ?? []).filter((kind) => countsAt(kind, setting));
  if (finding.kinds !== undefined && finding.kinds.length > 0 && kinds.length === 0) return undefined;
  const set = strictestOf(kinds, setting, placeAction(finding, setting));
  const own = set === 'off' ? set : (finding.cap ?? set);
  const action = merciesFor(finding, setting, audience).reduce(milder, own);
  return action === 'off' ? undefined : { action, kinds };
}

/** A kind below the wanted confidence counts only where the policy has an action for medium confidence. */
function countsAt({ confidence }: KindCount, { parameters, mediumAction }: RuleSetting): boolean {
  const wanted = parameters['confidence'];
  if (confidence === undefined || !isConfidence(wanted)) return true;
  if (CONFIDENCES.indexOf(confidence) >= CONFIDENCES.indexOf(wanted)) return true;
  return confidence === 'medium' && mediumAction !== undefined;
}

function isConfidence(value: unknown): value is Confidence {
  return CONFIDENCES.some((confidence) => confidence === value);
}

function placeAction({ at }: RuleFinding, { byPlace, action }: RuleSetting): Action {
  switch (at.part) {
    case 'subject':
    case 'quoted':
    case 'attachment':
      return byPlace[at.part] ?? action;
    // A file name counts as body (rules.md).
    case 'body':
    case 'filename':
      return byPlace.body ?? action;
    default:
      return action;
  }
}

function strictestOf(kinds: readonly KindCount[], setting: RuleSetting, action: Action): Action {
  if (kinds.length === 0) return action;
  return kinds.map((kind) => kindAction(kind, setting, action)).reduce(stricter);
}

function kindAction({ kind, confidence }: KindCount, { byKind, mediumAction }: RuleSetting, action: Action): Action {
  const own = Object.prototype.hasOwnProperty.call(byKind, kind) ? (byKind[kind] ?? action) : action;
  return confidence === 'medium' && mediumAction !== undefined ? milder(own, mediumAction) : own;
}

function merciesFor(finding: RuleFinding, setting: RuleSetting, audience: Audience): readonly Action[] {
  if (!audience.isKnown) return [];
  const { oneFamilyAction, onFileAction, partnerAction, internalAction, manyInternal, manyInternalAction } = setting;
  const found: (Action | undefined)[] = [];
  if (audience.external === 0) {
    const isMany = manyInternal !== undefined && manyInternalAction !== undefined && audience.internal >= manyInternal;
    found.push(isMany ? manyInternalAction : internalAction);
  } else {
    if (audience.allPartners) found.push(partnerAction);
    if (audience.onFile) found.push(onFileAction);
    if (audience.external <= FAMILY && isAboutOne(finding)) found.push(oneFamilyAction);
  }
  return found.filter((action): action is Action => action !== undefined);
}

/** One person at most: by the names in the text, by the rows of a table, by how many of a person's own numbers there are. */
function isAboutOne({ people, kinds }: RuleFinding): boolean {
  if (people === undefined || people > 1) return false;
  return (kinds ?? []).every(({ kind, count }) => kind !== 'BULK_TABLE' && (count <= 1 || !ONE_PER_PERSON.has(kind)));
}

const ONE_PER_PERSON: ReadonlySet<string> = new Set([
  'NHS_NUMBER',
  'UPN',
  'ULN',
  'NINO',
  'TRN',
  'UTR',
  'DATE_OF_BIRTH',
  'PASSPORT',
]);
