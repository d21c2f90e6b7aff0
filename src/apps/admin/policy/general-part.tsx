import { Field, Select } from '@fluentui/react-components';
import { UNREAD_REASONS } from '../../../message/part';
import { ROLES, SCHOOL_ROLES } from '../../../policy/policy';
import { isRawObject } from '../../../policy/reader';
import { ACTIONS } from '../../../rules/actions';
import { Section } from '../../../ui/section';
import { faultProps, ParameterField } from './parameter-field';
import { faultsAt, type PolicyDesk } from './use-policy';
import { usePolicyWords } from './words';
import { ON_UNKNOWN } from '../../../policy/parts';
import { textOf, valueAt } from './file-edit';
import { useEditorStyles } from './editor-styles';
import { MarkedField } from './marked-field';
import { LanguageField, LinesField, StageField, TextField, ToPublishField } from './setting-fields';

const ABOUT = ['title', 'version', 'approver', 'approvedOn', 'reviewBy', 'source', 'consultedOn', 'dpiaOn'] as const;
const DAYS: readonly string[] = ['approvedOn', 'reviewBy', 'consultedOn', 'dpiaOn'];
const AUDIENCES = ['external', 'internal', 'newsgroup'] as const;

/** What holds for the policy as a whole. */
export function GeneralPart({ desk }: { readonly desk: PolicyDesk }) {
  const { page } = usePolicyWords();
  const styles = useEditorStyles();
  const { general } = page;
  return (
    <>
      <Section title={general.about} lead={general.lead}>
        <div className={styles.fields}>
          {ABOUT.map((key) => (
            <TextField
              key={key}
              desk={desk}
              path={[key]}
              label={general.fields[key]}
              hint={DAYS.includes(key) ? general.dayHint : undefined}
            />
          ))}
          <LanguageField desk={desk} />
          <StageField desk={desk} />
        </div>
      </Section>
      <Section title={general.disclaimers}>
        <div className={styles.fields}>
          {AUDIENCES.map((audience) => (
            <MarkedField
              key={audience}
              desk={desk}
              path={['organisation', 'disclaimers', audience]}
              label={general.audiences[audience]}
            />
          ))}
          <LinesField desk={desk} path={['organisation', 'domains']} label={general.domains} />
          <LinesField desk={desk} path={['organisation', 'trustedDomains']} label={general.trustedDomains} />
        </div>
      </Section>
      <Section title={general.unknown} lead={general.unknownHint}>
        <div className={styles.fields}>
          {UNREAD_REASONS.map((reason) => (
            <UnknownField key={reason} desk={desk} reason={reason} />
          ))}
        </div>
      </Section>
      <Section title={general.retention}>
        <div className={styles.fields}>
          {(['records', 'reasons', 'sends'] as const).map((key) => (
            <ParameterField
              key={key}
              label={general.retentions[key]}
              declaration={{ type: 'whole', from: 1, to: 120, standard: key === 'reasons' ? 6 : 12, unit: 'months' }}
              value={valueAt(desk.draft?.file, ['retention', key])}
              inherited={key === 'reasons' ? 6 : 12}
              faults={faultsAt(desk.decoded, ['retention', key])}
              isReadOnly={!desk.mayEdit}
              onChange={(value) => desk.change(['retention', key], value)}
            />
          ))}
        </div>
      </Section>
      <Section title={general.people} lead={general.peopleHint}>
        <div className={styles.fields}>
          <ToPublishField desk={desk} />
          {ROLES.map((role) => (
            <LinesField key={role} desk={desk} path={['roles', role]} label={general.lists[role]} />
          ))}
        </div>
      </Section>
      <SchoolPeople desk={desk} />
    </>
  );
}

/** In a trust: who looks after one school only. */
function SchoolPeople({ desk }: { readonly desk: PolicyDesk }) {
  const { general } = usePolicyWords().page;
  const styles = useEditorStyles();
  const schools = valueAt(desk.draft?.file, ['schools']);
  if (!isRawObject(schools) || Object.keys(schools).length === 0) return null;
  return (
    <Section title={general.schoolPeople} lead={general.schoolPeopleHint}>
      {Object.entries(schools).map(([id, school]) => (
        <div key={id} className={styles.fields} role="group" aria-label={id}>
          {SCHOOL_ROLES.map((role) => (
            <LinesField
              key={role}
              desk={desk}
              path={['schools', id, 'roles', role]}
              label={`${(isRawObject(school) && textOf(school['title'])) || id}: ${general.lists[role]}`}
            />
          ))}
        </div>
      ))}
    </Section>
  );
}

function UnknownField({
  desk,
  reason,
}: {
  readonly desk: PolicyDesk;
  readonly reason: (typeof UNREAD_REASONS)[number];
}) {
  const { page } = usePolicyWords();
  const path = ['onUnknown', reason];
  return (
    <Field label={page.general.reasons[reason]} {...faultProps(faultsAt(desk.decoded, path))}>
      <Select
        value={textOf(valueAt(desk.draft?.file, path)) || ON_UNKNOWN[reason]}
        disabled={!desk.mayEdit}
        onChange={(_, { value }) => desk.change(path, value)}
      >
        {ACTIONS.filter((action) => action !== 'off').map((action) => (
          <option key={action} value={action}>
            {page.actions[action]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
