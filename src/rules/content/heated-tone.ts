import { whole } from '../parameters';
import { defineRule } from '../rule';
import { withoutQuotedSpeech } from '../shared/quoted-speech';
import { ownStretches } from '../shared/sections';

/**
 * Said to somebody: an insult short of abuse. One pattern of them all takes ten times as
 * long to compile, and repeats up to three are written out by V8: up to four they are not.
 */
const INSULTS: readonly RegExp[] = [
  /\byou(?:'re|’re| are| were)(?: all| just| so| such| a| an| being| really| absolutely| completely| utterly| the most){0,4} (?:useless|incompetent|pathetic|ridiculous|liars?|stupid|idiots?|fools?|lazy|disgrace(?:ful)?|clueless|moron(?:s|ic)?|hopeless|joke|disgusting|unprofessional)\b/i,
  /\b(?:how dare you|shame on you|shut up(?! shop)|what is wrong with you|are you (?:stupid|blind|deaf|thick)|i have had enough of (?:you|your)|don(?:'|’)t you (?:ever|dare)|you people)\b/i,
  /\b(?:load of (?:rubbish|nonsense)|absolute(?:ly)? (?:joke|disgrace|shambles|disgusting|pathetic)|this is (?:a (?:disgrace|joke|shambles)|outrageous|disgraceful|pathetic|unacceptable and you know it))\b/i,
  /\bi(?: a|'|’)m (?:sick and tired|sick to death|fed up) (?:of|with) (?:you|your|this)\b/i,
  /(?<=^|[.!?,\n]\s{0,3}|\bjust\s|\boh\s)get lost(?=\s{0,2}(?:[.!,]|$))/i,
];

const THREAT =
  /\b(?:you will (?:regret|be sorry|pay for)|you(?:'|’)ll (?:regret|be sorry|pay for)|or else\b(?=\s{0,3}[.!])|i(?:'ll|’ll| will) (?:make sure you|make you (?:pay|regret|sorry)|ruin|destroy)|watch your back|i know where you live|you have been warned|last warning)\b/i;

/** Words of school life that are written in capitals. */
const MOST_ACRONYM = 5;

/** A mail written in anger cannot be taken back. */
export const heatedTone = defineRule({
  id: 'content/heated-tone',
  items: ['message', 'appointment'],
  reads: ['body'],
  parameters: { shoutedWords: whole({ from: 3, to: 100, standard: 6 }) },
  standardAction: 'note',
  fixes: ['edit-text'],
  group: 'conduct',
  docs: {
    summary: 'The text shouts, insults or threatens.',
    leaves: ['words in quotation marks', 'abbreviations and headings in capitals', 'anger about a thing'],
    misses: ['cold politeness', 'anger in other languages than English'],
  },
  check({ body }, { shoutedWords }) {
    for (const stretches of ownStretches(body)) {
      for (const { text, offset } of stretches) {
        const own = withoutQuotedSpeech(text);
        const threat = THREAT.exec(own);
        const found = threat ?? firstOf(INSULTS, own);
        if (found !== undefined)
          return [findingAt(threat ? 'threat' : 'angry', offset + found.index, offset + found.index + found[0].length)];
        const shout = shoutedIn(own, shoutedWords);
        if (shout !== undefined) return [findingAt('shouting', offset + shout.start, offset + shout.end)];
      }
    }
    return [];
  },
});

/** What stands first in the text, of all that the patterns find. */
function firstOf(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  let first: RegExpExecArray | undefined;
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null && (first === undefined || found.index < first.index)) first = found;
  }
  return first;
}

function findingAt(message: 'threat' | 'angry' | 'shouting', start: number, end: number) {
  const at = { part: 'body', start, end } as const;
  return { message, at, fixes: ['edit-text'] as const, spans: [at] };
}

/** Somebody speaks: no heading says I or you, no list of abbreviations says is or not. */
const SPEAKER = /^(?:I|I'M|I'VE|ME|MY|YOU|YOU'RE|WE|US)$/;
const SMALL =
  /^(?:A|AN|AND|ARE|AM|DO|FOR|HAD|HAS|HAVE|IS|IT|NEVER|NO|NOT|NOW|OF|ON|STOP|THAT|THE|THIS|TO|WAS|WHAT|WHY|WILL)$/;

/** Joy is loud as well. */
const CHEER =
  /\b(?:HAPPY|CONGRATULATIONS|WELL DONE|MERRY|GOOD LUCK|WELCOME|HOORAY|HURRAY|THANK YOU (?:ALL|SO|EVERYONE|FOR)|PENBLWYDD|NADOLIG|LLONGYFARCHIADAU|DA IAWN)\b/;

/** A sentence in capitals, not a heading or a row of abbreviations. */
function shoutedIn(text: string, least: number): { readonly start: number; readonly end: number } | undefined {
  for (const run of text.matchAll(/(?:\b[\p{Lu}\d'’]{1,30}\b[ ,!?.:;-]{0,4}){3,}/gu)) {
    if (CHEER.test(run[0])) continue;
    const end = run.index + run[0].length;
    const words = (run[0].match(/[\p{Lu}'’]{1,30}/gu) ?? []).map((word) => word.replace(/’/g, "'"));
    const isSpoken = words.some((word) => SPEAKER.test(word));
    const isCried = text.slice(run.index, end + 2).includes('!');
    const isSaid =
      words.filter(({ length }) => length > MOST_ACRONYM - 1).length > 1 ||
      words.filter((word) => SPEAKER.test(word) || SMALL.test(word)).length > 1;
    const isLong = words.length >= least && (isSpoken || isCried || !isLine(text, run.index, end));
    if (isSaid && (isLong || (words.length >= 4 && isCried)))
      return { start: run.index, end: run.index + run[0].trimEnd().length };
  }
  return undefined;
}

/** A line by itself is a heading. */
function isLine(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start).replace(/[ *#_]+/g, '');
  return (before === '' || before.endsWith('\n')) && /^[\s*_]{0,3}(?:\n|$)/.test(text.slice(end, end + 4));
}
