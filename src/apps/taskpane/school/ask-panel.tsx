import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../../inspect/inspection';
import type { EffectivePolicy, RoleName } from '../../../policy/policy';
import { FailureText, LinkNotice } from './link-notice';
import { momentIn, schoolWords, type SchoolWords } from './school-words';
import type { SchoolWork } from './use-school';
import type { Locale } from '../../../strings/text';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly finding: Finding;
  readonly policy: EffectivePolicy;
  readonly locale: Locale;
  readonly now: number;
  readonly work: SchoolWork;
}

/** Permission: asked of the role the policy names, its answer awaited, a permission in force used. */
export function AskPanel({ finding, policy, locale, now, work }: Props) {
  const styles = useStyles();
  const words = schoolWords(locale);
  const { link, permissions } = work.state;
  if (link.is !== 'on') return <LinkNotice link={link} words={words} signIn={work.signIn} />;
  const permission = permissions[finding.rule] ?? { is: 'none' };
  if (permission.is === 'granted') return null;
  if (permission.is === 'waiting')
    return (
      <div className={styles.form} role="status">
        <Text weight="semibold">{words.ask.waiting.replace('{time}', momentIn(permission.since, locale, now))}</Text>
        {hasRole(policy, 'deputies') && <Text>{words.ask.deputies}</Text>}
        <div className={styles.actions}>
          <Button onClick={work.look}>{words.ask.look}</Button>
          {addressesOf(policy).length > 0 && (
            <Button onClick={() => work.letThemKnow({ to: addressesOf(policy), ...words.ask.mail })}>
              {words.ask.letThemKnow}
            </Button>
          )}
        </div>
      </div>
    );
  return (
    <>
      {permission.is === 'refused' && (
        <Text weight="semibold" role="status">
          {words.ask.refused.replace('{time}', momentIn(permission.at, locale, now))}
        </Text>
      )}
      {permission.is === 'failed' && <FailureText failure={permission.failure} words={words} />}
      <AskForm
        words={words}
        who={whoOf(policy, words)}
        label={permission.is === 'refused' ? words.ask.again : words.ask.send}
        onSend={(text) => work.ask(finding, text)}
      />
    </>
  );
}

interface FormProps {
  readonly words: SchoolWords;
  readonly who: string;
  readonly label: string;
  onSend(text: string): Promise<void>;
}

function AskForm({ words, who, label, onSend }: FormProps) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        setBusy(true);
        void onSend(text).then(() => setBusy(false));
      }}
    >
      <Text>{words.ask.goesTo.replace('{who}', () => who)}</Text>
      <Field label={words.ask.words} hint={words.ask.hint}>
        <Textarea value={text} maxLength={500} resize="vertical" onChange={(_event, { value }) => setText(value)} />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {label}
        </Button>
      </div>
    </form>
  );
}

const ASKED = ['approvers', 'headTeachers', 'deputies'] as const satisfies readonly RoleName[];

function hasRole({ roles }: EffectivePolicy, role: RoleName): boolean {
  return (roles?.[role]?.length ?? 0) > 0;
}

function whoOf(policy: EffectivePolicy, { ask }: SchoolWords): string {
  const named = ASKED.filter((role) => hasRole(policy, role)).map((role) => ask.roles[role]);
  return named.length === 0 ? ask.roles.none : named.join(', ');
}

/** Addresses of those who may answer; roles held by id alone have none here. */
function addressesOf({ roles }: EffectivePolicy): readonly string[] {
  return [...new Set(ASKED.flatMap((role) => roles?.[role] ?? []).filter((who) => who.includes('@')))];
}
