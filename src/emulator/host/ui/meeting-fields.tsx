import type { Meeting } from '../mail/item';
import type { ComposeWindow } from '../outlook/compose-window';
import { Icon } from './icons';
import { useStore } from './use-store';

export function MeetingFields({ window }: { readonly window: ComposeWindow }) {
  const { meeting } = useStore(window.item);
  const change = (patch: Partial<Meeting>, what: 'time' | 'other'): void =>
    window.item.update({ meeting: { ...meeting, ...patch } }, { what });
  return (
    <div className="meeting">
      <label>
        <Icon name="clock" size={16} /> Start
        <input
          type="datetime-local"
          aria-label="Start"
          value={local(meeting.start)}
          onChange={(event) => change({ start: time(event.target.value) }, 'time')}
        />
      </label>
      <label>
        End
        <input
          type="datetime-local"
          aria-label="End"
          value={local(meeting.end)}
          onChange={(event) => change({ end: time(event.target.value) }, 'time')}
        />
      </label>
      <label>
        <Icon name="place" size={16} /> Location
        <input
          aria-label="Location"
          value={meeting.location}
          onChange={(event) => change({ location: event.target.value }, 'other')}
        />
      </label>
    </div>
  );
}

function local(time: number): string {
  return new Date(time).toISOString().slice(0, 16);
}

function time(text: string): number {
  const parsed = Date.parse(`${text}Z`);
  return Number.isNaN(parsed) ? 0 : parsed;
}
