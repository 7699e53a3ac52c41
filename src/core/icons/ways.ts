/** Which way what an icon stands for goes, by the words around it. Pure. */

export const UPWARD =
  /\b(?:increas\w*|rose|risen|higher|more|grew|gain\w*|improv\w*|longer|faster|greater|raised)\b/i;
export const DOWNWARD =
  /\b(?:decreas\w*|fell|lower\w*|less|fewer|reduc\w*|declin\w*|drop\w*|weaken\w*|shorter|slower|smaller|loss|lost)\b/i;

/** "More suitable methods" are not more methods. */
const OF_IT = String.raw`(?!\s(?:\p{L}*(?:able|ible|ive|ous|ful|ent|ant|ate|ed|ing|ly)|severe|common|rapid|robust|complex|precise|similar|stable|recent|critical|prone|toxic|clear|simple)\s)`;
const MORE = `increas(?:ed?|es|ing)|higher|more${OF_IT}|greater|rais(?:ed?|es|ing)|improv(?:ed?|es|ing)|enhanc(?:ed?|es|ing)|elevated|longer|faster|larger|stronger|rising|growing`;
const LESS = `decreas(?:ed?|es|ing)|reduc(?:ed?|es|ing)|lower(?:ed|s|ing)?|less${OF_IT}|fewer|weaker|shorter|slower|smaller|declining|inhibit(?:ed|s|ing)?|suppress(?:ed|es|ing)?|attenuat(?:ed?|es|ing)|diminish(?:ed|es|ing)?|loss of|block(?:ed|s|ing)?`;
const TO_IT = String.raw`\s(?:the\s|its\s|their\s|an?\s)?(?:(?!(?:in|of|by|with|during|at|for|on|over|than|after|before|among|as|when|under|from|to|between|across)\s)[\p{L}-]+\s){0,2}$`;
const BEFORE = {
  up: new RegExp(`\\b(?:${MORE})${TO_IT}`, 'iu'),
  down: new RegExp(`\\b(?:${LESS})${TO_IT}`, 'iu'),
};
/** A verb that has no object here: "heart rate increased in rats", not "basil increased heart rate". */
const ALONE = String.raw`(?=\s(?:in|by|from|to|with|after|over|during|as|at|and|under|when|for|on|significantly|markedly|sharply|slightly|overall|than)\b|[,.;]|$)`;
const BE = String.raw`(?:\s(?:was|were|is|are|be|been|being|became|becomes?|has|have|had|also|significantly|markedly|remained|remains))*\s`;
const AFTER = {
  up: new RegExp(
    `^${BE}(?:increas(?:ed|es)|rose|rises?|grew|grows|improved|higher|greater|longer|faster|larger|stronger|elevated|climbed)${ALONE}`,
    'i',
  ),
  down: new RegExp(
    `^${BE}(?:decreas(?:ed|es)|fell|falls|declin(?:ed|es)|dropped|drops|weaken(?:ed|s|ing)|lower|shorter|slower|smaller|weaker|reduced|lowered|suppressed|inhibited|diminished|impaired)${ALONE}`,
    'i',
  ),
};
/** Nothing went any way for sure. */
const DENIED =
  /\b(?:no|not|nor|neither|never|without|fail(?:s|ed)?|unchanged|unaffected|whether|if|cannot|\p{L}+n[’']t|may|might|can|could|would|should|aim\w*|hypothes\w*)\b/iu;
const CLAUSE = /[,;:.!?()]|\b(?:and|but|while|whereas|although|which|that)\b/;

/** @returns the way of what stands from `start` to `end` of a text, null where its clause gives none or denies it */
export function wayOf(text: string, { start, end }: { start: number; end: number }): 'up' | 'down' | null {
  const before = text.slice(0, start).split(CLAUSE).at(-1) ?? '';
  const after = text.slice(end).split(CLAUSE)[0] ?? '';
  const rest = text.slice(end, end + after.length + 1);
  if (DENIED.test(before) || DENIED.test(after)) return null;
  const up = BEFORE.up.test(before) || AFTER.up.test(rest);
  const down = BEFORE.down.test(before) || AFTER.down.test(rest);
  return up === down ? null : up ? 'up' : 'down';
}
