/**
 * Words by which mail programs announce a quoted message, in the languages school mail arrives in: English, Welsh,
 * German, French, Spanish, Polish, Italian, Portuguese, Dutch, Swedish, Danish and Norwegian, Romanian, Lithuanian,
 * Latvian, Czech and Slovak, Hungarian, Turkish, Bulgarian, Russian, Ukrainian, Greek. Collected from what the programs
 * show in these languages. Lower case.
 */
export type HeaderKind = 'from' | 'sent' | 'to' | 'cc' | 'subject' | 'other';

const HEADER_WORDS: Readonly<Record<HeaderKind, string>> = {
  from: 'from|oddi wrth|gan|von|de|od|da|van|från|fra|de la|expeditor|nuo|no|odesílatel|odosielateľ|feladó|kimden|gönderen|от|від|από',
  sent:
    'sent|date|sent on|anfonwyd|dyddiad|gesendet|datum|envoyé|envoyé le|enviado|enviado el|enviado em|enviada em|fecha|data|wysłano|' +
    'wysłane|inviato|verzonden|skickat|sendt|dato|trimis|išsiųsta|nosūtīts|odesláno|odoslané|dátum|elküldve|gönderildi|' +
    'gönderilme tarihi|tarih|изпратено|дата|отправлено|надіслано|στάλθηκε|ημερομηνία',
  to: 'to|at|i|an|à|a|para|do|aan|till|til|către|catre|kam|komu|pre|címzett|kime|alıcı|до|кому|προς',
  cc: 'cc|bcc|copi|kopie|kopia|copie|copie à|dw|udw|kopi|másolatot kap|bilgi|копие|копия|копія|κοιν',
  subject:
    'subject|re|pwnc|testun|betreff|objet|asunto|temat|oggetto|assunto|onderwerp|ämne|emne|subiect|tema|temats|předmět|' +
    'predmet|tárgy|konu|тема|относно|θέμα',
  other:
    'importance|priority|reply-to|reply to|attachments|attachment|sensitivity|when|where|organizer|required|pwysigrwydd|atodiadau|' +
    'wichtigkeit|anlagen|antwort an|importance |pièces jointes|répondre à|importancia|datos adjuntos|responder a|ważność|' +
    'załączniki|priorità|allegati|importância|anexos|urgentie|bijlagen|prioritet|message-id|resent-from',
};

const HEADER_KINDS: ReadonlyMap<string, HeaderKind> = new Map(
  (Object.keys(HEADER_WORDS) as HeaderKind[]).flatMap((kind) =>
    HEADER_WORDS[kind].split('|').map((word): [string, HeaderKind] => [word.trim(), kind]),
  ),
);

/** Which header of a quoted message a label such as `Gesendet` names. */
export function headerKindOf(label: string): HeaderKind | undefined {
  return HEADER_KINDS.get(label.toLowerCase());
}

/** "wrote", as it ends or opens the line that names the author of what is quoted. */
export const WROTE_WORDS: readonly string[] = [
  'wrote',
  'writes',
  'ysgrifennodd',
  'schrieb',
  'a écrit',
  'écrit',
  'escribió',
  'escribio',
  'napisał',
  'napisała',
  'napisał(a)',
  'napisali',
  'pisze',
  'ha scritto',
  'escreveu',
  'schreef',
  'skrev',
  'a scris',
  'rašė',
  'rakstīja',
  'napsal',
  'napsala',
  'napsal(a)',
  'napísal',
  'napísal(a)',
  'írta',
  'yazdı',
  'написа',
  'написал',
  'написал(а)',
  'пишет',
  'писал',
  'написав',
  'пише',
  'έγραψε',
];

/** How such a line starts; a date or a weekday may stand first too. */
export const ATTRIBUTION_START =
  /^(?:on|am|le|el|ar|w dniu|dnia|il|em|op|den|på|pe|la|in data|dne|dňa|στις|no dia|a las|mon|tue|wed|thu|fri|sat|sun|llun|maw|mer|iau|gwe|sad|sul|lun|mar|mié|jue|vie|sáb|dom|pon|wt|śr|czw|pt|sob|niedz|lør|søn|lör|sön)(?=[\s.,:])|^\d{1,4}\s?[./-]/i;

/** Lines that separate the quoted message from the reply, without the dashes round them. */
const DIVIDERS: ReadonlySet<string> = new Set(
  (
    'original message|original appointment|forwarded message|forwarded by|reply message|neges wreiddiol|neges wedi’i hanfon ymlaen|' +
    "neges wedi'i hanfon ymlaen|neges a anfonwyd ymlaen|ursprüngliche nachricht|originalnachricht|original-nachricht|" +
    "weitergeleitete nachricht|ursprünglicher termin|message d'origine|message d’origine|message original|message transféré|" +
    'mensaje original|mensaje reenviado|forwarded message |wiadomość oryginalna|oryginalna wiadomość|przekazana wiadomość|' +
    'wiadomość przekazana|treść przekazanej wiadomości|messaggio originale|messaggio inoltrato|mensagem original|' +
    'mensagem encaminhada|oorspronkelijk bericht|origineel bericht|doorgestuurd bericht|ursprungligt meddelande|' +
    'vidarebefordrat meddelande|oprindelig meddelelse|opprinnelig melding|videresendt meddelelse|videresendt melding|mesaj original|' +
    'mesaj redirecționat|originalus laiškas|oriģinālais ziņojums|původní zpráva|pôvodná správa|přeposlaná zpráva|eredeti üzenet|' +
    'továbbított üzenet|özgün ileti|orijinal mesaj|iletilen mesaj|оригинално съобщение|исходное сообщение|пересылаемое сообщение|' +
    'оригінальне повідомлення|αρχικό μήνυμα|μήνυμα προώθησης'
  )
    .split('|')
    .map((phrase) => phrase.trim()),
);

/** The sentences that open a forward in Apple Mail; a colon ends them. */
const FORWARD_OPENINGS: ReadonlySet<string> = new Set([
  'begin forwarded message',
  'dechrau’r neges a anfonwyd ymlaen',
  "dechrau'r neges a anfonwyd ymlaen",
  'anfang der weitergeleiteten nachricht',
  'début du message transféré',
  'début du message réexpédié',
  'inicio del mensaje reenviado',
  'inizio messaggio inoltrato',
  'início da mensagem encaminhada',
  'início da mensagem reencaminhada',
  'begin doorgestuurd bericht',
  'początek przekazanej wiadomości',
  'początek przekazywanej wiadomości',
  'vidarebefordrat brev',
  'videresendt besked',
  'начало переадресованного сообщения',
]);

/** Whether the line says: below stands the message this one answers or passes on. */
export function isQuoteDivider(line: string): boolean {
  if (line.length > 120) return false;
  const bare = trimDecoration(line).toLowerCase();
  if (bare.length < 8) return false;
  if (FORWARD_OPENINGS.has(withoutColon(bare))) return bare.length < line.length || line.endsWith(':');
  const hasDashes = /^(?:\*\s?)?[-_=~]{2}/.test(line);
  return hasDashes && (DIVIDERS.has(withoutColon(bare)) || bare.startsWith('forwarded by '));
}

/** Dashes, lines and stars at both ends. */
function trimDecoration(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && '-_=~*# '.includes(line.charAt(start))) start++;
  while (end > start && '-_=~*# '.includes(line.charAt(end - 1))) end--;
  return line.slice(start, end);
}

function withoutColon(text: string): string {
  return text.replace(/\s?[:：]$/, '');
}

/** How letters end, up to the comma. A line counts when it starts with one of them and is short. */
export const SIGN_OFFS: readonly string[] = [
  'regards', 'kind regards', 'kindest regards', 'best regards', 'warm regards', 'warmest regards', 'with regards', 'with kind regards',
  'with best regards', 'kr', 'rgds', 'many thanks', 'thanks', 'thank you', 'thankyou', 'with thanks', 'best wishes', 'warm wishes',
  'with best wishes', 'very best wishes', 'kind wishes', 'bw', 'all the best', 'best', 'yours', 'yours sincerely', 'yours faithfully',
  'yours truly', 'sincerely', 'cheers', 'warmly', 'take care', 'speak soon', 'see you soon', 'have a good', 'have a great',
  'have a lovely', 'have a nice', 'enjoy your', 'in friendship', 'respectfully', 'respectfully yours', 'god bless',
  'cofion', 'cofion gorau', 'cofion cynnes', 'cofion caredig', 'diolch', 'diolch yn fawr', 'llawer o ddiolch', 'gyda diolch',
  'yn gywir', 'yn ddiffuant', 'yr eiddoch yn gywir', 'yr eiddoch yn ffyddlon', 'hwyl', 'pob hwyl', 'dymuniadau gorau', 'gan ddymuno',
  'mit freundlichen grüßen', 'mit freundlichem gruß', 'freundliche grüße', 'viele grüße', 'beste grüße', 'liebe grüße',
  'herzliche grüße', 'mfg', 'lg', 'vg', 'gruß', 'cordialement', 'bien cordialement', 'cdlt', 'salutations', 'sincères salutations',
  'bien à vous', 'amicalement', 'merci', 'saludos', 'un saludo', 'un cordial saludo', 'saludos cordiales', 'atentamente', 'gracias',
  'muchas gracias', 'pozdrawiam', 'serdecznie pozdrawiam', 'z poważaniem', 'z wyrazami szacunku', 'dziękuję', 'z pozdrowieniami',
  'cordiali saluti', 'distinti saluti', 'saluti', 'grazie', 'atenciosamente', 'cumprimentos', 'obrigado', 'obrigada',
  'met vriendelijke groet', 'met vriendelijke groeten', 'groeten', 'groetjes', 'cu stimă', 'cu respect', 'mulțumesc', 'pagarbiai',
  'ar cieņu', 's pozdravem', 's pozdravom', 'üdvözlettel', 'saygılarımla', 'с уважение', 'с уважением', 'з повагою', 'με εκτίμηση',
]; // prettier-ignore
