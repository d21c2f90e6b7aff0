import { hexOf, plainSha256, type Sha256 } from './hashing';
import { ACCESS_PURPOSES, type AccessRecord } from './record';

export type Purpose = AccessRecord['purpose'];

/**
 * What stands in the notice that a person's records were opened: a hash over the purpose and the nonce of one of those
 * records. Only the person and those who may read the records know the nonce; to colleagues the notice is a number.
 */
export function openingKeyOf(purpose: Purpose, nonce: string, sha256: Sha256 = plainSha256): string {
  return hexOf(sha256.text(`opened\n${purpose}\n${nonce}`));
}

/** Which of these notices are about the person with these nonces, and what for. */
export function ownOpenings<N extends { readonly key: string }>(
  notices: readonly N[],
  nonces: readonly string[],
  sha256: Sha256 = plainSha256,
): readonly (N & { readonly purpose: Purpose })[] {
  if (notices.length === 0) return [];
  const own = new Map<string, Purpose>();
  for (const nonce of nonces)
    for (const purpose of ACCESS_PURPOSES) own.set(openingKeyOf(purpose, nonce, sha256), purpose);
  return notices.flatMap((notice) => {
    const purpose = own.get(notice.key);
    return purpose === undefined ? [] : [{ ...notice, purpose }];
  });
}
