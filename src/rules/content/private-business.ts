import { defineRule } from '../rule';
import { withoutQuotedSpeech } from '../shared/quoted-speech';
import { ownStretches } from '../shared/sections';

/** Something of one's own is offered for money. */
const OFFER =
  /\b(?:for sale|selling (?:my|our|some|a|an|two|three)|i(?:'m|’m| am) selling|i have (?:a|an|two|some|my)\b.{0,60}\b(?:for sale|to sell)|buy (?:from me|now)|my (?:business|company|shop|online store|etsy|ebay|stall|side ?line|boutique|salon)|(?:avon|herbalife|tupperware|body shop at home|usborne books|scentsy) (?:order|catalogue|brochure|party|rep|representative)|i(?:'m|’m| am) (?:now )?(?:a rep|an? (?:independent )?(?:distributor|consultant|representative) for)|i offer (?:private )?(?:tuition|tutoring|lessons|massages?|cleaning|gardening|dog walking)|(?:private|extra) (?:tuition|tutoring|lessons) (?:at|from|for) £|special offer|discount code|\d{1,2} ?% off|(?:my|our) (?:wife|husband|partner|daughter|son|mum|mother|dad|father|sister|brother|cousin|friend|neighbour)(?:'s|’s)? (?:\w+ ){0,3}(?:sells|is selling|makes|shop|business|stall|salon|company)|order from (?:me|my|her|his|our|their)\b|new business|side hustle|(?:grab|get) yours|giving away free samples|to let\b|flat to rent|room to rent|holiday (?:home|cottage|let|caravan)s? (?:to rent|available|for rent)|(?:let|letting|rent|renting)(?: out)? (?:my|our) (?:\w+ ){0,2}(?:cottage|caravan|villa|flat|house|apartment|lodge|cabin|room|garage)|(?:book|order|buy) direct(?:ly)? (?:with|from|through) (?:me|us)|raffle tickets for my|sponsor me|or nearest offer|\bono\b|(?:going|yours|available|asking|want(?:ing)?) (?:for )?(?:just |only |around )?£ ?\d{1,6}|(?:anyone|anybody|does anyone|who) (?:wants?|fanc(?:y|ies)|(?:interested|after) in|would like|looking for) (?:to buy |some |two |an? )(?:\w+ ){0,3}\w+(?=\?)|(?:my|our) (?:wife|husband|partner|daughter|son|mum|mother|dad|father|sister|brother|cousin|friend|neighbour) (?:has|is|have) (?:just |now )?(?:started|starting|set(?:ting)? up|opened|opening|launched|launching|run(?:s|ning))\b.{0,40}\b(?:business|shop|company|salon|caf[eé]|stall))\b/gi;

/** The price, or how to get at it. */
const PRICE =
  /£ ?\d|\b(?:price|prices|pounds|per (?:hour|week|night|lesson|bottle)|discount|bargain|cash only|paypal|or nearest offer|ono|message me|text me|contact me|let me know if (?:you(?:'re|’re| are) interested|interested)|interested\?|order (?:form|from me|now|by)|catalogue|collect|come and see me|available in the staff ?room|call me|my own number)\b/i;

/** What belongs to the school, whoever sells it. */
const SCHOOL =
  /\b(?:pta|friends of|school (?:fair|fete|shop|uniform|trip|photos?|fund|play|production|lottery|council)|uniform|cake sale|bake sale|charity|fundrais\w{0,6}|children in need|red nose|comic relief|macmillan|poppy|book (?:fair|sale|week)|dinner money|year(?: group)? \d|class trip|school dinners?|purchase order|invoice|quotation|quote|supplier|lettings?)\b/i;

export const privateBusiness = defineRule({
  id: 'content/private-business',
  items: ['message'],
  reads: ['subject', 'body'],
  parameters: {},
  standardAction: 'note',
  fixes: ['edit-text'],
  group: 'conduct',
  docs: {
    summary: 'The text sells or promotes something that is not the school’s.',
    leaves: ['what the school, its friends or a charity sell', 'orders and quotations of suppliers'],
    misses: ['business described without an offer or a price'],
  },
  check({ subject, body }) {
    for (const stretches of ownStretches(body)) {
      const whole = withoutQuotedSpeech([subject, ...stretches.map(({ text }) => text)].join('\n'));
      if (SCHOOL.test(whole) && !/\bmy (?:own )?(?:business|company|shop|online store)\b/i.test(whole)) continue;
      if (!PRICE.test(whole)) continue;
      for (const { text, offset } of stretches) {
        const found = [...withoutQuotedSpeech(text).matchAll(OFFER)][0];
        if (found === undefined) continue;
        const at = { part: 'body', start: offset + found.index, end: offset + found.index + found[0].length } as const;
        return [{ message: 'sale', at, fixes: ['edit-text'], spans: [at] }];
      }
      if ([...subject.matchAll(OFFER)].length > 0)
        return [{ message: 'sale', at: { part: 'subject' }, fixes: ['edit-text'] }];
    }
    return [];
  },
});
