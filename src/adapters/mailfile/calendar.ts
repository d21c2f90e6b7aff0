import type { Recipient } from '../../message/snapshot';

/** Attendees of an invitation (RFC 5545 3.8.4.1), without rooms and equipment. */
export function attendeesOf(calendar: string): readonly Recipient[] {
  const recipients: Recipient[] = [];
  for (const line of contentLines(calendar)) {
    const attendee = /^ATTENDEE([;:].{0,2000})$/i.exec(line);
    if (attendee === null) continue;
    const address = /:mailto:([^\s;,]{3,320})/i.exec(attendee[1]);
    if (address === null || /;CUTYPE=(?:ROOM|RESOURCE)/i.test(attendee[1])) continue;
    const name = /;CN=(?:"([^"]{0,200})"|([^;:"]{0,200}))/i.exec(attendee[1]);
    recipients.push({ address: address[1], name: (name?.[1] ?? name?.[2] ?? '').trim(), kind: 'person' });
  }
  return recipients;
}

/** What an invitation says in words: its summary, place and description. */
export function calendarText(calendar: string): string {
  const texts: string[] = [];
  for (const line of contentLines(calendar)) {
    const property = /^(?:SUMMARY|LOCATION|DESCRIPTION|COMMENT)(?:;[^:]{0,300})?:/i.exec(line);
    if (property !== null) texts.push(unescape(line.slice(property[0].length)));
  }
  return texts.join('\n');
}

/** Lines joined where they were folded (RFC 5545 3.1). */
function contentLines(calendar: string): string[] {
  return calendar.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
}

function unescape(value: string): string {
  return value.replace(/\\([nN,;\\])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter));
}
