/** A video tells what a paper found. It gives no advice, no orders and no addresses, in any field. */
import type { Finding } from '../model.ts';
import { findingOn, type Rule } from './rule.ts';

/** Addresses: links, domains, e-mail, handles, tags, telephone numbers. */
const ADDRESS =
  /https?:\/\/\S+|\bwww\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|(?<![\w/])[@#][A-Za-z]\w{2,}|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|info|biz|co|uk|de|fr|es|it|pt|eu|gov|edu|ai|app|dev|xyz|online|shop|site|store|me|tv|ly|gg|link|club|news|example|test)\b(?:\/\S*)?|\b[\w-]+ (?:dot|\[dot\]|\(dot\)) (?:com|org|net|io|example)\b/i;
/** What is asked of viewers as viewers. */
const CALL =
  /\b(?:subscribe|follow (?:us|me|this (?:channel|account|page))|like and|hit the|smash|click|tap (?:the|on|here)|swipe|link in|sign up|log in|download|visit (?:us|our|the (?:site|page|link))|(?:share|send|forward|retweet|repost) (?:this|it|the (?:video|link))|leave a comment|comment below|tell your friends|donate|buy (?:it|now|yours|our)|order (?:now|yours)|call (?:now|us)|check out|stay tuned|watch (?:until|till|more|our)|scan the)\b/i;
/** Verbs that open an order, whatever follows them. */
const ORDER_VERBS =
  "add|allow|apply|ask|avoid|begin|believe|bring|brush|build|buy|choose|consider|consult|contact|demand|discard|do|donate|don't|eat|encourage|enjoy|ensure|expect|find|follow|forget|get|give|go|grow|ignore|improve|inform|insist|join|keep|kick|learn|leave|listen|lower|maintain|make|never|pour|practi[cs]e|prefer|protect|put|quit|reach|read|reduce|refuse|remember|remove|replace|save|seek|send|skip|sow|spend|start|stay|stop|swap|take|talk|tell|throw|trust|try|turn|vaccinate|wait|warn|wash|wear|write";
/** Verbs that are nouns as often: what follows shows which. */
const NOUN_VERBS =
  'book|boost|call|change|check|clean|cook|cover|cut|drink|drop|exercise|feed|fight|grab|help|increase|limit|open|pay|pick|plant|request|rest|ring|run|see|set|sleep|spray|spread|steer|stick|supplement|support|switch|test|treat|use|visit|vote|walk|watch|work|come|be';
const OBJECT =
  'your|yourself|you|the|a|an|these|this|those|it|them|him|her|more|less|fewer|no|any|some|every|each|all|enough|plenty|only|sure';
const ORDER = new RegExp(
  `^(?:(?:so|then|and|but|now|instead|next time|please|just|first|today|tonight),? |(?:if|when|to|before|for) [^,]{3,80}, )*(?:(?:${ORDER_VERBS}) (?!\\p{L}+ly\\b|another way|together\\b)\\p{L}+|(?:${NOUN_VERBS}) (?:${OBJECT})(?!\\p{L}))`,
  'iu',
);
/** What opens like an order and is none: a noun, a subject, a picture, a question. */
const NO_ORDER =
  /^(?:(?:so|then|and|but|now|just),? )*(?:\w+ all (?:is|are|was|were)\b|do\b.*\?$|(?:demand|trust|practice|lower|reach|start|stop|stay|turn|wear|try|find|keep|read|save|spend|change|use)s? (?:of|in|by|among|and|or|for|at|with|from|\w+ (?:is|are|was|were|has|have|had|can|could|may|might|will|would|do|does|did|\w+ed))\b|lower \w+|(?:never|before|for|to|when|if)\b[^,]* (?:before|had|has|have|did|was|were|is|are)\b|take the case\b|go(?:ing)?\b)/i;
const PERSON_SHOULD =
  /\b(?:you|everyone|everybody|people|parents|patients|women|men|we all|one) (?:really |all |also |now )?(?:should|must|need to|needs to|have to|ought to|had better|can now (?:use|take|try))\b|\b(?:it is|it's) (?:time to|best to|worth (?:trying|asking|taking)|advisable|a good idea to)\b|\b(?:should|must|ought to) (?:always |never |all )?(?:be )?(?:take|taken|avoid(?:ed)?|eat|drink|ask|see|stop|start|try|wear|buy)\b/i;
const YOURS =
  /\b(?:ask|tell|see|talk to|consult|ignore|trust|call|leave) (?:to |with )?your\b|\b(?:keeps?|protects?|saves?|boosts?|improves?|lowers?|cuts?|strengthens?|heals?|cures?|prevents?|safe for|good for|bad for|harms?|kills?) (?:you\b|your (?:own )?(?:heart|health|life|brain|body|skin|baby|babies|child|children|family|liver|kidneys|lungs|memory|sleep|risk|immune|gut|blood))|\byour (?:doctor|physician|gp|pharmacist|dentist|vet)\b/i;

/** What is wrong with a text in itself, whatever its paper says; null: nothing. */
function forbidden(text: string): string | null {
  const address = ADDRESS.exec(text)?.[0];
  if (address !== undefined) return `“${address}” is an address. A video holds none.`;
  const call = CALL.exec(text)?.[0];
  if (call !== undefined) return `“${call}” asks something of the viewers. Tell what the paper found.`;
  return null;
}

const orders = (text: string): string | undefined =>
  NO_ORDER.test(text) ? undefined : ORDER.exec(text)?.[0];

/** The rule for advice, and for whatever is asked of the viewers. */
export const advice: Rule = (statement): Finding[] => {
  const { reading, where, text, quotes } = statement;
  const address = forbidden(text);
  if (address !== null) return [findingOn(statement, { kind: 'advice', severity: 'error', reason: address })];
  if (where === 'prompt') return [];
  const asked = quotes.some((quote) =>
    /\b(?:should|recommend\w*|advis\w+|must|need to|ought)\b/i.test(quote.text),
  );
  const word =
    YOURS.exec(reading.text)?.[0] ??
    (where === 'narration' ? orders(reading.text) : undefined) ??
    (asked ? undefined : PERSON_SHOULD.exec(reading.text)?.[0]);
  if (word === undefined) return [];
  const reason = `“${word}” gives advice. Say what was found, not what to do.`;
  return [findingOn(statement, { kind: 'advice', severity: 'error', reason })];
};
