import type { Emulator } from '../emulator';
import { TENANT_POLICY_KEY } from '../../../gate/tenant-file';
import { PROFILES } from '../mail/profile';

const PRESETS: readonly (readonly [string, string])[] = [
  ['', 'As in the dashboard'],
  ['recommended', 'Recommended'],
  ['glenmere', 'Glenmere'],
  ['choices', 'Choices'],
  ['mellers', 'Mellers'],
  ['clp', 'CLP trust'],
  ['handbook', 'Handbook'],
];

/** The strip that says what this is, and sets up the demonstration. A choice reloads the page: each is a fresh Outlook. */
export function DemoBar({ emulator, preset }: { readonly emulator: Emulator; readonly preset: string }) {
  const { profile, locale, mailbox } = emulator.services;
  return (
    <div className="demobar" role="region" aria-label="Demonstration">
      <strong>Demonstration</strong>
      <span className="say">
        An imitation of Outlook around the real add-in. Everybody is made up, and nothing leaves this computer.
      </span>
      <Choice label="School policy" value={preset} options={PRESETS} onChoose={choosePreset} />
      <Choice
        label="Outlook"
        value={profile.id}
        options={Object.values(PROFILES).map(({ id, name }) => [id, name] as const)}
        onChoose={(value) => reloadWith('profile', value)}
      />
      <Choice label="Language" value={locale} options={LANGUAGES} onChoose={(value) => reloadWith('locale', value)} />
      <a href="/admin.html?as=head">Dashboard</a>
      <a href="/admin.html">Dashboard, with sign-in</a>
      <button type="button" onClick={() => startAgain(() => mailbox.reset())}>
        Start again
      </button>
    </div>
  );
}

const LANGUAGES: readonly (readonly [string, string])[] = [
  ['en-GB', 'English'],
  ['cy-GB', 'Cymraeg'],
];

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/**
 * The server hands out the chosen policy as `/policy.json` and keeps the school's own from the add-in; the choice rides
 * in a cookie. What the add-in keeps of the school's own goes, or it would hold for hours.
 */
function choosePreset(preset: string): void {
  const age = preset === '' ? '; max-age=0' : '';
  document.cookie = `schoolgate-preset=${preset}; path=/; samesite=strict${age}`;
  for (const key of Object.keys(localStorage)) if (key.includes(TENANT_POLICY_KEY)) localStorage.removeItem(key);
  window.location.reload();
}

function reloadWith(name: string, value: string): void {
  const address = new URL(window.location.href);
  address.searchParams.set(name, value);
  window.location.assign(address.href);
}

function startAgain(reset: () => void): void {
  reset();
  window.location.reload();
}
