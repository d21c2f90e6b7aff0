import { useEffect, useState } from 'react';
import { decodePolicy } from '../../../policy/decode';
import { useDesk } from './desk';

/** The title of a school by its key in the policy in force; the key itself until that is read, and for a school that is gone. */
export function useSchoolNames(): (school: string) => string {
  const { ports } = useDesk();
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    void ports.policies.read().then((got) => {
      const decoded = got.ok ? decodePolicy(got.value.text) : undefined;
      if (!isCurrent || !decoded?.ok) return;
      setTitles(new Map(Object.entries(decoded.value.schools).map(([school, { title }]) => [school, title])));
    });
    return () => {
      isCurrent = false;
    };
  }, [ports]);
  return (school) => titles.get(school) || school;
}
