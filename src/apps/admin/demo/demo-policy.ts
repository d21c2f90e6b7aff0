import { presetFile } from '../../../policy/presets';
import { isRawObject, type RawObject } from '../../../policy/reader';

/** Clauses of the made-up handbook, with what they say. */
const CLAUSES: Readonly<Record<string, readonly [clause: string, says: string]>> = {
  'recipients/group-without-bcc': ['4.2', 'families do not see each other’s addresses'],
  'recipients/whole-staff-list': ['4.3', 'all staff are written to only where all are concerned'],
  'recipients/own-personal-account': ['4.4', 'school mail stays in school mailboxes'],
  'subject/missing': ['4.5', 'each message has a subject'],
  'subject/personal-data': ['4.5', 'a subject names no pupil'],
  'data/personal': ['4.7', 'what identifies a pupil travels locked'],
  'data/special-category': ['4.8', 'health and safeguarding matters travel locked, to those who need them'],
  'data/bank-details': ['4.9', 'account numbers are not sent openly'],
  'data/credentials': ['4.10', 'passwords are never written in mail'],
  'attachments/program-file': ['4.12', 'programs are not sent by mail'],
  'attachments/oversized': ['4.13', 'large files are shared, not attached'],
  'content/offensive-language': ['4.15', 'mail is as courteous as a letter on headed paper'],
  'disclaimer/missing': ['4.16', 'each message to the outside carries the school’s notice'],
};

function withClauses(rules: RawObject): RawObject {
  return Object.fromEntries(
    Object.entries(rules).map(([id, setting]) => {
      const [clause, says] = CLAUSES[id] ?? [];
      return [id, isRawObject(setting) && clause ? { ...setting, clause, clauseText: says } : setting];
    }),
  );
}

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
    rules: withClauses(isRawObject(preset) && isRawObject(preset['rules']) ? preset['rules'] : {}),
    roles: {
      headTeachers: ['m.holt@greenfield.example'],
      policyAdmins: ['d.poole@greenfield.example'],
      auditors: ['i.fenwick@greenfield.example'],
      dataProtectionOfficers: ['o.hartley@greenfield.example'],
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
