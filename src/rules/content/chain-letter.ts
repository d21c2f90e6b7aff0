import { defineRule } from '../rule';
import { withoutQuotedSpeech } from '../shared/quoted-speech';
import { ownStretches } from '../shared/sections';

/** The reader is asked to send it to many, for luck, for a cause, or against bad luck. */
const PASS_ON =
  /\b(?:(?:please )?(?:forward|send|pass|share|copy and paste|repost|circulate)(?: this| it)?(?: email| e-mail| message| mail| letter| on| along| to| with| now| today| immediately){0,4} (?:to |with )?(?:everyone|everybody|all (?:of )?(?:your|the) (?:friends|contacts|family|people|colleagues)|as many (?:people|friends|contacts)|every ?(?:one|body) (?:you know|in your)|(?:at least )?(?:\d{1,3}|five|six|seven|ten|twelve|fifteen|twenty) (?:other |more )?(?:people|friends|contacts)|your (?:whole|entire) (?:address book|contact list)))/gi;

const LURE =
  /\b(?:break(?:s|ing)? (?:the|this) chain|bad luck|good luck will|years? of (?:bad )?luck|don(?:'|’)t (?:delete|ignore|break)|do not (?:delete|ignore|break)|you know|in your address book|for (?:each|every) (?:person|email|e-mail|message|forward)|will (?:donate|pay|receive|happen|come true)|this is not a (?:joke|hoax)|within (?:\d{1,3}|the next) |before midnight|wish will|microsoft|facebook|warning|virus|keep (?:it|this) going|true story)\b/i;

export const chainLetter = defineRule({
  id: 'content/chain-letter',
  items: ['message'],
  reads: ['body'],
  parameters: {},
  standardAction: 'warn',
  fixes: ['edit-text'],
  group: 'conduct',
  docs: {
    summary: 'The text asks its readers to pass it on to everybody they know.',
    leaves: ['a request to tell the families of a class or a team', 'the quoted part'],
    misses: ['chain letters in pictures', 'other languages than English'],
  },
  check({ body }) {
    for (const stretches of ownStretches(body)) {
      for (const { text, offset } of stretches) {
        const own = withoutQuotedSpeech(text);
        for (const found of own.matchAll(PASS_ON)) {
          const around = own.slice(Math.max(0, found.index - 300), found.index + found[0].length + 300);
          if (!isPlea(found[0]) && !LURE.test(around)) continue;
          const at = {
            part: 'body',
            start: offset + found.index,
            end: offset + found.index + found[0].length,
          } as const;
          return [{ message: 'passOn', at, fixes: ['edit-text'], spans: [at] }];
        }
      }
    }
    return [];
  },
});

/** These alone say it; "everyone" can be everyone in the office. */
function isPlea(words: string): boolean {
  return /you know|as many|\b(?:\d{1,3}|five|six|seven|ten|twelve|fifteen|twenty)\b|address book|contact list|your (?:friends|contacts)/i.test(
    words,
  );
}
