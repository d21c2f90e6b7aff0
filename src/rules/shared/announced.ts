/**
 * Ways people say that something is attached, in English and Welsh. Every repeat is bounded; a pattern sees one sentence.
 */
const DETERMINER = '(?:the|this|these|those|our|my|your|his|her|their|both|all|an?|some|two|three|following)';
const LOOK =
  '(?:find|see|open|read|use|view|check|complete|sign|print|return|review|note|consult|study|fill in|refer to|look at)';
/** What is sent with a mail: "minutes attached" announces it, "conditions attached" does not. */
const DOCUMENT =
  '(?:letter|form|minutes|agenda|report|plan|timetable|assessment|invoice|quot(?:e|ation)|copy|copies|document|file|list|programme|poster|flyer|photo|newsletter|policy|map|menu|slip|order|receipt|application|certificate|spreadsheet|presentation|worksheet|paper|info(?:rmation)?|detail|date|rota|register|version|contract|booklet|ticket|note)s?';
const ANNOUNCEMENTS: readonly RegExp[] = [
  new RegExp(`\\b${DOCUMENT},?(?: (?:is|are|now|also|all|both|here))? (?:attached|enclosed)\\b`, 'i'),
  /\b(?:as|in) (?:an? )?(?:\p{L}+ )?attachments?\b/iu,
  new RegExp(
    `\\b(?:please|pls|kindly|you(?:'|’)?ll|you will|will)\\s+(?:also\\s+)?${LOOK}\\b.{0,60}\\b(?:attach(?:ed|ments?)|enclosed)\\b`,
    'i',
  ),
  new RegExp(`\\b${LOOK}\\s+(?:${DETERMINER}\\s+){0,2}(?:attach(?:ed|ments?)|enclosed)\\b`, 'i'),
  new RegExp(`\\b${DETERMINER}\\s+attached\\s+\\p{L}{2,}`, 'iu'),
  // Gardens, spaces and loops are enclosed as well.
  new RegExp(`\\b${DETERMINER}\\s+enclosed\\s+(?:\\p{L}+\\s+){0,3}${DOCUMENT}\\b`, 'iu'),
  /^[\s"'“‘*>•-]{0,6}(?:also |now |here |herewith )?(?:attached|enclosed)(?:\s{0,2}[:,–-]|\s(?:is|are|please|you|for|the|here|herewith|to|find|my|our|an?|below|cop(?:y|ies)|forms?|with)\b)/i,
  /\b(?:is|are|have been|has been|comes?|i['’]?ve|we['’]?ve)\s+(?:now |also |all |both |herewith )?(?:attached|enclosed)\b/i,
  /\b(?:I|we)(?:\s+have|'ve|’ve|\s+am|'m|’m|\s+are|'re|’re)?(?:\s+(?:now|also|just|already|hereby))?\s+(?:attach(?:ed|ing)?|enclos(?:e|ed|ing))\b/i,
  /\b(?:attaching|enclosing)\s+(?:\p{L}+\s+){0,3}(?:for|to|here|now|with|so)\b/iu,
  /\b(?:in|on|with|per|from|see|by)\s+(?:the |this |my |our )?attachments?\b/i,
  /\battach(?:ed|ment|ments)\s*[:(]/i,
  /\battached (?:as|in) (?:an? )?(?:\p{L}+ ){0,2}(?:pdf|word|excel|powerpoint|zip|document|file|spreadsheet|picture|photo)s?\b/iu,
  /\bPFA\b/,
  /\bhere(?:'s|’s| is| are)\s+(?:the |my |our |your |a |both )?(?:\p{L}+\s+){0,3}(?:pdfs?|spreadsheets?|word documents?|powerpoints?|excel files?|files?)\b/iu,
  /\bynghlwm\b/i,
  /\b(?:atodaf|atodwyd|atodir|atodais|atodwn|atodedig|amgaeaf|amgaeir|amgaewyd|amgaeedig|amgaeais)\b/i,
  /\b(?:wedi|yn)(?:['’][iu]|\s+(?:ei|eu))?\s+(?:h?atodi|h?amg[aá]u)(?:['’]r)?\b/i,
  /\b(?:gweler|gwelwch|darllenwch|agorwch|yn|ar|fel|mewn)\s+(?:yr?\s+)?(?:\p{L}+\s+)?atodiad(?:au)?\b/iu,
];

/** The same words when nothing is attached to this mail: to come, asked for, missing, in another mail, of the heart. */
const OTHERWISE: readonly RegExp[] = [
  /\b(?:no|not|nothing|never|none|without|isn['’]t|wasn['’]t|aren['’]t|weren['’]t|don['’]t|didn['’]t|couldn['’]t|can['’]t|cannot)\b.{0,40}\b(?:attach|enclos)/i,
  /\battach(?:ed|ments?)\b.{0,20}\b(?:missing|was empty|did(?:n['’]t| not)|could(?:n['’]t| not)|not)\b/i,
  /\b(?:will|shall|'ll|’ll|going to|can|could|would|might|may|should|must|to|let me)\s+(?:then |also |just |only |please )?(?:attach|enclose)\b/i,
  /\b(?:please|kindly|can you|could you|would you|remember to|don['’]t forget to)\s+(?:also\s+)?(?:attach|enclose)\b/i,
  /\b(?:please|kindly|can you|could you|would you|will you|never|if|when|attach|send|forward)\b.{0,40}\bas (?:an )?attachments?\b/i,
  /\b(?:my|the|your|our) (?:last|previous|earlier|other|first|next) (?:e-?mail|message|letter|note)\b/i,
  /\b(?:attached|enclosed) (?:yesterday|last (?:week|month|term|time)|earlier)\b|\b(?:yesterday|tomorrow|later (?:today|on|this)|next week|to follow|will follow)\b/i,
  /\b(?:very|so|too|quite|rather|really|closely|deeply|emotionally|firmly|securely|become|became|grown|gets?|feels?|being)\s+attached\b/i,
  /\b(?:attach|enclos)\w{0,3} (?:nothing|no)\b/i,
  /\battached (?:as|with|by|via) (?:an? |the )?(?:\p{L}+ )?(?:link|url|hyperlink)s?\b/iu,
  /\bany (?:files? and |files? or )?attachments?\b|\battachments? transmitted\b/i,
  /\bthank(?:s|you| you)(?: \w{1,12}){0,3} for (?:\w{1,12} ){0,3}(?:attach|enclos)/i,
  /\battached to (?!(?:this|the|my|our|your) (?:e-?mail|message|letter|mail|note|invitation|invite)\b|this\b)/i,
  /\battachment (?:theory|disorder|difficult|needs?|issues?|style|figures?|aware|training|lead|bonds?|patterns?|behaviou?r)/i,
  /\b(?:the|an?) (?:attached|enclosed) (?:garage|house|building|hall|room|nursery|school|playground|unit|annexe?|garden|space|area|court|play area)\b/i,
  /\b(?:nid|nad|ni|heb|dim)\b.{0,30}\b(?:atod|ynghlwm|amga)/i,
  /\b(?:byddaf|bydda i|byddwn|anghofiais|allech|allwch)\b.{0,30}\b(?:atod|amga)/i,
];

const SENTENCE = /[^.!?\n\r]{1,400}/g;

/** The first announcement of an attachment in the author's own words. */
export function announcementIn(text: string): { readonly start: number; readonly end: number } | undefined {
  for (const { 0: sentence, index = 0 } of text.matchAll(SENTENCE)) {
    if (!/attach|enclos|pfa|\bhere|atod|ynghlwm|amga/i.test(sentence)) continue;
    const match = firstMatch(sentence);
    if (match === undefined || OTHERWISE.some((pattern) => pattern.test(sentence))) continue;
    return { start: index + match.index, end: index + match.index + match[0].length };
  }
  return undefined;
}

function firstMatch(sentence: string): RegExpExecArray | undefined {
  for (const pattern of ANNOUNCEMENTS) {
    const match = pattern.exec(sentence);
    if (match !== null) return match;
  }
  return undefined;
}
