import type { PolicyStore, PolicyVersion } from '../../ports/policy-store';
import { textIn, valuesIn } from './graph-caller';
import { download, getIn, libraryFile, nameIn, pathOf } from './library-file';
import { failureIn } from './list-items';
import { POLICY_FILE, PROPOSAL_FILE, type GraphView } from './place';

/** The policy in its library. Fields are asked for by name; the content comes from the address the service hands out. */
export function graphPolicyStore(view: GraphView): PolicyStore {
  const file = pathOf(view, POLICY_FILE);
  const get = getIn(view);
  const { read, replace } = libraryFile(view, file);
  const store: PolicyStore = {
    async read(known) {
      const got = await read(known);
      if (!got.ok) return got;
      const { writer: _, ...value } = got.value;
      return { ok: true, value };
    },
    replace,
    proposal: libraryFile(view, pathOf(view, PROPOSAL_FILE)),
    async versions() {
      const found = await get(`${file}:/versions?$select=id,lastModifiedDateTime,lastModifiedBy,size`);
      if (!found.ok) return failureIn(found);
      const values = valuesIn(found.body);
      return values ? { ok: true, value: values.map(versionOf) } : { ok: false, reason: 'broken' };
    },
    async readVersion(id) {
      const found = await get(`${file}:/versions/${encodeURIComponent(id)}`);
      if (!found.ok) return failureIn(found);
      if (textIn(found.body, '@microsoft.graph.downloadUrl') !== '') return download(view, found.body);
      // The newest version has no address of its own.
      const newest = await store.read();
      return newest.ok ? { ok: true, value: newest.value.text } : newest;
    },
    /** Not the service's own restore: that one knows no etag, and would undo what somebody published meanwhile. */
    async restore(id, etag) {
      const text = await store.readVersion(id);
      return text.ok ? store.replace(text.value, etag) : text;
    },
  };
  return store;
}

function versionOf(value: Readonly<Record<string, unknown>>): PolicyVersion {
  const { size } = value;
  return {
    id: textIn(value, 'id'),
    changedAt: textIn(value, 'lastModifiedDateTime'),
    changedBy: nameIn(value),
    size: typeof size === 'number' ? size : 0,
  };
}
