import { readCompound, type CompoundEntry } from '../core/compound';
import type { Findings } from '../core/findings';
import type { Wanted } from '../core/inspect-attachment';
import { addLegacyText, workbookSheetsOf } from '../core/legacy-office';
import { openWithBuiltInPassword } from '../core/office-lock';
import { openedWorkbook } from '../core/workbook-lock';
import type { Reading } from './reading';

/** A workbook that Excel opens without asking: what is inside counts as if there were no lock. */
export async function readLockedOffice(wanted: Wanted, { findings, lookAt }: Reading): Promise<boolean> {
  const entries = readCompound(wanted.bytes);
  if (wanted.kind === 'xls') return readLockedWorkbook(wanted, entries ?? [], findings);
  const content = entries && openWithBuiltInPassword(entries, findings.limits.memberBytes);
  if (content === undefined) return false;
  findings.bytesRead += content.length;
  findings.inside(() => void lookAt(wanted.name, content, wanted.entry, wanted.depth + 1));
  return true;
}

/** A workbook of Excel 97 to 2003, or no more than its stream. */
function readLockedWorkbook({ bytes, entry }: Wanted, entries: readonly CompoundEntry[], findings: Findings): boolean {
  const book = entries.find(({ path }) => /^(?:work)?book$/i.test(path));
  const opened = openedWorkbook(entries.length === 0 ? bytes : (book?.bytes() ?? bytes));
  if (opened === undefined) return false;
  findings.bytesRead += opened.length;
  if (workbookSheetsOf(opened).macroSheets > 0) findings.programs.add('MACRO');
  addLegacyText(entry, 'xls', (name) => (name === 'workbook' ? opened : undefined), findings);
  return true;
}
