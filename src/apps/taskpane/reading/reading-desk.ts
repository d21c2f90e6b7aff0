import type { EffectivePolicy, RoleName } from '../../../policy/policy';
import type { FormMessage, MailForms, ReadMessage } from '../../../ports/mail-forms';
import type { Got, Stamp } from '../../../ports/tenant';
import { requestRecord, type Making } from '../school/request-record';
import type { SchoolLink } from '../school/school-link';

/** What the pane beside a message being read works with. */
export interface ReadingDesk {
  readonly message: ReadMessage;
  readonly forms: MailForms;
  readonly link: SchoolLink;
  readonly making: Making;
  /** The rules in force; undefined while they are not known. */
  readonly policy: EffectivePolicy | undefined;
}

/** A report, by kinds and size alone: which message it is stays with its sender. */
export function report(
  { link, making, policy }: ReadingDesk,
  what: { readonly request: 'mistake' | 'suspect'; readonly category: string },
): Promise<Got<Stamp>> {
  const { tenant } = link.read();
  if (tenant.is !== 'on') return Promise.resolve({ ok: false, reason: 'signed-out' });
  const asked = { request: what.request, rules: [], reasonCategory: what.category };
  const who = { school: policy?.school ?? '', writer: tenant.account.id };
  return tenant.ports.requests.add(requestRecord(asked, who, making));
}

/** Addresses of these roles, each once; roles held by id alone have none here. */
export function addressesFor(policy: EffectivePolicy | undefined, roles: readonly RoleName[]): readonly string[] {
  const held = roles.flatMap((role) => policy?.roles?.[role] ?? []);
  return [...new Set(held.filter((who) => who.includes('@')))];
}

export function openMessage({ forms }: ReadingDesk, message: FormMessage): Promise<boolean> {
  return forms.newMessage(message).then(({ ok }) => ok);
}
