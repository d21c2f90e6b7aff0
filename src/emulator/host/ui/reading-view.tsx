import { longDate } from '../demo/inbox';
import type { Opened } from '../emulator';
import { cleanHtml, textToHtml } from '../mail/html';
import type { Address } from '../mail/item';
import type { SentMail } from '../mail/mailbox';
import { sizeInWords } from './attachment-bar';
import { Icon } from './icons';
import { initials } from './mail-list';
import { PaneView } from './pane-view';

interface ReadingViewProps {
  readonly opened: Extract<Opened, { kind: 'received' | 'sent' }>;
}

/** A message that came, or that left: the latter with all that its recipients got. */
export function ReadingView({ opened }: ReadingViewProps) {
  const { mail } = opened;
  const time = opened.kind === 'sent' ? opened.mail.sentAt : opened.mail.receivedAt;
  const html = opened.kind === 'sent' ? sentBody(opened.mail) : textToHtml(opened.mail.text);
  return (
    <div className="opened writing">
      <main className="reading" aria-label="Reading pane">
        <h1>{mail.subject || '(No subject)'}</h1>
        <div className="sheet">
          <div className="sender">
            <span className="face">{initials(mail.from.name)}</span>
            <div>
              <b>{mail.from.name}</b> <span className="quiet">&lt;{mail.from.address}&gt;</span>
              <People label="To" people={mail.to} />
              <People label="Cc" people={mail.cc} />
              {opened.kind === 'sent' && <People label="Bcc" people={opened.mail.bcc} />}
            </div>
            <time className="quiet">{longDate(time)}</time>
          </div>
          {opened.kind === 'sent' && <Extras mail={opened.mail} />}
          <div className="body" aria-label="Message body" dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      </main>
      <PaneView pane={opened.window.pane} />
    </div>
  );
}

/** Cleaned again here: what is shown never rests on what wrote it. */
function sentBody({ body, bodyFormat }: SentMail): string {
  return bodyFormat === 'html' ? cleanHtml(body) : textToHtml(body);
}

function People({ label, people }: { readonly label: string; readonly people: readonly Address[] }) {
  if (people.length === 0) return null;
  return (
    <p className="people" aria-label={`${label} recipients`}>
      <span className="quiet">{label}:</span> {people.map(({ name, address }) => name || address).join('; ')}
    </p>
  );
}

const HOW = {
  allowed: 'Checked before it left, and allowed.',
  'sent-anyway': 'Sent anyway, after a warning.',
  unchecked: 'It left without a check.',
} as const;

function Extras({ mail }: { readonly mail: SentMail }) {
  const headers = Object.entries(mail.headers);
  return (
    <>
      <p className={`how ${mail.how}`}>{HOW[mail.how]}</p>
      {mail.attachments.length > 0 && (
        <ul className="attachments" aria-label="Attachments">
          {mail.attachments.map(({ name, size }) => (
            <li key={name} className="attachment">
              <Icon name="file" size={24} /> <span className="filename">{name}</span>{' '}
              <span className="quiet">{sizeInWords(size)}</span>
            </li>
          ))}
        </ul>
      )}
      {headers.length > 0 && (
        <dl className="headers" aria-label="Internet headers">
          {headers.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt> <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
