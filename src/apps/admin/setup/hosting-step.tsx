import { Button, Field, Input, Link, MessageBar, MessageBarBody, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { manifestFor, scriptFor } from '../../../../tools/manifest-for.mjs';
import { Section } from '../../../ui/section';
import { useEditorStyles } from '../policy/editor-styles';
import { useDesk } from '../shell/desk';
import { filledScript, schoolSitesIn } from './filled-script';
import { useSetupWords } from './words';

const MODES = ['PromptUser', 'SoftBlock', 'Block'] as const;
const PLACEHOLDER = 'https://schoolgate.example';
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SITE = /^https:\/\/[a-z0-9.-]{1,200}\/(?:sites|teams)\/[A-Za-z0-9_-]{1,100}$/;

type Fields = Readonly<Record<'address' | 'site' | 'tenant' | 'addIn' | 'dashboard' | 'schoolSites', string>>;

/** What the school's IT gets: manifest, provisioning script, consent links. */
export function HostingStep() {
  const { steps, hosting } = useSetupWords().setup;
  const styles = useEditorStyles();
  const { origin } = useDesk();
  const [fields, setFields] = useState<Fields>({
    address: origin.startsWith('https://') ? origin : '',
    site: '',
    tenant: '',
    addIn: '',
    dashboard: '',
    schoolSites: '',
  });
  const input = (key: Exclude<keyof Fields, 'schoolSites'>, hint: string, isGood: (value: string) => boolean) => (
    <Field
      label={hosting[key]}
      hint={hint}
      validationState={fields[key] === '' || isGood(fields[key]) ? 'none' : 'error'}
    >
      <Input
        value={fields[key]}
        maxLength={300}
        onChange={(_, { value }) => setFields({ ...fields, [key]: value.trim() })}
      />
    </Field>
  );
  const isId = (value: string): boolean => ID.test(value);
  return (
    <>
      <Section title={steps.hosting} lead={hosting.lead}>
        <ManifestForm address={fields.address}>{input('address', hosting.addressHint, isHttps)}</ManifestForm>
      </Section>
      <Section title={hosting.script} lead={hosting.scriptHint}>
        <div className={styles.fields}>
          {input('site', hosting.siteHint, (value) => SITE.test(value))}
          {input('tenant', hosting.idHint, isId)}
          {input('addIn', hosting.idHint, isId)}
          {input('dashboard', hosting.idHint, isId)}
        </div>
        <Field
          label={hosting.schoolSites}
          hint={hosting.schoolSitesHint}
          validationState={schoolSitesIn(fields.schoolSites) ? 'none' : 'error'}
        >
          <Textarea
            value={fields.schoolSites}
            resize="vertical"
            onChange={(_, { value }) => setFields({ ...fields, schoolSites: value.slice(0, 20_000) })}
          />
        </Field>
        <ScriptAndLinks fields={fields} />
      </Section>
    </>
  );
}

function isHttps(value: string): boolean {
  return manifestFor('', { origin: value, sendMode: 'SoftBlock' }).fault === undefined;
}

function ManifestForm({ address, children }: { readonly address: string; readonly children: React.ReactNode }) {
  const { hosting } = useSetupWords().setup;
  const styles = useEditorStyles();
  const { beside, save, origin } = useDesk();
  const [mode, setMode] = useState<string>('SoftBlock');
  const [fault, setFault] = useState<string | undefined>();
  const [hasScript, setScript] = useState(false);
  const make = async (): Promise<void> => {
    setScript(false);
    const found = await beside('manifest.xml');
    if (found === undefined) return setFault(hosting.noManifest);
    // Beside a running page lies what was made for that page's own address.
    const made = manifestFor(found.split(origin).join(PLACEHOLDER), { origin: address, sendMode: mode });
    if (made.manifest === undefined || made.address === undefined) return setFault(hosting.badAddress);
    save('manifest.xml', 'application/xml', [made.manifest]);
    setFault(made.address === origin ? undefined : await saveScript(made.address));
  };
  /** Classic Outlook's script carries its own address. Returns what is wrong. */
  const saveScript = async (other: string): Promise<string | undefined> => {
    const script = scriptFor((await beside('onsend.js'))?.split(origin).join(PLACEHOLDER) ?? '', other);
    if (script === undefined) return hosting.noScript;
    save('onsend.js', 'text/javascript', [script]);
    setScript(true);
    return undefined;
  };
  return (
    <>
      <div className={styles.fields}>
        {children}
        <Field label={hosting.mode}>
          <Select value={mode} onChange={(_, { value }) => setMode(value)}>
            {MODES.map((one) => (
              <option key={one} value={one}>
                {hosting.modes[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div>
        <Button appearance="primary" onClick={() => void make()}>
          {hosting.manifest}
        </Button>
      </div>
      {hasScript && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{hosting.scriptToo}</MessageBarBody>
        </MessageBar>
      )}
      {fault !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{fault}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function ScriptAndLinks({ fields: { site, tenant, addIn, dashboard, schoolSites } }: { readonly fields: Fields }) {
  const { hosting } = useSetupWords().setup;
  const { save, me } = useDesk();
  const ofSchools = schoolSitesIn(schoolSites);
  const isReady = SITE.test(site) && [tenant, addIn, dashboard].every((id) => ID.test(id));
  if (!isReady || ofSchools === undefined) return <p>{hosting.needed}</p>;
  const consent = (app: string): string =>
    `https://login.microsoftonline.com/${tenant}/adminconsent?client_id=${encodeURIComponent(app)}`;
  const saveScript = async (): Promise<void> => {
    const [{ default: script }, { default: plan }] = await Promise.all([
      import('../../../../deploy/Set-SchoolgateTenant.ps1'),
      import('../../../../deploy/tenant.json'),
    ]);
    const values = { SiteUrl: site, TenantId: tenant, AddInAppId: addIn, DashboardAppId: dashboard, Owner: me.address };
    save('Set-SchoolgateTenant.ps1', 'text/plain', [filledScript(script, plan, values, ofSchools)]);
  };
  return (
    <>
      <div>
        <Button onClick={() => void saveScript()}>{hosting.script}</Button>
      </div>
      <p>{hosting.consent}</p>
      <Link href={consent(addIn)} target="_blank" rel="noreferrer">
        {hosting.consentAddIn}
      </Link>
      <Link href={consent(dashboard)} target="_blank" rel="noreferrer">
        {hosting.consentDashboard}
      </Link>
    </>
  );
}
