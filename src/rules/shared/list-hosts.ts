/**
 * Hosts whose addresses are public or open discussion lists, by their own documentation: Google Groups, Groups.io,
 * JISCMail, FreeLists, SourceForge and GNU mailing lists, Yahoo Groups (closed, still addressed).
 */
const LIST_HOSTS: ReadonlySet<string> = new Set([
  'googlegroups.com',
  'groups.io',
  'jiscmail.ac.uk',
  'freelists.org',
  'lists.sourceforge.net',
  'lists.riseup.net',
  'groups.yahoo.com',
  'yahoogroups.com',
  'yahoogroups.co.uk',
  'simplelists.com',
  'topicbox.com',
]);

/** Is this domain, or one above it, a known host of public lists? */
export function isListHost(domain: string): boolean {
  if (LIST_HOSTS.has(domain)) return true;
  for (let dot = domain.indexOf('.'); dot !== -1; dot = domain.indexOf('.', dot + 1)) {
    if (LIST_HOSTS.has(domain.slice(dot + 1))) return true;
  }
  return false;
}
