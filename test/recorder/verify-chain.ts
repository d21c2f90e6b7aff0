import { GENESIS, hashOfChained } from '../../src/log/chain';
import type { LogRecord } from '../../src/log/record';

/** Expects one unbroken chain from its beginning. */
export function verifyChainOf(records: readonly LogRecord[]): void {
  let before = GENESIS;
  for (const [at, record] of records.entries()) {
    const { chain } = record as LogRecord & { chain: Parameters<typeof hashOfChained>[0]['chain'] & { hash: string } };
    expect([chain.seq, chain.prevHash]).toEqual([at, before]);
    expect(hashOfChained(record as never)).toBe(chain.hash);
    before = chain.hash;
  }
}
