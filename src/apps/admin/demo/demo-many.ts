import type { LogLine } from '../../../log/record';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { demoRecords } from './demo-records';

const PAGE = 200;
const MONTHS = 12;

/**
 * The log as if so many records stood in it (`?as=auditor&records=1000000`): for measuring lists and exports at the size
 * of a county. Records are those of the demonstration with ids and times of their own; their seals are not computed.
 */
export function withMany(ports: TenantPorts, count: number, now: number): TenantPorts {
  const models = demoRecords(now, 10).map(({ content }) => (content as readonly object[])[0]);
  const months = Array.from({ length: MONTHS }, (_, at) => {
    const date = new Date(now);
    return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - (MONTHS - 1 - at), 1));
  });
  const lists = months.map((date) => `MailCheckLog-${date.toISOString().slice(0, 7)}`);
  const share = Math.ceil(count / MONTHS);
  const lineAt = (list: string, start: number, place: number, first: number): LogLine => {
    const at = new Date(start + Math.floor((place / share) * 27 * 86_400_000)).toISOString();
    const model = models[place % models.length] as { readonly id: string; readonly writer: string };
    const id = `${hex(first + place, 8)}-0000-7000-8000-${hex(place, 12)}`;
    const record = { ...model, id, occurredAt: at };
    const stamp = { list, itemId: String(place + 1), createdBy: model.writer, createdDateTime: at };
    return { ...stamp, eTag: '",1"', record } as unknown as LogLine;
  };
  return {
    ...ports,
    log: {
      ...ports.log,
      lists: async () => ({ ok: true, value: [...new Set(lists)].map((name) => ({ name })) }),
      async *read(list, query) {
        const index = lists.indexOf(list);
        if (query.by !== 'list' || index < 0) return yield* ports.log.read(list, query);
        const start = Date.parse(`${list.slice(-7)}-01T06:00:00Z`);
        const most = Math.min(share, count - index * share);
        for (let from = 0; from < most; from += PAGE) {
          const size = Math.min(PAGE, most - from);
          const lines = Array.from({ length: size }, (_, one) => lineAt(list, start, from + one, index * share));
          yield { ok: true, lines, unreadable: [] };
        }
      },
    },
  };
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}
