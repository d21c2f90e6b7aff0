import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bodyOf } from '../../src/message/body';
import { decide } from '../../src/inspect/decide';
import { inspect } from '../../src/inspect/inspect';
import type { Verdict } from '../../src/inspect/inspection';
import { read } from '../../src/message/part';
import type { Address, MessageSnapshot, Recipient } from '../../src/message/snapshot';
import { effectivePolicy } from '../../src/policy/effective';
import { decodeOrganisation } from '../../src/policy/organisation';
import { presetPolicy } from '../../src/policy/presets';
import { file } from '../corpus/rules/matter';
import { NOW } from '../inspect/messages';

export const ROLES = ['office', 'teacher', 'sendco', 'head'] as const;
export type Role = (typeof ROLES)[number];

/** One mail of a role's week; `care`: a sensible colleague would want to be asked. */
export interface RoleMail {
  readonly id: string;
  readonly subject: string;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly attachments: readonly string[];
  readonly text: string;
  readonly label: 'clear' | 'care';
  readonly why: string;
}

const organisation = decodeOrganisation(
  JSON.stringify({
    name: 'Greenfield',
    domains: ['greenfield.example'],
    // The reserved names that stand for the professional domains of a policy: *.gov.uk, *.police.uk, *.nhs.uk, *.sch.uk.
    professionalDomains: ['*.gov.uk.example', 'nhs.example', 'police.example', 'council.example', '*.sch.example'],
    pupils: { domains: ['pupils.greenfield.example'], groups: [] },
  }),
);
if (!organisation.ok) throw new Error('The organisation has faults.');
/** The policy of a new tenant, before any disclaimer is written. */
const policy = effectivePolicy(presetPolicy('recommended'), { organisation: organisation.value });

export function roleMails(role: Role): readonly RoleMail[] {
  return readFileSync(path.resolve('test', 'corpus', 'roles', `${role}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RoleMail);
}

const recipients = (addresses: readonly Address[], kind: Recipient['kind']): readonly Recipient[] =>
  addresses.map((address) => ({ ...address, kind }));

function snapshotOf(mail: RoleMail, kind: Recipient['kind']): MessageSnapshot {
  const isReply = /^\s*re\s*:/i.test(mail.subject);
  const isForward = /^\s*fwd?\s*:/i.test(mail.subject);
  return {
    item: 'message',
    composeType: isReply ? 'reply' : isForward ? 'forward' : 'new',
    mailbox: mail.from,
    from: read(mail.from),
    to: read(recipients(mail.to, kind)),
    cc: read(recipients(mail.cc, kind)),
    bcc: read(recipients(mail.bcc, kind)),
    subject: read(mail.subject),
    body: read(bodyOf({ text: mail.text })),
    attachments: read(mail.attachments.map((name) => file(name, 40_000))),
    encryption: 'none',
    sensitivity: '',
    appendedOnSend: '',
  };
}

/** What a new tenant's policy decides on the mail, without history, roll or answers. */
export function judge(mail: RoleMail, kind: Recipient['kind'] = 'person'): Verdict {
  const inspection = inspect(snapshotOf(mail, kind), policy, { now: NOW });
  return decide(inspection, [], { now: NOW, urgent: false, externalCount: 0, canOpenPane: true });
}
