import { memoryComposeItem } from '../../src/adapters/memory/memory-compose-item';
import { memoryStore } from '../../src/adapters/memory/memory-system';
import { noteStops } from '../../src/gate/earlier-stops';

const DAY = 86_400_000;
const RULE = 'recipients/group-without-bcc';

describe('the second stop of a week is worded in another way', () => {
  const store = memoryStore();
  let now = Date.UTC(2026, 10, 24, 16, 55);
  const inMessage = () => {
    const item = memoryComposeItem();
    return { note: (rules: readonly string[]) => noteStops(item, store, now, rules) };
  };

  it('the first one is the first, however often the message is looked at', async () => {
    const stops = inMessage();
    expect([...(await stops.note([RULE]))]).toEqual([]);
    now += 1_000;
    expect([...(await stops.note([RULE]))]).toEqual([]);
  });

  it('another message three days later is the second, a third one after eight more days the first again', async () => {
    now += 3 * DAY;
    expect([...(await inMessage().note([RULE]))]).toEqual([RULE]);
    now += 8 * DAY;
    expect([...(await inMessage().note([RULE]))]).toEqual([]);
  });

  it('keeps rule and time, nothing else, and a spoiled store harms nobody', async () => {
    const kept = await store.get('stops');
    expect(kept.ok && kept.value).toMatch(/^\{"recipients\/group-without-bcc":\d+\}$/);
    await store.set('stops', '[broken');
    expect([...(await inMessage().note([RULE]))]).toEqual([]);
  });
});
