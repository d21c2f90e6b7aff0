import { defineRule, type RuleInputs } from '../rule';
import { domainOf, foldAddress } from '../shared/addresses';
import { newcomers } from '../shared/newcomers';
import { holdsPersonalData, PERSONAL_READS, personalScope } from '../shared/personal-data';

/** A new reader of a thread also gets everything said in it before. */
export const newInThread = defineRule({
  id: 'recipients/new-in-thread',
  items: ['message'],
  reads: [...PERSONAL_READS, 'composeType', 'body'],
  parameters: {},
  standardAction: 'warn',
  fixes: ['remove-recipient', 'trim-quoted'],
  group: 'recipients',
  safeguarding: true,
  docs: {
    summary: 'A reply brings in somebody from a new organisation, and the thread holds personal data.',
    leaves: ['people who were on the thread', 'new colleagues', 'threads without personal data'],
    misses: ['threads whose heads do not show addresses'],
  },
  check(inputs, _parameters, school) {
    const { quotedParticipants } = inputs.body;
    if (quotedParticipants.length === 0 || !isReply(inputs)) return [];
    const known = new Set(quotedParticipants.map(domainOf));
    const added = newcomers(inputs, school).filter(({ address }) => !known.has(domainOf(address)));
    if (added.length === 0) return [];
    const scope = personalScope(inputs, school);
    const old = inputs.texts.filter(({ part }) => part === 'quoted' || part === 'attachment' || part === 'filename');
    if (!old.some((text) => holdsPersonalData(text, scope))) return [];
    return [
      {
        message: 'added',
        data: { count: added.length },
        at: { part: 'recipient' },
        fixes: ['remove-recipient', 'trim-quoted'],
        targets: added.map(({ address }) => address),
      },
    ];
  },
});

/** Where the client does not tell, an answer is what goes to somebody who was on the quoted message. */
function isReply({ composeType, body, to, cc }: Pick<RuleInputs, 'composeType' | 'body' | 'to' | 'cc'>): boolean {
  if (composeType !== 'unknown') return composeType === 'reply';
  const known = new Set(body.quotedParticipants.map(foldAddress));
  return [...to, ...cc].some(({ address }) => known.has(foldAddress(address)));
}
