const PLACEHOLDER = 'https://schoolgate.example';
const SEND_MODES = ['PromptUser', 'SoftBlock', 'Block'];

/** The manifest for one hosting address and send mode. Returns a sentence instead when they cannot be used. */
export function manifestFor(manifest, { origin, sendMode }) {
  const address = originOf(origin);
  if (address === undefined)
    return { fault: 'The address must begin with https:// and end in the folder of the add-in.' };
  if (!SEND_MODES.includes(sendMode)) return { fault: `The send mode is one of ${SEND_MODES.join(', ')}.` };
  return {
    manifest: manifest.replaceAll(PLACEHOLDER, address).replace(/SendMode="\w+"/g, `SendMode="${sendMode}"`),
    address,
  };
}

/**
 * The event script for an address that `manifestFor` took: classic Outlook's runtime does not know where its script
 * lies, so it stands in the script. Undefined when the script names no place for it, or another school's address.
 */
export function scriptFor(script, address) {
  const parts = script.split(PLACEHOLDER);
  return parts.length === 2 ? parts.join(address) : undefined;
}

function originOf(text) {
  if (typeof text !== 'string' || !URL.canParse(text) || /["<>&\s]/.test(text)) return undefined;
  const { protocol, search, hash, username } = new URL(text);
  return protocol === 'https:' && search === '' && hash === '' && username === ''
    ? text.replace(/\/+$/, '')
    : undefined;
}
