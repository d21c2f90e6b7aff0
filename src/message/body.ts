import { htmlToText, type HtmlLink } from './html-to-text';
import { addressesIn, shareOf } from './links';
import { mailAddressesIn } from './mail-addresses';
import { splitSections, type SplitText } from './sections';
import type { Body, BodyPart, Section } from './snapshot';

/**
 * A body as the checks read it, from the forms in which it travels. HTML comes first; a body without either has one
 * empty part. A text is kept as it is, so that positions fit the message.
 */
export function bodyOf(source: { readonly html?: string; readonly text?: string }): Body {
  const parts: BodyPart[] = [];
  const participants = new Set<string>();
  const shares = new Set<string>();
  let dataUriBytes = 0;
  if (source.html !== undefined) {
    const converted = htmlToText(source.html);
    const { text, offsets } = converted;
    const split = splitSections(text, converted.marks);
    parts.push({ format: 'html', text, sections: split.sections, offsets });
    noteParticipants(text, split, converted.addresses, participants);
    noteShares(text, split.sections, converted.shares, shares);
    dataUriBytes = converted.dataUriBytes;
  }
  if (source.text !== undefined || source.html === undefined) {
    const text = source.text ?? '';
    const split = splitSections(text, []);
    parts.push({ format: 'text', text, sections: split.sections });
    noteParticipants(text, split, [], participants);
    noteShares(text, split.sections, [], shares);
  }
  return { parts, quotedParticipants: [...participants], shareLinks: shares.size, dataUriBytes };
}

function noteParticipants(text: string, split: SplitText, links: readonly HtmlLink[], participants: Set<string>): void {
  let link = 0;
  for (const { start, end } of split.heads) {
    for (const address of mailAddressesIn(text, start, end)) participants.add(address);
    while (link < links.length && links[link].at < start) link++;
    for (; link < links.length && links[link].at < end; link++) participants.add(links[link].href);
  }
}

function noteShares(text: string, sections: readonly Section[], links: readonly HtmlLink[], shares: Set<string>): void {
  for (const section of sections) {
    if (section.kind === 'quoted') continue;
    for (const address of addressesIn(text, section.start, section.end)) addShare(address, shares);
  }
  let index = 0;
  for (const link of links) {
    while (index < sections.length && sections[index].end <= link.at) index++;
    if (index === sections.length || sections[index].kind !== 'quoted') addShare(link.href, shares);
  }
}

function addShare(address: string, shares: Set<string>): void {
  const share = shareOf(address);
  if (share !== undefined) shares.add(share);
}
