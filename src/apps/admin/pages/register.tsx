import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { readRollUps } from '../day/read-roll-ups';
import type { IncidentRecord } from '../../../log/record';
import { totalOf } from '../../../log/roll-up';
import { mask, MASK } from '../../../inspect/mask';
import { say } from '../../../strings/say';
import { EmptyState } from '../../../ui/empty-state';
import { PageHead } from '../../../ui/page-head';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { shownText } from '../../../ui/shown';
import { useDesk } from '../shell/desk';
import { Answered } from '../shell/trouble';
import { useAsked } from '../shell/use-asked';
import { dayOf, momentOf, useShellWords } from '../shell/words';
import { useDeskWords } from './desk-words';
import { hoursLeft, readRegister, type Incident } from './incidents';
import type { PageProps } from './page-props';
import { daysAgo } from './waiting';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '560px' },
});
const SHOWN_DAYS = 365;

/** The breach register: `#/register`. */
export function page({ takesFocus }: PageProps) {
  return <RegisterPage takesFocus={takesFocus} />;
}

function RegisterPage({ takesFocus }: Pick<PageProps, 'takesFocus'>) {
  const words = useDeskWords().register;
  const { ports, clock, locale } = useDesk();
  const from = daysAgo(clock.now(), SHOWN_DAYS);
  const ask = useCallback(async () => {
    const period = { from, to: daysAgo(clock.now(), 0) };
    const [register, rollUps] = await Promise.all([
      readRegister(ports.log, period),
      readRollUps(ports.rollUps, period),
    ]);
    if (!register.ok) return register;
    if (!rollUps.ok) return rollUps;
    const { mended, answers } = totalOf(rollUps.value, period);
    const nearMisses = mended + (answers['blocked'] ?? 0);
    return { ok: true as const, value: { incidents: register.value, nearMisses } };
  }, [ports, clock, from]);
  const [asked, again] = useAsked(ask);
  const [editing, setEditing] = useState<Incident | 'new' | undefined>();
  const done = (): void => {
    setEditing(undefined);
    again();
  };
  return (
    <>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus}>
        <Button appearance="primary" onClick={() => setEditing('new')}>
          {words.add}
        </Button>
      </PageHead>
      {editing && (
        <IncidentForm
          key={editing === 'new' ? 'new' : editing.id}
          incident={editing === 'new' ? undefined : editing}
          onSaved={done}
        />
      )}
      <Answered asked={asked} again={again}>
        {({ incidents, nearMisses }) => (
          <>
            {incidents.length === 0 ? (
              <EmptyState {...words.none} />
            ) : (
              <Section title={words.title}>
                <Table incidents={incidents} onDecide={setEditing} />
              </Section>
            )}
            <Section title={words.near}>
              <Text>{say(words.nearText, { count: nearMisses }, locale)}</Text>
              <Text size={200}>{say(words.month, { from: dayOf(from, locale) }, locale)}</Text>
            </Section>
          </>
        )}
      </Answered>
    </>
  );
}

function Table({ incidents, onDecide }: { readonly incidents: readonly Incident[]; onDecide(one: Incident): void }) {
  const words = useDeskWords().register;
  const { clock, locale } = useDesk();
  const clockOf = (incident: Incident): string => {
    const hours = hoursLeft(incident, clock.now());
    if (hours === undefined) return words.closed;
    return hours < 0 ? say(words.over, { hours: -hours }, locale) : say(words.left, { hours }, locale);
  };
  return (
    <PlainTable
      caption={words.title}
      hideCaption
      rows={incidents}
      keyOf={({ id }) => id}
      columns={[
        { key: 'what', name: words.columns.what, cell: ({ incident }) => words.incidents[incident] },
        { key: 'aware', name: words.columns.aware, cell: ({ awareAt }) => momentOf(awareAt, locale) },
        { key: 'clock', name: words.columns.clock, cell: clockOf },
        { key: 'people', name: words.columns.people, isNumber: true, cell: ({ people }) => String(people) },
        { key: 'state', name: words.columns.state, cell: ({ state }) => words.states[state] },
        {
          key: 'authority',
          name: words.columns.authority,
          cell: ({ authority, why }) =>
            `${words.authorities[authority]}${why === undefined ? '' : `: ${shownText(why, 300)}`}`,
        },
        {
          key: 'decide',
          name: words.decide,
          cell: (incident) => (
            <Button
              size="small"
              aria-label={say(
                words.decideOf,
                { what: words.incidents[incident.incident], when: dayOf(incident.awareAt, locale) },
                locale,
              )}
              onClick={() => onDecide(incident)}
            >
              {words.decide}
            </Button>
          ),
        },
      ]}
    />
  );
}

type Fields = Pick<IncidentRecord, 'incident' | 'state' | 'authority'> & { aware: string; people: string; why: string };

/** A new line of the register. A decision is a line that continues an earlier one: nothing is written over. */
function IncidentForm({ incident, onSaved }: { readonly incident: Incident | undefined; onSaved(): void }) {
  const words = useDeskWords().register;
  const styles = useStyles();
  const { recorder, clock } = useDesk();
  const [failed, setFailed] = useState(false);
  const [fields, setFields] = useState<Fields>({
    incident: incident?.incident ?? 'sent-by-mistake',
    state: incident?.state ?? 'open',
    authority: incident?.authority ?? 'undecided',
    aware: (incident?.awareAt ?? new Date(clock.now()).toISOString()).slice(0, 16),
    people: String(incident?.people ?? 1),
    why: '',
  });
  const set = (change: Partial<Fields>): void => setFields({ ...fields, ...change });
  const isMissing = fields.authority !== 'undecided' && fields.why.trim() === '';
  const save = async (): Promise<void> => {
    // What looks like somebody's data never gets into the log.
    const why = mask(fields.why.trim().slice(0, 500)).split(MASK).join('…');
    const written = await recorder.keep(
      {
        type: 'incident',
        ...(incident === undefined ? {} : { about: incident.about ?? incident.id }),
        incident: fields.incident,
        awareAt: incident?.awareAt ?? new Date(`${fields.aware}:00.000Z`).toISOString(),
        state: fields.state,
        authority: fields.authority,
        people: Math.max(0, Math.min(1_000_000, Math.round(Number(fields.people)) || 0)),
        kinds: incident?.kinds ?? {},
      },
      why === '' ? undefined : why,
    );
    if (written.ok) onSaved();
    else setFailed(true);
  };
  return (
    <Section title={incident === undefined ? words.add : words.decide}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isMissing) void save();
        }}
      >
        <Field label={words.form.incident}>
          <Choice
            value={fields.incident}
            names={words.incidents}
            isDisabled={incident !== undefined}
            onChoose={(value) => set({ incident: value })}
          />
        </Field>
        <Field label={words.form.aware}>
          <Input
            type="datetime-local"
            value={fields.aware}
            disabled={incident !== undefined}
            onChange={(_, { value }) => set({ aware: value === '' ? fields.aware : value })}
          />
        </Field>
        <Field label={words.form.people}>
          <Input type="number" min={0} value={fields.people} onChange={(_, { value }) => set({ people: value })} />
        </Field>
        <Field label={words.form.state}>
          <Choice value={fields.state} names={words.states} onChoose={(value) => set({ state: value })} />
        </Field>
        <Field label={words.form.authority}>
          <Choice value={fields.authority} names={words.authorities} onChoose={(value) => set({ authority: value })} />
        </Field>
        <Field
          label={words.form.because}
          hint={words.form.becauseHint}
          {...(isMissing ? { validationState: 'error' as const, validationMessage: words.form.needed } : {})}
        >
          <Textarea value={fields.why} onChange={(_, { value }) => set({ why: value })} />
        </Field>
        {failed && <Failed />}
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={isMissing}>
            {words.form.save}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Failed() {
  const { offline } = useShellWords().trouble;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{offline}</MessageBarBody>
    </MessageBar>
  );
}

interface ChoiceProps<K extends string> {
  readonly value: K;
  readonly names: Readonly<Record<K, string>>;
  readonly isDisabled?: boolean;
  onChoose(value: K): void;
}

function Choice<K extends string>({ value, names, isDisabled = false, onChoose }: ChoiceProps<K>) {
  const keys = Object.keys(names) as K[];
  return (
    <Select
      value={value}
      disabled={isDisabled}
      onChange={(_, { value: chosen }) => {
        const key = keys.find((one) => one === chosen);
        if (key !== undefined) onChoose(key);
      }}
    >
      {keys.map((key) => (
        <option key={key} value={key}>
          {names[key]}
        </option>
      ))}
    </Select>
  );
}
