/** Where the paper finds no difference, the script finds none. */
import { signOf } from './comparison.ts';
import { findingOn, type Rule } from './rule.ts';

const NONE =
  /\b(?:no|not|nor|without|neither)\b[^.;]{0,40}\b(?:differ\w*|chang\w*)\b|\bn't (?:differ|change)\b|\b(?:was|were|is|are|remained|stayed) (?:\w+ )?(?:similar|comparable|unchanged|the same)\b/i;
/** The sentence says so itself, or leaves it open. */
const SAID =
  /\b(?:no|not|nor|never|neither|nobody|nothing|without|hardly|barely|same|similar|alike|equal\w*|unchanged|whether|if|chance|may|might|could|perhaps)\b|n't\b|\?$/i;
/** How something is, not how it became or beside what. */
const STATE = /^(?:high|low|most|least|best|worst|highest|lowest|positive(?:ly)?|negative(?:ly)?)$/i;

/** The rule for differences that are denied. */
export const noDifference: Rule = (statement) => {
  const { reading, quotes, where } = statement;
  const [only, ...more] = quotes;
  if (where === 'title' || !only || more.length > 0 || !NONE.test(only.text) || SAID.test(reading.text))
    return [];
  // What tells of a difference besides, or gives its numbers, is judged by them.
  if (reading.quantities.length > 0 || only.tokens.some((token) => signOf(token) !== 0)) return [];
  const word = reading.tokens.find((token) => signOf(token) !== 0 && !STATE.test(token.word));
  if (!word) return [];
  const reason = `This says “${word.word}” where the quoted sentence finds no difference.`;
  return [findingOn(statement, { kind: 'direction', severity: 'error', reason })];
};
