import { Button, Field, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { say } from '../../../strings/say';
import { Section } from '../../../ui/section';
import { useDesk } from '../shell/desk';
import { momentOf } from '../shell/words';
import { useSetupWords } from './words';

const HOUR = 3_600_000;
/** At most a week: what is longer the add-in takes for a mistake. */
const CHOICES = [4, 24, 72, 160] as const;

/** The file that lets everything pass for a while: made here, placed by whoever runs the hosting, recorded. */
export function EmergencyPart() {
  const words = useSetupWords().setup.emergency;
  const { clock, save, recorder, locale } = useDesk();
  const [hours, setHours] = useState(24);
  const [notice, setNotice] = useState<string | undefined>();
  const make = async (): Promise<void> => {
    const until = new Date(clock.now() + hours * HOUR).toISOString();
    save('switch.json', 'application/json', [JSON.stringify({ v: 1, mode: 'trial', until })]);
    const kept = await recorder.keep({ type: 'policy', change: 'switch-on' });
    setNotice(kept.ok ? say(words.saved, { when: momentOf(until, locale) }, locale) : words.notRecorded);
  };
  return (
    <Section title={words.title} lead={words.lead}>
      <Field label={words.hours} style={{ maxWidth: '220px' }}>
        <Select value={String(hours)} onChange={(_, { value }) => setHours(Number(value))}>
          {CHOICES.map((count) => (
            <option key={count} value={count}>
              {say(words.options, { count }, locale)}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button onClick={() => void make()}>{words.save}</Button>
      </div>
      {notice !== undefined && (
        <MessageBar layout="multiline">
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      )}
    </Section>
  );
}
