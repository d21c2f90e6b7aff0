/** Heads of quoted mail. */
export const MAIL = /(?:From|Sent|To|[Cc]c): [^]{0,200}(?:Sent|To|[Cc]c|Subject):/;
/** "Dear Darren, Julie and Dee,": a paragraph that greets. */
export const GREETING = /^(?:[>\s]*)(?:dear|hi|hello|hiya|morning|good morning)\b[^.:;!?]{0,80}$/i;
