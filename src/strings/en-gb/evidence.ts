import type { EvidenceStrings } from '../evidence-strings';

/** Why something was found. */
export const evidence: EvidenceStrings = {
  sentence: '{kind}: {reasons}.',
  and: ' and ',
  reasons: {
    structure: 'it has the right shape',
    checksum: 'its check digit fits',
    label: 'the words beside it say so',
    column: 'the head of its column says so',
    rows: '{count} rows name a person each',
    staffRows: '{count} rows name a member of staff each',
    together: '{count} people are named close together',
    named: 'the sentence names a person',
    pronoun: 'the sentence is about a person',
    term: 'it says something private',
    words: 'the words are those in which such things are told',
    roll: 'the name is on your pupil list',
    range: 'it is in a range that is in use',
    'contradicting-label': 'but the words beside it name something else',
    example: 'but the sentence calls it an example',
  },
};
