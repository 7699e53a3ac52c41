/** Which sentences state nothing: an analogy, a picture, a transition. They alone need no claim. */
import type { Evidence, Reading } from '../evidence.ts';
import { CAPITALISED, CODE, opensSentence } from './names.ts';
import { CURE, PROOF } from './strength.ts';

/** Calls up a picture: what follows is not said of the world. */
const PICTURE =
  /^(?:(?:so|now|and|but|first|just|then),? )?(?:imagine|picture|think (?:of|about)|suppose|say you|it(?:'s| is) (?:a (?:bit|little) |much |rather |almost )?(?:like|as (?:if|though))|(?:a bit|rather|much|just) like)\b/i;
/** Leads from one thought to the next. */
const TRANSITION =
  /^(?:(?:so|now|and|but|yet|then),? )?(?:here(?:'s| is| are| comes?)|there(?:'s| is) (?:a|one|more|another)|let(?:'s| us)|(?:this|that)(?:'s| is) (?:where|when|what|why|how|the)|what (?:if|happens|comes|followed|about)|how|why|who|where|the (?:question|answer|story|surprise|twist|catch|puzzle|trick) (?:is|lies|comes|begins)|it gets|so far|meet|enter)\b/i;
/** A plain question states nothing; "did you know that" does. */
const ASKS = /^(?!.*\bdid you know\b).*\?$/i;
/** Words of transitions, which say nothing about the world. */
const EMPTY = new Set(
  `answer answers back begin beginning begins better big black bit box catch clear close closer come comes complicated curious
  deep deeper different difficult easy end even far first further gets go goes good great happen happened happens hard here
  hidden important interesting know last let long look looks matter matters meet mean means mystery new next now odd one open
  part place point problem puzzle question questions real remarkable rest riddle second secret simple simply start starts
  story strange strangest striking surprise surprises surprising take takes tell tells thing things time told trick tricky
  true turn turns twist unexpected way ways whole wonder work works but so and yet then get gets getting stop there`.split(
    /\s+/,
  ),
);
/** Longer pictures tell a story. */
const MOST_WORDS = 22;
/** Claims something of how the world is, in whatever form. */
const CLAIMS =
  /\b(?:because|causes?d?|protects?|protect(?:ed|ing)|kills?|killed|heals?|healed|treats?|prevents?|safe|dangerous|toxic|hoax|lie|lies|fake|scam|real(?:ly)? (?:works|helps)|helps?|works? (?:for|against)|good for|bad for|better than|worse than|proven|shows? that|means that|scientists?|researchers|doctors|study|studies|found)\b/i;

/**
 * Whether a sentence is a bridge. By its form, not by what its writer calls it: an opening that is known to state
 * nothing, or words alone that state nothing; no number, no name, no claim inside.
 */
export function isBridge(reading: Reading, { paper }: Evidence): boolean {
  const { text, tokens, quantities } = reading;
  if (tokens.length === 0) return true;
  if (tokens.length > MOST_WORDS || text.includes('"')) return false;
  if (quantities.some(({ value, dimension }) => value > 3 || dimension !== '')) return false;
  if (CURE.test(text) || PROOF.test(text) || CLAIMS.test(text)) return false;
  if (tokens.some((token) => isName(token, reading))) return false;
  if (PICTURE.test(text)) return true;
  const weighty = tokens.filter(({ stem, word }) => stem !== '' && !EMPTY.has(word.toLowerCase()));
  const titled = weighty.filter(({ stem }) => paper.title.toLowerCase().includes(stem));
  const most = ASKS.test(text) ? 4 : TRANSITION.test(text) ? 2 : 0;
  const few = weighty.length <= most;
  return few && titled.length <= 1;
}

const isName = (token: Reading['tokens'][number], reading: Reading): boolean =>
  CODE.test(token.word) ||
  (CAPITALISED.test(token.word) && token.word.length > 1 && !opensSentence(token, reading));
