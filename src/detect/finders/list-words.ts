/** Heads of quoted mail. */
export const MAIL = /(?:From|Sent|To|Cc): [^]{0,200}(?:Sent|To|Cc|Subject):/;
