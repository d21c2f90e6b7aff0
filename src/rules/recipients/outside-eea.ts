import { words } from '../parameters';
import { defineRule } from '../rule';
import { domainOf, everybody } from '../shared/addresses';
import { countriesOf, countryOf, countryTable } from '../shared/countries';
import { holdsPersonalData, PERSONAL_READS, personalScope } from '../shared/personal-data';

/** Personal data may leave the United Kingdom and the EEA only where the law there protects it as well. */
export const outsideEea = defineRule({
  id: 'recipients/outside-eea',
  items: ['message', 'appointment'],
  reads: PERSONAL_READS,
  parameters: {
    allowedRegions: words(['EEA', 'UK', 'ADEQUATE'], 300),
    /** "firm.example=US": where a firm's domain does not tell its country. */
    countries: words([], 1000),
  },
  standardAction: 'approve',
  fixes: ['ask-approval', 'remove-recipient'],
  group: 'recipients',
  docs: {
    summary: 'Personal data goes to a country outside the EEA and the United Kingdom.',
    leaves: ['countries with a full UK adequacy decision', 'endings sold to anybody, such as .io and .me'],
    misses: ['recipients abroad behind a .com address, unless your policy lists them'],
  },
  check(inputs, { allowedRegions, countries }, school) {
    const allowed = countriesOf(allowedRegions);
    const table = countryTable(countries);
    const abroad = everybody(inputs).filter((recipient) => {
      if (!school.isExternal(recipient)) return false;
      const country = countryOf(domainOf(recipient.address), table);
      return country !== undefined && !allowed.has(country);
    });
    if (abroad.length === 0) return [];
    const scope = personalScope(inputs, school);
    if (!inputs.texts.some((text) => holdsPersonalData(text, scope))) return [];
    return [
      {
        message: 'abroad',
        data: { count: abroad.length },
        at: { part: 'recipient' },
        fixes: ['ask-approval', 'remove-recipient'],
        targets: abroad.map(({ address }) => address),
      },
    ];
  },
});
