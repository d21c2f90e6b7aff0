import { addressHere } from '../../adapters/outlook/runtime-globals';

/**
 * Where the add-in's files lie, without a closing slash. Release tooling puts the school's address here, as it does in
 * the manifest: classic Outlook's event runtime knows neither its own address nor relative ones.
 */
const RELEASED_AT = 'https://schoolgate.example';

/** In a page its own folder; else the released address. */
export function addInOrigin(): string {
  const href = addressHere();
  return /^https?:/.test(href) ? folderOf(href) : RELEASED_AT;
}

function folderOf(href: string): string {
  const path = href.split(/[?#]/, 1)[0];
  return path.slice(0, path.lastIndexOf('/'));
}
