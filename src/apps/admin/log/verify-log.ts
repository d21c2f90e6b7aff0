import { ExportWriter } from '../../../log/export';
import { LogVerifier, type VerifyReport } from '../../../log/verify';
import type { TenantFailure } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { checkpointsOf, readPeriod, type Period } from './read-period';

export type VerifyOutcome =
  | { readonly is: 'done'; readonly report: VerifyReport; readonly unreadable: number }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly failure: TenantFailure };

export interface Work {
  /** Called with the number of lines done. */
  onProgress(lines: number): void;
  isStopped(): boolean;
  /** Lets the page draw between two pages. */
  breathe(): Promise<void>;
  now(): number;
}

/** Checks every record of a period as `log verify` does with an export: hashes, chains, trees against checkpoints. */
export async function verifyLog(ports: TenantPorts, period: Period, work: Work): Promise<VerifyOutcome> {
  const verifier = new LogVerifier();
  const writer = new ExportWriter();
  let lines = 0;
  let unreadable = 0;
  for await (const page of readPeriod(ports.log, period)) {
    if (!page.ok) return { is: 'failed', failure: page };
    unreadable += page.unreadable;
    for (const line of page.lines) verifier.line(writer.line(line), ++lines);
    work.onProgress(lines);
    await work.breathe();
    if (work.isStopped()) return { is: 'stopped' };
  }
  const checkpoints = await checkpointsOf(ports, period);
  const now = work.now();
  const facts = { period, filter: {}, at: now, local: new Date(now).toISOString(), by: '', checkpoints, files: {} };
  return { is: 'done', report: verifier.finish(writer.manifest(facts)), unreadable };
}
