import type { Fix } from './fix';

/** Takes out the files a finding is about: those it names by id, or the one of the name where it stands. */
export const removeAttachment: Fix = ({ targets, where }, { snapshot: { attachments } }) => {
  const there = attachments.state === 'read' ? attachments.value : [];
  const named = new Set(targets);
  const byId = there.filter(({ id }) => named.has(id));
  const meant = byId.length > 0 ? byId : there.filter(({ name }) => name === where.attachment);
  return meant.map(({ id }) => ({ do: 'remove-attachment', id }));
};
