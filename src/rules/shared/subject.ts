import { foldWord } from './words';

/**
 * Reply and forward marks that mail programs put before a subject, folded (no accents): English, Welsh, German, Dutch,
 * the Nordic languages, French, Spanish, Italian, Portuguese, Polish, Czech, Turkish, Greek, Hungarian, Finnish,
 * Romanian, Irish, Chinese.
 */
const MARKS: ReadonlySet<string> = new Set(
  (
    're r aw antw antwort sv vs vb fw fwd wg tr rv rif i enc odp pd ynt ilt απ πρθ σχετ ' +
    'atb ymateb ymlaen vl doorst vast res enc ref fs videres vá va továbbitás továbbítás rif回复 回复 答复 转发 回覆 轉寄'
  )
    .split(' ')
    .map(foldWord),
);

/** What mail programs write where the subject is empty, folded: the wording of their UI languages. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  [
    'no subject',
    'none',
    'untitled',
    'subject',
    'dim pwnc',
    'heb bwnc',
    'dim testun',
    'kein betreff',
    'ohne betreff',
    'geen onderwerp',
    'sans objet',
    'aucun objet',
    'pas de sujet',
    'sin asunto',
    'sense assumpte',
    'nessun oggetto',
    'senza oggetto',
    'oggetto assente',
    'sem assunto',
    'bez tematu',
    'brak tematu',
    'bez predmetu',
    'zadny predmet',
    'ingen emne',
    'intet emne',
    'inget amne',
    'ei aihetta',
    'konu yok',
    'fara subiect',
    'nincs targy',
    'gan abhar',
    'gan ábhar',
    'χωρις θεμα',
    'без темы',
    'без теми',
    'тема отсутствует',
    '无主题',
    '無主旨',
    '件名なし',
    '제목 없음',
    'بدون موضوع',
    'بلا موضوع',
  ].map(foldWord),
);

const MARK = /^\s*\p{L}{1,12}(?:\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3}))?\s*[:：]/u;
const TAG = /^\s*\[[^\]]{0,40}\]/;
/** What mail servers put before a subject; other words in brackets are somebody's. */
const SERVER_TAG =
  /^(?:\d{1,3}|external|extern|ext|e|allanol|spam|suspected spam|bulk|caution|warning|secure|encrypt(?:ed)?|egress|marketing|sensitive|official(?:[ -]sensitive)?)?(?: ?(?:e-?mail|mail|sender|message))?[!:]?$/i;
const INVISIBLE =
  /[\s\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0]+/gu;

/** What is left of a subject after its reply and forward marks and list tags such as "[EXTERNAL]". */
export function withoutReplyMarks(subject: string): string {
  let rest = subject.replace(INVISIBLE, ' ').trim();
  for (;;) {
    const mark = MARK.exec(rest)?.[0] ?? TAG.exec(rest)?.[0];
    if (mark === undefined) return rest;
    if (!mark.trimStart().startsWith('[') && !isMark(mark)) return rest;
    rest = rest.slice(mark.length).trim();
  }
}

function isMark(mark: string): boolean {
  return MARKS.has(foldWord(mark).replace(/[^\p{L}]+/gu, ''));
}

function isSomebodys(tag: string): boolean {
  return !SERVER_TAG.test(tag) && !PLACEHOLDERS.has(foldWord(tag).replace(/\s+/g, ' '));
}

/** Empty, only marks, only punctuation, or a mail program's placeholder. */
export function isEmptySubject(subject: string): boolean {
  const rest = withoutReplyMarks(subject);
  if (rest === '' && [...subject.matchAll(/\[[^\]]{0,40}\]/g)].some(([tag]) => isSomebodys(tag.slice(1, -1).trim())))
    return false;
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(rest)) return true;
  const bare = rest.replace(/^[<(["'«\s]+|[>)\]"'»\s.]+$/gu, '');
  const words = foldWord(bare).replace(/\s+/g, ' ').trim();
  if (MARKS.has(words)) return true;
  return PLACEHOLDERS.has(words) && (bare !== rest || !/^(?:none|subject|untitled)$/.test(words) || rest === bare);
}
