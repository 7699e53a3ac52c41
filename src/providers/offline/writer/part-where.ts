/** Where, when or under what a long clause holds, as a sentence of its own that is never said without it. */
import { DEEDS_DONE } from '#src/core/text/deeds.ts';
import { deniedIn } from '#src/core/text/denials.ts';
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import type { Parted } from './part-lists.ts';
import { comparison, isPast } from './part-tails.ts';
import { ENDS_OPEN, isPaired } from './shorten.ts';
import { LOOSE, MAX_SENTENCE_WORDS, MIN_CLAUSE_WORDS, standsAlone } from './stands-alone.ts';
import { AUXILIARY, FINITE, NO_NOUN } from './verbs.ts';

/** What was done so, and not what was found. */
export const WAS_DONE =
  /^(?:the (?:researchers|authors|team)|they)\b|\b(?:took|takes) place\b|\b(?:was|were|is|are) (?:\p{L}+ly )?(?:used|performed|conducted|measured|collected|analy[sz]ed|assessed|applied|employed|examined|investigated|recorded|studied|tested|trained|treated|developed|designed|carried out|undertaken|sequenced|compared|estimated|calculated|simulated|recruited|surveyed|modell?ed)\b/iu;
/** "They adopt strategies": who is meant, need not be the researchers. */
export const OTHERS_DID = new RegExp(`^They (?!(?:also |then |have |had )?(?:${DEEDS_DONE}) )`, 'u');
/** What they saw is so wherever it was seen; what they did not do, was not done there. */
const SAW =
  /^(?:the (?:researchers|authors|team)|they) (?:\p{L}+ly |also |have |had |then |first )*(?:f[io]u?nd|observe|saw|see|detect|identif|reveal|show|demonstrat|report|note|obtain|confirm|discover|expect|assume|believe|aim|intend|plan|hope|will|have|had|were|are)/iu;

/** What says where, when or why the rest holds; "pass through", "varies across" are verbs that need theirs. */
const CIRCUMSTANCE =
  /,?\s+(?=(?:under\b|during|following|after|before|without|despite|due to|because of|as a result of|in (?:\p{Ll}+ ){0,3}?(?:contexts?|areas?|regions?|conditions?|cells|mice|rats|patients|women|men|children|adults|people|humans|animals|plants|species|settings?|countries|cities|populations?|vitro|vivo|groups?|response to \S+.*))\s?[^,;:]*\.$|(?:despite|due to|because of) [^;:]*\.$)/giu;
/** The same before all else: "Across 69 lakes, they saw …". */
const IN_FRONT =
  /^(?:in|within|across|among|during|after|following|under|despite|at|from|throughout|for (?:most|all|many|some)|for(?= (?:\p{L}+ )?(?:patients|people|women|men|children|adults|subjects|participants|students|mice|rats|cells|species)\b)|according to|compared with|compared to) (?!(?:this|the|these|our|their) (?:study|paper|work|case|context|regard|respect|way|article|review|contrast|same)\b|addition\b|contrast\b|particular\b|fact\b|order\b|general\b|turn\b|conclusion\b|summary\b|conjunction\b|both\b|each\b|such\b|these\b|those\b|this\b|that\b|example\b|instance\b|the first\b)([^,;:()]{3,110}), (?=[\p{L}\d])/iu;
/** Its words are few enough to be a sentence of their own. */
const MOST_CIRCUMSTANCE = 14;
/** "The drug did not work. That was seen in mice" denies that it ever did. */
const DENIED =
  /\b(?:do|does|did|is|are|was|were|has|have|had) not\b|\b(?:never|hardly|rarely)\b|^(?:no|none|neither)\b/i;
/** "The first to find it", "the largest": without what limits it, that is another claim. */
const UTMOST =
  /\b(?:is|are|was|were|be|been) (?:one of )?(?:the|their|its) (?:\p{L}+ )?(?:first|only|most|least|main|dominant|primary|leading|principal|major|key|(?!(?:for|inter|inv|mod|hon|harv|t|p|r|n|w|b|br|ch|for|g)est)\p{L}{2,}est)\b|\bonly\b/iu;
/** What is only supposed is not said to be so somewhere; what may be so, may be so there. */
const SUPPOSED =
  /\b(?:would|should|cannot|(?<!more |less )likely|possibl[ey]|probably|if|whether|suggest\p{L}*|hypothes\p{L}*|propos\p{L}*|speculat\p{L}*|assum\p{L}*|recommend\p{L}*|must|need(?:s|ed)?|aim(?:s|ed)?|defined|ha(?:s|ve|d) to)\b/iu;
export const MAY = /\b(?:may|might|could|can)\b/i;
/** "… immediately after the lesson", "three days before the test", "both before and after": its own word stands before it. */
export const NARROWED =
  /\b(?:immediately|shortly|soon|just|especially|particularly|specifically|mainly|mostly|primarily|predominantly|exclusively|solely|simply|largely|generally|even|only|alone|directly|long|later|earlier|both|either|\d+ ?\p{L}+|(?:days?|weeks?|months?|years?|hours?|minutes?))\.$/iu;
/** "… the role of beliefs in the recovery": it belongs to what is of it. */
const OF_ITS_NOUN =
  /\b(?:roles?|paucity|lack|information|attention|need|ability|capacity|importance|potential|part|interest|knowledge|insights?|evidence|definitions?) (?:of|on|for|to|about|into)\b[^,;:]*\.$/i;
/** "… after washing and stained again", "… during which it slept": a clause goes on there. */
const GOES_ON = new RegExp(
  `\\b(?:and|or) (?:\\p{L}{3,}ed|it|them|the|then|of|to|\\p{L}+ (?:it|them)|(?:${NO_NOUN})(?= (?:the|an?|its|their)\\b))\\b|\\b(?:which|whom|whose|than|ranging|those)\\b|\\bas \\p{L}+ as\\b|\\bpart (?:due|because)\\b`,
  'iu',
);
/** "… in lateral view", "… in the main text": no place where something holds. */
const NO_PLACE =
  /^under (?:the )?(?:[\p{L}-]+ ){0,5}curves?\b|^according to \p{Lu}|^among (?:all |the |all the )?(?:[\p{L}-]+ ){1,4}(?:available|tested|studied|examined|evaluated|considered|investigated|compared|used|analy[sz]ed)\.$|^(?:in|from)\b.*\b(?:views?|perspective)\.$|\b(?:analogy|text|section|parlance|sense|detail|manner|fashion|terms|principle|theory|practice|process|agreement|accordance|line|case|cases|event|addition)\b|^following\b.*\b(?:manufacturer|instructions?|protocols?|procedures?|guidelines?|definitions?|criteria|recommendations?|standards?|reverse-\p{L}+)\b|^under (?:study|investigation|consideration|review|examination)\b|^in (?:an?|another) (?:separate|previous|recent|different|additional)\b|^(?:during|in|over) (?:the |this )?(?:study|observation|project) period\b|^(?:in|at) (?:the )?(?:study|experiment|total|\p{Ll}+ing)\b/iu;

const SAYS_WHY = /^(?:despite|due to|because|(?:as )?a result|thanks to|according to)\b/i;
/** When it came about, of what comes about. */
const TIME = /^(?:during|following|after|before|until|when|once)\b/i;
const DATED =
  /^(?:in|during|from|between|since) [^,;]*\b(?:(?:1[89]|20)\d\ds?|century|(?:session|phase|week|day|year|stage|round|step)s? (?:\d|one|two))\b/i;
/** What is so, and does not happen. */
const STATE =
  /^(?:is|are|was|were|has|have|had|show\w*|reveal\w*|remain\w*|appear\w*|seem\w*|suggest\w*|indicat\w*|demonstrat\w*|found|report\w*|correlat\w*|differ\w*|depend\w*|mean\w*|contain\w*|consist\w*|include\w*|tend\w*|lack\w*|need\w*|represent\w*|possess\w*|exist\w*|rang\w*|averag\w*)$/i;
const PASSIVE =
  /^(?:is|are|was|were) (?:\p{L}+ly |also |then |first |thus )?[\p{L}-]+(?:ed|wn|en|ne|ght|pt)\b/u;
/** What was seen, is so. */
const SEEN =
  /\b(?:show|shows|showed|shown|seen|found|(?:reveal|report|demonstrat|indicat|confirm|observ|identif|detect|correlat|associat)\p{L}*|expected|expressed|related|located)\b/u;
/** "It is a disease", "estimated at 8%": no deed, and nothing that happens. */
const IS_SOMETHING = /^(?:is|are|was|were) (?:an?|the) /;
/** "A higher risk was estimated": what came of it, and not what was done. */
const IS_MORE =
  /^(?:an?|the)? ?(?:\p{L}+ly )?(?:higher|lower|greater|larger|smaller|highest|lowest|greatest|more|fewer|less)\b/iu;
const NO_DEED = /\b(?:estimated|calculated|measured) (?:to|at)\b|\bt(?:ook|akes?) place\b/i;
/** "… patients without recurrence": whose patients they are. */
const OF_PEOPLE =
  /\b(?:patients|people|participants|subjects|individuals|women|men|children|adults|mice|rats|animals|cells|cases)\.$/i;
const OF_THEM = /^(?:without|after|before|following)\b/;

/** What leans on the sentence before it bears no other. */
const LEANS =
  /^(?:It|They|That|This|These|Those|He|She|But|So)\b|\b(?:and|but|while) (?:it|they|this|these|he|she) /;

/** "The aim was to compare two drugs": nothing was seen yet. */
const AIMS = /\b(?:aims?|objectives?|purpose|goals?) (?:is|are|was|were) to\b/i;

/** "That was done", "That happened", "That was seen": how a circumstance of a clause is told of it; null: in no good words. */
export function heldSo(clause: string, circumstance: string): string | null {
  if ((LEANS.test(clause) && !EXPLETIVE.test(clause)) || AIMS.test(clause) || deniedIn(clause).length > 0)
    return null;
  const past = isPast(clause);
  if (SAYS_WHY.test(circumstance) || DATED.test(circumstance))
    return `That ${MAY.test(clause) ? 'may be' : past ? 'was' : 'is'}`;
  const verb = FINITE.exec(clause);
  const behind = clause.slice(verb?.index ?? 0);
  if (MAY.test(clause))
    return /\bcan (?:\p{L}+ly )?be (?:\p{L}+ly )?\p{L}+ed\b/u.test(behind)
      ? 'That can be done'
      : (TIME.test(circumstance) && !circumstance.startsWith('during')) || !/\bmay\b/.test(clause)
        ? null
        : 'That may be so';
  if (
    WAS_DONE.test(clause) &&
    !IS_MORE.test(clause) &&
    !NO_DEED.test(clause) &&
    !OTHERS_DID.test(clause) &&
    !SAW.test(clause)
  )
    return past ? 'That was done' : 'That is done';
  if (TIME.test(circumstance) && IS_SOMETHING.test(behind)) return null;
  if (/^until\b/.test(circumstance)) return past ? 'That lasted' : 'That lasts';
  const happens =
    TIME.test(circumstance) &&
    !SEEN.test(clause) &&
    !IS_MORE.test(clause) &&
    (PASSIVE.test(behind) || !STATE.test(verb?.[0] ?? 'is'));
  return happens ? (past ? 'That happened' : 'That happens') : past ? 'That was seen' : 'That is so';
}

/** "… signalled a risk under a wide view": where, when or why it holds, which is never dropped. */
function circumstance(text: string): Parted | null {
  if (SUPPOSED.test(text)) return null;
  for (const match of [...text.matchAll(CIRCUMSTANCE)].reverse()) {
    const first = `${text.slice(0, match.index)}.`;
    const second = text.slice(match.index).replace(/^,?\s+/, '');
    if (countWords(first) > MAX_SENTENCE_WORDS || countWords(second) > MOST_CIRCUMSTANCE) continue;
    if (countWords(second) < MIN_CLAUSE_WORDS || !standsAlone(first) || LOOSE.test(first)) continue;
    if (ENDS_OPEN.test(first) || NARROWED.test(first) || OF_ITS_NOUN.test(first)) continue;
    if ((/\bthan\b/.test(first) && !SAYS_WHY.test(second)) || (OF_PEOPLE.test(first) && OF_THEM.test(second)))
      continue;
    if (FINITE.test(second) || GOES_ON.test(second) || isPaired(first, ` ${second}`)) continue;
    const parted = apart(first, second.replace(/^as (?=a result)/, ''));
    if (parted) return parted;
  }
  return null;
}

/** "Across 69 lakes, they saw it": they saw it, and that held across 69 lakes. */
function inFront(text: string): Parted | null {
  const match = IN_FRONT.exec(text);
  if (!match || SUPPOSED.test(text)) return null;
  const first = capitalise(text.slice(match[0].length));
  const where = text.slice(0, match[0].length).replace(/,\s*$/, '');
  // "In lakes, rivers, and seas, …": the comma may be of a list.
  if (/^\p{Ll}+,? (?:and|or) |^[^,]{3,30}, (?:and|or) /u.test(text.slice(match[0].length))) return null;
  if (countWords(where) > MOST_CIRCUMSTANCE || countWords(where) < 2 || HAS_AUXILIARY.test(where))
    return null;
  if (!standsAlone(first) || (POINTS_AWAY.test(first) && !EXPLETIVE.test(first))) return null;
  // "In the nearest relative, the choanoflagellate, they find": the comma ends what stands in front.
  if (first.slice(0, FINITE.exec(first)?.index).includes(',')) return null;
  return apart(first, `${where.charAt(0).toLowerCase()}${where.slice(1)}.`);
}

function apart(first: string, second: string): Parted | null {
  if (DENIED.test(first) || UTMOST.test(first) || NO_PLACE.test(second)) return null;
  const compared = /^(?:compared (?:with|to)) (?=\S)/.exec(second)?.[0];
  if (compared)
    return {
      first,
      second: `${comparison(first, second.slice(compared.length))}${second.slice(compared.length)}`,
      bound: true,
    };
  const held = heldSo(first, second);
  return held === null ? null : { first, second: `${held} ${second.replace(/\.\.$/, '.')}`, bound: true };
}

const HAS_AUXILIARY = new RegExp(`\\b(?:${AUXILIARY})\\b`);
/** "It is clear that": it means nothing before it. */
const EXPLETIVE = /^It (?:is|was) (?:\p{L}+ ){1,3}(?:that|to|for)\b/u;
/** What the front had named. */
const POINTS_AWAY =
  /^(?:it|they|these|this|both|he|she|its|their|(?:one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|few|all|none) (?:of (?:them|these|those) )?(?:is|are|was|were|had|have|has))\b/i;

/** The ways to part a circumstance from its clause. */
export const WHERE_PARTINGS: readonly ((text: string) => Parted | null)[] = [circumstance, inFront];
