import { agreementOf, keepAgreement, readAgreement } from '../../gate/agreement-state';
import { isRecord, parseJson } from '../../gate/session';
import { readTenantFile, TENANT_POLICY_KEY } from '../../gate/tenant-file';
import type { AgreementStore, StoredAgreement } from '../../ports/agreement-store';
import type { Clock, Store } from '../../ports/system';
import type { Kept } from '../../ports/tenant';

interface Device {
  /** The account's own part. */
  readonly store: Store;
  readonly clock: Clock;
  /** The device knows something else than before. */
  onChange?(): void;
}

const RULE = 'sender/unsigned-agreement';
/** A signature counts for months: one that stands is not asked for again every few hours. */
const STANDS_MS = 25 * 86_400_000;

/** Everything as it was; the device keeps how the person's own signature stands, for the check at Send. */
export function keptAgreements(inner: AgreementStore, device: Device): AgreementStore {
  return {
    ...inner,
    async add(agreement) {
      const added = await inner.add(agreement);
      if (added.ok) await note(device, agreementOf(agreement.agreement), Date.parse(added.value.createdDateTime));
      return added;
    },
    async own() {
      const got = await inner.own();
      const asked = got.ok ? await askedFor(device.store) : undefined;
      if (got.ok && asked !== undefined) await note(device, asked, signedIn(got.value.kept, asked));
      return got;
    },
  };
}

/** Looks whether it is signed, where the policy asks for it and the device does not know already that it is. */
export async function lookForAgreement(agreements: AgreementStore, { store, clock }: Device): Promise<void> {
  const asked = await askedFor(store);
  if (asked === undefined) return;
  const known = await readAgreement(store);
  const age = clock.now() - (known?.signedAt ?? 0);
  if (known?.of === asked && age >= 0 && age < STANDS_MS) return;
  await agreements.own();
}

async function note({ store, clock, onChange }: Device, of: string, signedAt: number): Promise<void> {
  const before = await readAgreement(store);
  if (before?.of === of && before.signedAt === signedAt) return;
  await keepAgreement(store, { of, signedAt, askedSince: clock.now() });
  onChange?.();
}

/** Epoch milliseconds of the newest signature under that version; 0 = none. */
function signedIn(own: readonly Kept<StoredAgreement>[], asked: string): number {
  const newest = own.find(({ record }) => agreementOf(record.agreement) === asked);
  return newest === undefined ? 0 : Date.parse(newest.createdDateTime);
}

/** The version that the policy on this device asks people to sign; undefined where it asks nobody. */
async function askedFor(store: Store): Promise<string | undefined> {
  const text = (await readTenantFile(store, TENANT_POLICY_KEY))?.value?.text;
  const policy = text === undefined ? undefined : parseJson(text);
  if (!isRecord(policy)) return undefined;
  const { id, version, schools } = policy;
  const places = [policy, ...(isRecord(schools) ? Object.values(schools) : [])];
  const isAsked = places.some((place) => {
    const setting = isRecord(place) && isRecord(place['rules']) ? place['rules'][RULE] : undefined;
    return isRecord(setting) && setting['action'] !== 'off';
  });
  return isAsked && typeof id === 'string' && typeof version === 'string' ? agreementOf({ id, version }) : undefined;
}
