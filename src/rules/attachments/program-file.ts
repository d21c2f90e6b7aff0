import type { ProgramKind } from '../../message/attachment';
import { yesNo } from '../parameters';
import { defineRule } from '../rule';
import { factsOf } from '../shared/protection';

/** A program in a mail does harm at a click; the only finding that even the urgent way out does not lift. */
export const programFile = defineRule({
  id: 'attachments/program-file',
  items: ['message', 'appointment'],
  reads: ['attachments'],
  parameters: { allowMacros: yesNo(false) },
  standardAction: 'block',
  fixes: ['remove-attachment'],
  group: 'attachments',
  docs: {
    summary: 'An attachment is or holds a program, script, shortcut, disk image or macros, whatever its name.',
    leaves: ['text about programs', 'documents without macros'],
    misses: ['programs inside a strongly locked file'],
  },
  check({ attachments }, { allowMacros }) {
    return attachments.flatMap((attachment) => {
      const facts = factsOf(attachment);
      if (facts === undefined || !facts.containsProgram) return [];
      const kinds = facts.programKinds.filter((kind) => !allowMacros || kind !== 'MACRO');
      if (kinds.length === 0) return facts.programKinds.length > 0 ? [] : [finding(attachment, ['EXECUTABLE'])];
      return [finding(attachment, kinds)];
    });
  },
});

function finding(attachment: { readonly id: string; readonly name: string }, kinds: readonly ProgramKind[]) {
  return {
    message: kinds.every((kind) => kind === 'MACRO') ? 'macros' : 'program',
    data: { file: attachment.name },
    at: { part: 'attachment', attachment: attachment.name } as const,
    kinds: kinds.map((kind) => ({ kind, count: 1 })),
    fixes: ['remove-attachment'] as const,
    targets: [attachment.id],
  };
}
