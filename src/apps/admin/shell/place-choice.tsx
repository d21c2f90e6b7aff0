import { Select, Text } from '@fluentui/react-components';
import { useId } from 'react';
import { useDesk } from './desk';
import { say } from '../../../strings/say';
import { addressOf, isOfAll, type Place } from './place';
import { useSchoolNames } from './use-school-names';
import { useShellWords } from './words';

/** What a place is called: its schools by their titles. */
export function usePlaceName(): (place: Place) => string {
  const words = useShellWords().place;
  const nameOf = useSchoolNames();
  return ({ schools }) => (schools.length === 0 ? words.own : schools.map(nameOf).join(', '));
}

/** Says that figures are of more than the site that is open. */
export function SumNote() {
  const words = useShellWords().place;
  const { place, places, locale } = useDesk();
  const nameOf = usePlaceName();
  if (!isOfAll({ place, places })) return null;
  return <Text>{say(words.sum, { places: places.map(nameOf).join('; ') }, locale)}</Text>;
}

/**
 * Whose records are open, and the way to the others this person has an office for. The page is loaded anew: nothing of
 * one place stays in memory beside another.
 */
export function PlaceChoice() {
  const words = useShellWords().place;
  const { place, places } = useDesk();
  const nameOf = usePlaceName();
  const id = useId();
  if (place === undefined) return null;
  if (places.length < 2) return place.key === '' ? null : <Text size={200}>{nameOf(place)}</Text>;
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', maxWidth: '100%' }}>
      <label htmlFor={id}>
        <Text size={200}>{words.label}</Text>
      </label>
      <Select
        id={id}
        size="small"
        value={place.key}
        style={{ maxWidth: '100%' }}
        onChange={(_, { value }) => {
          const next = places.find(({ key }) => key === value);
          if (next) window.location.assign(addressOf(next, window.location.href));
        }}
      >
        {places.map((one) => (
          <option key={one.key} value={one.key}>
            {nameOf(one)}
          </option>
        ))}
      </Select>
    </span>
  );
}
