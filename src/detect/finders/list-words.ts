/** Lists of other people and of things. */
export const OTHERS =
  /\b(?:(?<!(?:to|with|by|for|any) )staff|teacher|governor|author|writer|character|committee|trustee|volunteer|panel|speaker|artist|scientist|player|visitor|member|books?\b|attendees|present\b|apologies|inspect|training|cpd|interview|display|company|contract|manager|cllr|dsl|team:|leader|representative|mentor|(?<!emergency )contacts|could you dress|recipe|ingredient|stock|food\b|readers|novel|texts\b|by [a-z]\. )/i;
/** Heads of quoted mail. */
export const MAIL = /(?:From|Sent|To|Cc): [^]{0,200}(?:Sent|To|Cc|Subject):/;
