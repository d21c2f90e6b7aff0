import { Button, Checkbox, Field, MessageBar, MessageBarBody, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { ROLES } from '../../../policy/policy';
import { isRawObject } from '../../../policy/reader';
import { say } from '../../../strings/say';
import { Section } from '../../../ui/section';
import { useEditorStyles } from '../policy/editor-styles';
import { textOf, valueAt } from '../policy/file-edit';
import { PresetChoice } from '../policy/preset-choice';
import { MarkedField, MarkedPreview } from '../policy/marked-field';
import { LinesField, StageField, TextField } from '../policy/setting-fields';
import type { PolicyDesk } from '../policy/use-policy';
import { usePolicyWords } from '../policy/words';
import type { TenantFailure } from '../../../ports/tenant';
import { useDesk } from '../shell/desk';
import { go, hrefOf } from '../shell/route';
import { Trouble } from '../shell/trouble';
import { useSetupWords } from './words';

interface Props {
  readonly desk: PolicyDesk;
}

function Notice({ text }: { readonly text: string }) {
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

export function RulesStep({ desk }: Props) {
  const words = useSetupWords().setup.rules;
  const { locale } = useDesk();
  const [notice, setNotice] = useState<string | undefined>();
  const rules = valueAt(desk.draft?.file, ['rules']);
  const count = typeof rules === 'object' && rules !== null ? Object.keys(rules).length : 0;
  return (
    <>
      {notice !== undefined && <Notice text={notice} />}
      <PresetChoice desk={desk} onUsed={setNotice} />
      <Text>
        {words.lead} {say(words.chosen, { count }, locale)}
      </Text>
    </>
  );
}

export function SchoolStep({ desk }: Props) {
  const { steps, school } = useSetupWords().setup;
  const styles = useEditorStyles();
  const { ports, locale } = useDesk();
  const [taken, setTaken] = useState<string | undefined>();
  const [failure, setFailure] = useState<TenantFailure | undefined>();
  const [turn, setTurn] = useState(0);
  const take = async (): Promise<void> => {
    const got = await ports.directory.organisation();
    setFailure(got.ok ? undefined : got);
    if (!got.ok) return;
    const { name, domains } = got.value;
    desk.change(['organisation', 'name'], name);
    desk.change(['organisation', 'domains'], domains);
    setTurn(turn + 1);
    setTaken(say(school.taken, { name, domains: domains.join(', ') }, locale));
  };
  return (
    <Section title={steps.school} lead={school.lead}>
      <div>
        <Button onClick={() => void take()}>{school.read}</Button>
      </div>
      {failure && <Trouble failure={failure} again={() => void take()} />}
      {taken !== undefined && <Notice text={taken} />}
      <div className={styles.fields} key={turn}>
        <TextField desk={desk} path={['organisation', 'name']} label={school.name} />
        <LinesField desk={desk} path={['organisation', 'domains']} label={school.domains} />
      </div>
    </Section>
  );
}

const AUDIENCES = ['external', 'internal', 'newsgroup'] as const;

/** A text for each audience, of the trust and of each school, and below it how Outlook shows it. */
export function DisclaimerStep({ desk }: Props) {
  const { steps, disclaimers } = useSetupWords().setup;
  const schools = schoolsOf(valueAt(desk.draft?.file, ['schools']));
  const [school, setSchool] = useState('');
  return (
    <Section title={steps.disclaimers} lead={disclaimers.lead}>
      {schools.length > 0 && (
        <Field label={disclaimers.school} hint={disclaimers.schoolHint} style={{ maxWidth: '420px' }}>
          <Select value={school} onChange={(_, { value }) => setSchool(value)}>
            <option value="">{disclaimers.allSchools}</option>
            {schools.map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {AUDIENCES.map((audience) => (
        <DisclaimerField key={`${school} ${audience}`} desk={desk} school={school} audience={audience} />
      ))}
    </Section>
  );
}

interface DisclaimerFieldProps extends Props {
  /** Empty: the text for all schools. */
  readonly school: string;
  readonly audience: (typeof AUDIENCES)[number];
}

function DisclaimerField({ desk, school, audience }: DisclaimerFieldProps) {
  const { disclaimers } = useSetupWords().setup;
  const { audiences } = usePolicyWords().page.general;
  const shared = ['organisation', 'disclaimers', audience];
  const path = school === '' ? shared : ['schools', school, 'disclaimers', audience];
  const own = textOf(valueAt(desk.draft?.file, path));
  const text = own === '' ? textOf(valueAt(desk.draft?.file, shared)) : own;
  return (
    <div>
      <MarkedField desk={desk} path={path} label={audiences[audience]} />
      {text === '' ? (
        <Text size={200}>{disclaimers.empty}</Text>
      ) : (
        <MarkedPreview text={text} title={disclaimers.preview.replace('{audience}', audiences[audience])} />
      )}
    </div>
  );
}

/** Ids of a trust's schools with their names. */
function schoolsOf(raw: unknown): readonly (readonly [string, string])[] {
  if (!isRawObject(raw)) return [];
  return Object.entries(raw).map(([id, one]) => [id, (isRawObject(one) ? textOf(one['title']) : '') || id] as const);
}

export function PeopleStep({ desk }: Props) {
  const { steps, people } = useSetupWords().setup;
  const { lists } = usePolicyWords().page.general;
  const styles = useEditorStyles();
  return (
    <Section title={steps.people} lead={people.lead}>
      <div className={styles.fields}>
        {ROLES.map((role) => (
          <LinesField key={role} desk={desk} path={['roles', role]} label={lists[role]} />
        ))}
      </div>
    </Section>
  );
}

export function PaceStep({ desk }: Props) {
  const { steps, pace } = useSetupWords().setup;
  return (
    <Section title={steps.pace} lead={pace.lead}>
      <div style={{ maxWidth: '420px' }}>
        <StageField desk={desk} />
      </div>
    </Section>
  );
}

export function PilotStep() {
  const { steps, pilot } = useSetupWords().setup;
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  return (
    <Section title={steps.pilot} lead={pilot.lead}>
      {pilot.points.map((point) => (
        <Checkbox
          key={point}
          label={point}
          checked={done.has(point)}
          onChange={(_, { checked }) =>
            setDone(new Set(checked === true ? [...done, point] : [...done].filter((one) => one !== point)))
          }
        />
      ))}
      <div>
        <Button appearance="primary" onClick={() => go(hrefOf(['policy', 'publish']))}>
          {pilot.publish}
        </Button>
      </div>
    </Section>
  );
}
