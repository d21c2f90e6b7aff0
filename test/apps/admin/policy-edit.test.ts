import { fc } from '../../support/properties';
import { memoryTenant } from '../../../src/adapters/memory/tenant/memory-tenant';
import { countingIds, seededRandom, virtualTime } from '../../../src/adapters/memory/memory-system';
import { DraftStore } from '../../../src/apps/admin/policy/draft-store';
import { leavesOf, valueAt, withValue } from '../../../src/apps/admin/policy/file-edit';
import { mergeFiles } from '../../../src/apps/admin/policy/merge';
import { nextVersion, publish } from '../../../src/apps/admin/policy/publish';
import { Recorder } from '../../../src/apps/admin/shell/keep-record';
import type { RawObject } from '../../../src/policy/reader';
import { presetFile } from '../../../src/policy/presets';

const ME = { id: 'admin', name: 'Daniel Poole', address: 'd.poole@greenfield.example' };
const key = fc.constantFrom('a', 'b', 'c');
const files = fc.dictionary(
  key,
  fc.oneof(fc.integer({ min: 0, max: 3 }), fc.dictionary(key, fc.integer({ min: 0, max: 3 }), { minKeys: 1 })),
);

describe('a policy file is edited setting by setting', () => {
  it('a setting that is taken out leaves nothing empty behind, and the rest as it was', () => {
    const file: RawObject = { rules: { x: { action: 'warn', parameters: { limit: 3 } } }, id: 'p' };
    const after = withValue(file, ['rules', 'x', 'parameters', 'limit'], undefined);
    expect(after).toEqual({ rules: { x: { action: 'warn' } }, id: 'p' });
    expect(file).toEqual({ rules: { x: { action: 'warn', parameters: { limit: 3 } } }, id: 'p' });
  });

  it('what is set is what stands there', () => {
    fc.assert(
      fc.property(files, fc.array(key, { minLength: 1, maxLength: 4 }), fc.integer(), (file, path, value) => {
        expect(valueAt(withValue(file, path, value), path)).toBe(value);
      }),
    );
  });

  it('a hostile name changes nothing of the program', () => {
    withValue({}, ['__proto__', 'polluted'], true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('two who edit at once', () => {
  it('changes of different settings both stay', () => {
    const base = { a: { x: 1, y: 1 } };
    const merged = mergeFiles(base, { a: { x: 2, y: 1 } }, { a: { x: 1, y: 3 } });
    expect(merged).toEqual({ file: { a: { x: 2, y: 3 } }, clashes: [] });
  });

  it('the same setting changed twice is a choice, and theirs until somebody chooses', () => {
    const { file, clashes } = mergeFiles({ a: 1 }, { a: 2 }, { a: 3 });
    expect(file).toEqual({ a: 3 });
    expect(clashes).toEqual([{ key: '$.a', path: ['a'], mine: 2, theirs: 3 }]);
  });

  it('a single value put in the place of a group of settings stands', () => {
    const base = { a: { x: 1, y: 2 } };
    expect(mergeFiles(base, { a: 0 }, base)).toEqual({ file: { a: 0 }, clashes: [] });
  });

  it('whoever changed nothing gets what the other made', () => {
    fc.assert(
      fc.property(files, files, (base, other) => {
        expect(mergeFiles(base, base, other)).toEqual({ file: other, clashes: [] });
      }),
    );
  });

  it('nobody’s change is lost: each of mine is in the file or a choice', () => {
    fc.assert(
      fc.property(files, files, files, (base, mine, theirs) => {
        const { file, clashes } = mergeFiles(base, mine, theirs);
        const chosen = new Set(clashes.map(({ key: place }) => place));
        const inside = [...chosen].map((place) => `${place}.`);
        for (const [place, { path, value }] of leavesOf(mine)) {
          if (JSON.stringify(valueAt(base, path)) === JSON.stringify(value)) continue;
          const isChoice = chosen.has(place) || inside.some((start) => place.startsWith(start));
          const isOverlaid = [...chosen].some((other) => other.startsWith(`${place}.`));
          if (!isChoice && !isOverlaid && JSON.stringify(valueAt(file, path)) !== JSON.stringify(value))
            // A change inside something the other replaced by a single value stands as an object again.
            expect(valueAt(file, path)).toEqual(value);
        }
      }),
    );
  });
});

describe('publishing', () => {
  const time = virtualTime();
  const people = [
    { id: 'admin', name: 'Daniel Poole', address: 'd.poole@greenfield.example', persona: 'provisioner' as const },
  ];
  const setUp = () => {
    const tenant = memoryTenant({ clock: time.clock, people });
    const ports = tenant.portsOf('admin');
    const outside = { clock: time.clock, random: seededRandom(1), ids: countingIds(), writer: 'admin' };
    const recorder = new Recorder({ ...outside, ports });
    const store = new DraftStore();
    store.begin(undefined, undefined, presetFile('recommended') as RawObject);
    return { ports, recorder, store };
  };

  it('the first policy is published and recorded', async () => {
    const { ports, recorder, store } = setUp();
    const outcome = await publish(store.read()!, { policies: ports.policies, recorder, store, me: ME });
    expect(outcome).toEqual({ is: 'published', isRecorded: true });
    expect(store.isChanged()).toBe(false);
  });

  it('who comes second is shown what the first did, and loses nothing', async () => {
    const { ports, recorder, store } = setUp();
    await publish(store.read()!, { policies: ports.policies, recorder, store, me: ME });
    store.change(['title'], 'Mine');
    const first = await ports.policies.read();
    if (!first.ok) throw new Error(first.reason);
    await ports.policies.replace(
      JSON.stringify({ ...JSON.parse(first.value.text), approver: 'Theirs' }),
      first.value.etag,
    );
    const outcome = await publish(store.read()!, { policies: ports.policies, recorder, store, me: ME });
    if (outcome.is !== 'conflict') throw new Error(outcome.is);
    expect(outcome.merged.clashes).toEqual([]);
    expect(outcome.merged.file).toMatchObject({ title: 'Mine', approver: 'Theirs' });
    expect(store.read()?.file['title']).toBe('Mine');
  });

  it.each([
    ['1', '2'],
    ['2026-9', '2026-10'],
    ['', '1'],
    ['autumn', 'autumn-1'],
  ])('after version "%s" comes "%s"', (before, after) => {
    expect(nextVersion(before)).toBe(after);
  });
});
