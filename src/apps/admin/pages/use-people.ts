import { useEffect, useState } from 'react';
import { useDesk } from '../shell/desk';

/** Names of people by their ids, asked for once each; '' for one who is gone or may not be asked about. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const { ports } = useDesk();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const key = [...new Set(ids)].sort().join(' ');
  useEffect(() => {
    let isCurrent = true;
    const wanted = key.split(' ').filter((id) => id !== '');
    void Promise.all(wanted.map(async (id) => [id, await ports.directory.person(id)] as const)).then((found) => {
      if (isCurrent) setNames(new Map(found.map(([id, got]) => [id, got.ok ? got.value.name : ''])));
    });
    return () => {
      isCurrent = false;
    };
  }, [key, ports]);
  return names;
}
