import type { FileShare } from '../../../ports/file-share';
import type { MemoryView } from './memory-view';

export function memoryFileShare(view: MemoryView): FileShare {
  const files = new Set<string>();
  let count = 0;
  return {
    async share({ bytes, onProgress }) {
      const refused = view.fault('files', 'share');
      if (refused) return refused;
      if (bytes.length > 0) onProgress?.(0.5);
      const id = `file-${++count}`;
      files.add(id);
      onProgress?.(1);
      return { ok: true, value: { id, link: `https://greenfield-my.sharepoint.example/:b:/g/${id}` } };
    },
    async withdraw(id) {
      const refused = view.fault('files', 'withdraw');
      if (refused) return refused;
      return files.delete(id) ? { ok: true, value: null } : { ok: false, reason: 'missing' };
    },
  };
}
