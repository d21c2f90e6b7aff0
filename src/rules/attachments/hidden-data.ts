import type { Attachment } from '../../message/attachment';
import { defineRule, type InspectedText, type KindCount, type RuleFinding } from '../rule';
import { everybody } from '../shared/addresses';
import { holdsPersonalData, PERSONAL_READS, personalScope, type PersonalScope } from '../shared/personal-data';
import { travelsEncrypted } from '../shared/places';
import { isSameName, personNameOf } from '../shared/names';
import { factsOf, isSignaturePicture } from '../shared/protection';

/** The worst leaks of public bodies stood in a hidden sheet. */
export const hiddenData = defineRule({
  id: 'attachments/hidden-data',
  items: ['message', 'appointment'],
  reads: [...PERSONAL_READS, 'attachments', 'encryption'],
  parameters: {},
  standardAction: 'warn',
  fixes: ['protect', 'remove-attachment'],
  group: 'attachments',
  safeguarding: true,
  docs: {
    summary: 'An attachment holds personal data where you do not see it: hidden sheets, rows, comments, covered text.',
    leaves: [
      'hidden parts without personal data',
      'your own name and those of staff and readers as the author of a file',
      'locked files',
      'mail that stays in school',
    ],
    misses: ['pictures under other pictures'],
  },
  check(inputs, _parameters, school) {
    if (travelsEncrypted(inputs.encryption)) return [];
    if (!everybody(inputs).some((recipient) => school.isExternal(recipient))) return [];
    const scope = personalScope(inputs, school);
    return inputs.attachments.flatMap((attachment) => [
      ...contentFinding(attachment, inputs.texts, scope),
      ...propertyFinding(attachment),
      ...authorFinding(attachment, inputs.texts, scope),
    ]);
  },
});

function contentFinding(
  attachment: Attachment,
  texts: readonly InspectedText[],
  scope: PersonalScope,
): readonly RuleFinding[] {
  const hidden = texts.filter((text) => text.attachmentId === attachment.id && text.hidden !== undefined);
  const guilty = hidden.filter((text) => holdsPersonalData(text, scope));
  if (guilty.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { hidden: kind } of guilty) if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds: readonly KindCount[] = [...counts].map(([kind, count]) => ({ kind, count }));
  const [first] = guilty;
  return [
    {
      message: 'content',
      data: { file: attachment.name },
      at: { part: 'attachment', attachment: attachment.name, ...(first?.entry ? { entry: first.entry } : {}) },
      kinds,
      fixes: ['protect', 'remove-attachment'],
      targets: [attachment.id],
      people: Math.max(...guilty.map(({ people }) => people)),
    },
  ];
}

/** Where a photograph was taken: school life, so a note. */
function propertyFinding(attachment: Attachment): readonly RuleFinding[] {
  const gps = factsOf(attachment)?.hidden.GPS ?? 0;
  if (gps === 0 || isSignaturePicture(attachment)) return [];
  return [
    {
      message: 'place',
      data: { file: attachment.name },
      at: { part: 'attachment', attachment: attachment.name },
      kinds: [{ kind: 'GPS', count: gps }],
      fixes: ['remove-attachment'],
      targets: [attachment.id],
      cap: 'note',
    },
  ];
}

/** Somebody else's name in the properties of a file: seldom meant, seldom harmful, so a note. */
function authorFinding(
  attachment: Attachment,
  texts: readonly InspectedText[],
  scope: PersonalScope,
): readonly RuleFinding[] {
  const authors = texts
    .filter((text) => text.attachmentId === attachment.id && text.hidden === 'AUTHOR')
    .flatMap((text) => scope.names.in(text))
    .filter(({ known, forename, surname }) => known && !isStaff(`${forename} ${surname}`, scope));
  if (authors.length === 0) return [];
  return [
    {
      message: 'author',
      data: { file: attachment.name },
      at: { part: 'attachment', attachment: attachment.name },
      kinds: [{ kind: 'AUTHOR', count: authors.length }],
      fixes: ['remove-attachment'],
      targets: [attachment.id],
      cap: 'note',
    },
  ];
}

function isStaff(name: string, { staff }: PersonalScope): boolean {
  const person = personNameOf(name);
  return person !== undefined && staff.staff.some((member) => isSameName(member, person));
}
