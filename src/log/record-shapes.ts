import { ACTIONS } from '../rules/actions';
import { ACCESS_PURPOSES, POLICY_CHANGES, type RecordType } from './record';
import { byMember, exactly, list, shape, table, text, whole, words, type Check } from './shape';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,7})?Z$/;
/** Ids and names of our own making: nothing a person wrote fits in here for long. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._:/+-]*$/;
const KIND = /^[A-Za-z][A-Za-z_]{0,39}$/;
const DOMAIN = /^[a-z0-9_\u0080-\uffff](?:[a-z0-9._\u0080-\uffff-]*[a-z0-9_\u0080-\uffff])?$/;

export const uuid = text(36, UUID);
export const sha256Hex = text(64, /^[0-9a-f]{64}$/);
/** A moment in UTC that exists. */
export const moment: Check = (raw) => (typeof raw === 'string' && isMoment(raw) ? undefined : '');
export const name = text(120, NAME);
export const itemId = text(15, /^[1-9]\d*$/);
const day = text(10, /^\d{4}-\d{2}-\d{2}$/);
const schoolId = text(64, /^[A-Za-z0-9._-]*$/);
const person = text(64, /^[A-Za-z0-9-]+$/);
const clause = text(200);
const kinds = table(60, KIND, whole(10_000_000));

const tag = shape({ id: text(64), version: text(64), hash: text(64, /^[0-9a-f]*$/) });
const seen = shape({ list: name, size: whole(), checkpoint: text(32, /^[0-9a-f]{32}$/) });
const client = shape({ kind: text(40), version: text(60) });
export const chainPlace = { id: uuid, seq: whole(), prevHash: sha256Hex };
export const chain = shape({ ...chainPlace, hash: sha256Hex });

const answers = words(
  ...['none', 'corrected', 'warned', 'acknowledged', 'justified', 'approved', 'urgent', 'blocked', 'unknown'],
);
const actions = ACTIONS.filter((action) => action !== 'off');

const finding = shape(
  {
    rule: name,
    action: words(...actions),
    outcome: words('found', 'unknown'),
    where: shape({
      part: words('subject', 'body', 'quoted', 'filename', 'attachment', 'recipient', 'sender', 'message'),
    }),
    kinds,
  },
  { clause, trial: exactly(true) },
);

const base = { v: exactly(1), id: uuid, occurredAt: moment, school: schoolId, writer: person, nonce: text(64), chain };
const mayHave = { about: uuid, client, seen, reasonHash: sha256Hex };

function record(type: RecordType, required: Readonly<Record<string, Check>>, optional = {}): Check {
  return shape({ ...base, type: exactly(type), ...required }, { ...mayHave, ...optional });
}

export const SHAPES = {
  inspection: record(
    'inspection',
    {
      client,
      item: words('message', 'appointment'),
      messageKey: text(64),
      policy: tag,
      decision: words('allow', ...actions),
      phase: words('compose', 'send', 'pane'),
      findings: list(200, finding),
      answer: answers,
      recipients: shape({
        internal: whole(),
        external: whole(),
        hidden: whole(),
        domains: list(1000, text(253, DOMAIN)),
      }),
      attachments: shape({ count: whole(), bytes: whole(), protected: whole(), unread: whole() }),
      timing: table(40, KIND, whole()),
    },
    { reasonCategory: name, sent: shape({ from: day, to: day, count: whole() }) },
  ),
  answer: record(
    'answer',
    { about: uuid, messageKey: text(64), policy: tag, answer: answers, rules: list(200, name) },
    { reasonCategory: name },
  ),
  request: record(
    'request',
    { request: words('permission', 'disagreement', 'mistake', 'suspect'), rules: list(200, name) },
    { messageKey: text(64), reasonCategory: name, scopeHash: sha256Hex },
  ),
  decision: record(
    'decision',
    { about: uuid, outcome: words('granted', 'refused', 'upheld', 'put-right', 'acknowledged', 'withdrawn') },
    { scopeHash: sha256Hex, until: moment },
  ),
  incident: record('incident', {
    incident: words('sent-by-mistake', 'received-by-mistake', 'suspect-mail'),
    awareAt: moment,
    state: words('open', 'contained', 'closed'),
    authority: words('undecided', 'reported', 'not-reported'),
    people: whole(),
    kinds,
  }),
  agreement: record('agreement', { agreement: tag }),
  policy: record('policy', { change: words(...POLICY_CHANGES) }, { before: tag, after: tag }),
  access: record(
    'access',
    {
      access: words('opened', 'exported', 'verified', 'erased'),
      purpose: words(...ACCESS_PURPOSES),
      scope: shape({ records: whole(), lists: list(60, name) }, { from: moment, to: moment }),
    },
    {
      subject: person,
      certificate: shape({
        list: name,
        extent: words('list', 'records', 'reasons'),
        count: whole(),
        size: whole(),
        root: sha256Hex,
        idsHash: sha256Hex,
        ground: words('retention', 'erasure-request', 'court-order'),
      }),
    },
  ),
} satisfies Readonly<Record<RecordType, Check>>;

/** The shape of any record, as it stands in the log. */
export const anyRecord = byMember('type', new Map<unknown, Check>(Object.entries(SHAPES)));

export const stamp = {
  list: text(100, /^[A-Za-z0-9_-]+$/),
  itemId,
  createdBy: text(64),
  createdDateTime: moment,
};
export const eTag = text(120);

function isMoment(raw: string): boolean {
  if (raw.length > 30 || !MOMENT.test(raw)) return false;
  const part = (from: number): number => (raw.charCodeAt(from) - 48) * 10 + raw.charCodeAt(from + 1) - 48;
  const [month, day] = [part(5), part(8)];
  const isInDay = part(11) < 24 && part(14) < 60 && part(17) < 60;
  if (!isInDay || month < 1 || month > 12 || day < 1) return false;
  // 31 February would be read as 3 March.
  return day <= 28 || day <= new Date(Date.UTC(part(0) * 100 + part(2), month, 0)).getUTCDate();
}
