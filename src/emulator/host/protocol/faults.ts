import type { CallResult, Delivery } from './add-in-frame';

/** What can go wrong with a call, by its dispatch id. */
export type Fault =
  | { readonly kind: 'silent' }
  | { readonly kind: 'error'; readonly code: number }
  | { readonly kind: 'twice' }
  | { readonly kind: 'shape' }
  | { readonly kind: 'late'; readonly ms: number };

/** office.js: "operation not supported". */
export const NOT_SUPPORTED = 5000;

/** Faults in force, set by tests and by `?fault=37:silent,38:error:9000,15:late:4000,32:twice,18:shape`. */
export class Faults {
  private readonly byCall = new Map<number, { fault: Fault; left: number }>();

  /** `times`: how many calls it hits, all when left out. */
  set(dispatchId: number, fault: Fault, times = Infinity): void {
    this.byCall.set(dispatchId, { fault, left: times });
  }

  clear(): void {
    this.byCall.clear();
  }

  /** The fault for this call, counted. */
  take(dispatchId: number): Fault | undefined {
    const held = this.byCall.get(dispatchId);
    if (!held || held.left <= 0) return undefined;
    held.left -= 1;
    return held.fault;
  }

  read(setting: string | null): void {
    for (const part of (setting ?? '').split(',')) {
      const [id, kind, number] = part.split(':');
      const fault = faultOf(kind, Number(number));
      if (fault && /^\d+$/.test(id ?? '')) this.set(Number(id), fault);
    }
  }
}

function faultOf(kind: string | undefined, number: number): Fault | undefined {
  if (kind === 'silent' || kind === 'twice' || kind === 'shape') return { kind };
  if (kind === 'error') return { kind, code: number || NOT_SUPPORTED };
  return kind === 'late' ? { kind, ms: number || 0 } : undefined;
}

/** What is posted back to the add-in, and when. An error keeps the call from having any effect: see the caller. */
export function deliveriesOf(result: CallResult, fault: Fault | undefined): readonly Delivery[] {
  const now: Delivery = { afterMs: 0, result };
  switch (fault?.kind) {
    case 'silent':
      return [];
    case 'twice':
      return [now, now];
    case 'shape':
      // Another kind of answer than the call promises; office.js itself makes an empty list of what is none.
      return [{ afterMs: 0, result: { data: 'data' in result && Array.isArray(result.data) ? [{ odd: 1 }] : 42 } }];
    case 'late':
      return [{ afterMs: fault.ms, result }];
    default:
      return [now];
  }
}
