/**
 * Abuse as it is written in Britain that the library of abusive words (npm cuss) does not know, rates as mild, or has
 * without its plural. Words with an everyday sense (a bird, a tool, a name, a medical term) are left out.
 */
export const BRITISH_ABUSE =
  'bastard bastards bellend bellends bullshitter dickhead dickheads faggots gobshite gobshites knobhead knobheads minger mingers mong mongs nonce nonces numbnuts pikeys retarded retards slag slags slapper sluts spakka spastic spastics spaz spazz tossers tosspot twats wankers wanking';
