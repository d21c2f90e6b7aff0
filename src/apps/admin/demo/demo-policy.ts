import { presetFile } from '../../../policy/presets';
import { isRawObject, type RawObject } from '../../../policy/reader';

/** The policy of the made-up trust: the recommended rules, two schools, one of them stricter. */
export function demoPolicy(version: string, approvedOn: string): RawObject {
  const preset = presetFile('recommended');
  return {
    ...(isRawObject(preset) ? preset : {}),
    id: 'greenfield',
    version,
    title: 'Greenfield e-mail policy',
    approver: 'Governing body',
    approvedOn,
    reviewBy: '2026-11',
    source: 'Greenfield data protection handbook, section 4',
    organisation: {
      name: 'Greenfield Community Primary School',
      domains: ['greenfield.example'],
      trustedDomains: ['county.example'],
      contacts: { phones: ['01632 960200'], emails: ['office@greenfield.example'] },
      disclaimers: {
        external:
          'This e-mail comes from Greenfield Community Primary School. If it is not for you, please tell us on 01632 960200 and delete it.',
      },
      staffLists: ['allstaff@greenfield.example'],
    },
    locked: ['data/special-category.action'],
    schools: {
      greenfield: { title: 'Greenfield Community Primary School', domains: ['greenfield.example'] },
      millbank: {
        title: 'Millbank Infant School',
        domains: ['millbank.example'],
        rules: version === '1' ? {} : { 'recipients/group-without-bcc': { action: 'block' } },
      },
    },
    retention: { records: 12, reasons: 6, sends: 12 },
    exemptions: [
      {
        who: 'office@greenfield.example',
        rule: 'recipients/mass-send',
        until: '2026-12-18',
        why: 'Weekly newsletter to all families',
        approvedBy: 'Margaret Holt',
      },
    ],
  };
}
