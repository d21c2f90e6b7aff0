import type { Directory } from '../../../ports/directory';
import type { MemoryPerson, MemoryTenantOptions, MemoryView } from './memory-view';

const personOf = ({ id, name, address }: MemoryPerson) => ({ id, name, address });

export function memoryDirectory(view: MemoryView, { people, organisation, lists }: MemoryTenantOptions): Directory {
  return {
    async me() {
      const refused = view.fault('directory', 'me');
      if (refused) return refused;
      return view.person ? { ok: true, value: personOf(view.person) } : { ok: false, reason: 'signed-out' };
    },
    async myGroups() {
      const refused = view.fault('directory', 'myGroups');
      return refused ?? { ok: true, value: view.person ? [view.person.persona] : [] };
    },
    async organisation() {
      const refused = view.fault('directory', 'organisation');
      return refused ?? { ok: true, value: organisation ?? { name: 'Greenfield', domains: ['greenfield.example'] } };
    },
    async lookUp(address) {
      const refused = view.fault('directory', 'lookUp');
      if (refused) return refused;
      const wanted = address.toLowerCase();
      const members = lists?.[wanted];
      if (members !== undefined) return { ok: true, value: { kind: 'list', members } };
      const isPerson = people.some((person) => person.address === wanted);
      return { ok: true, value: isPerson ? { kind: 'person' } : { kind: 'unknown' } };
    },
    async person(id) {
      const refused = view.fault('directory', 'person');
      if (refused) return refused;
      const found = people.find((person) => person.id === id || person.address === id.toLowerCase());
      return found ? { ok: true, value: personOf(found) } : { ok: false, reason: 'missing' };
    },
  };
}
