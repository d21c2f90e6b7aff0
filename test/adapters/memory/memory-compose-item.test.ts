import { memoryComposeItem } from '../../../src/adapters/memory/memory-compose-item';
import { virtualTime } from '../../../src/adapters/memory/memory-system';
import { COMPOSE_ITEM_CONTRACT, CONTRACT_MESSAGE } from '../../contracts/compose-item';

const fresh = () =>
  memoryComposeItem({
    to: CONTRACT_MESSAGE.to.map((address) => ({ ...address, kind: 'person' })),
    subject: CONTRACT_MESSAGE.subject,
    body: CONTRACT_MESSAGE.body,
  });

describe('a message that lives in memory keeps the promises of every message', () => {
  it.each(COMPOSE_ITEM_CONTRACT)('$says', async ({ run, expected }) => {
    expect(await run(fresh())).toEqual(expected);
  });
});

describe('a message in memory can fail as Outlook does', () => {
  it('refuses the call it is told to refuse, and no other', async () => {
    const item = memoryComposeItem(
      {},
      { fault: (call) => (call === 'setSubject' ? { refuses: 'refused' } : undefined) },
    );
    expect(await item.setSubject('Trip')).toEqual({ ok: false, reason: 'refused' });
    expect(await item.subject()).toEqual({ state: 'read', value: '' });
  });

  it('answers late only when the time has come', async () => {
    const time = virtualTime();
    const item = memoryComposeItem({}, { timers: time.timers, fault: () => ({ lateMs: 900 }) });
    const answer = item.subject();
    expect(await time.passUntil(answer, 5_000)).toBe(900);
  });

  it('never answers when told so', async () => {
    const time = virtualTime();
    const item = memoryComposeItem({}, { timers: time.timers, fault: () => 'never' });
    expect(await time.passUntil(item.subject(), 60_000)).toBe(60_000);
  });

  it('tells its listeners of each change until they stop listening', () => {
    const item = memoryComposeItem();
    let heard = 0;
    const stop = item.onChange(() => (heard += 1));
    item.change({ subject: 'Trip' });
    stop();
    item.change({ subject: 'Trip again' });
    expect(heard).toBe(1);
  });
});
