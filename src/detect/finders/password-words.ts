/** What stands after "password" in sentences and on forms, and is none. Traps measured on mail: "password protected", "password is fine". */
const FUNCTION_WORDS = new Set(
  'the was are been has have had will would can could should must may might protected protection reset resets resetting policy policies reminder reminders required requirement field manager managers incorrectly incorrect correct none n/a too and case sensitive see letter not for from with without its your you our their his her this that these those then when where which who please changed change expired expires expiry valid same different strong weak secure sent separately overleaf below above attached enclosed following date birth name number unknown blank empty hidden file files page pages screen box again only also yet still now next prompt rules rule security safety sharing shared question questions via using used tba tbc tbd later soon off out than but what how why because all any each every some least minimum new old original initial temporary given provided set made chosen being never always known both either work works working wrong longer there here ask email letters characters digits long short between within during before after until one two three forgotten lost stolen enter typed type list lists etc less free login logins username usernames user users account accounts fine okay good great done ready back safe gone dead broken easy hard difficult live missing really very quite usual previous input inputs label value well helpdesk office reception teacher staff today tomorrow under over inside about like just password passwords pin confirm repeat forgot choose submit remember sign log pending authentication encryption database recovery length complexity rotation guidance hint hints invalid generator generators hash prompts maximum unique longest right obvious yours'.split(
    ' ',
  ),
);
/** "was emailed". */
const TOLD_OF = /^[a-z]{3,}ed$/;
/** Calls, variables and what manuals write: "getenv(", "${PASS}", "process.env.PW", "your_password". */
const OF_PROGRAMS =
  /^[\w.$>-]*[a-z_]\(|^\$?\{|^\$[A-Z_]+$|^%\w+%$|^(?:process|os|self|this|env|config|request|args)\.|^your[-_]|^change_?me$|\]\(|^[*x•.\-_#]+$|^([a-z])\1+$/i;

/** Is this no password wherever it stands? */
export function isNoValue(word: string): boolean {
  return FUNCTION_WORDS.has(word.toLowerCase()) || TOLD_OF.test(word) || OF_PROGRAMS.test(word);
}

/** "10:15", "3pm", "04/03/26": "Password reset requested at 10:15". */
export const HOUR_OR_DAY = /^\d{1,2}(?:[:.]\d\d(?:[ap]m)?|[ap]m|[/.-]\d{1,2}[/.-]\d{2,4})$/i;
const NO_SECRET =
  /@.*\.|\/\/|^\d+[a-z]{0,2}$|^(?:inc|po|ref|tkt|req|case|chromebook|laptop|ipad|tablet|pc|annexe|appendix|version|lt)-\w+$|^policy-|^office365|^year\d+[a-z]+$|-(?:it|supplies)\d$|^(?:year|yr?|class|room|office|windows|chrome|microsoft|google|chapter|ks|form|week|term|covid|page|unit|set|group|block|v)-?\d+\w{0,3}$/i;

/** Does it look like a secret without any word that says so: letters with digits, signs or capitals among them? */
export function looksSecret(word: string): boolean {
  return (
    word.length >= 6 &&
    word.length <= 40 &&
    !NO_SECRET.test(word) &&
    !HOUR_OR_DAY.test(word) &&
    !OF_PROGRAMS.test(word) &&
    /[A-Za-z].*\d|\d.*[A-Za-z]|[A-Za-z][!@#$%&*?+^~]+[A-Za-z]|[a-z][A-Z].*[!@#$%&*?+^~]$/.test(word)
  );
}
