/** What a title claims, where it is a sentence: all that the authors found, in their own words. */
import { capitalise } from '#src/core/text/person.ts';
import { inSentenceCase, type LowerCase } from './lower-case.ts';
import { LOOSE, standsAlone } from './stands-alone.ts';
import { FINITE } from './verbs.ts';

/** Verbs of a title that may be a participle or a noun. */
const NO_CLAIM = /ed$|^(?:results|lacks|plays|focuses|fits|falls|leads|helps|aims|needs)$/;
/** "Analysis of the skin reveals that": what it revealed is the claim. */
const REVEALS =
  /^[^:;?]{3,90}? (?:reveals?|shows?|demonstrates?|finds?|confirms?|indicates?) that (?=\p{L})/iu;
const VERBS =
  'use|constrain|offset|shape|drive|control|limit|trigger|alter|mediate|share|carry|hide|learn|choose|prefer|fight|hunt|sleep|cooperate|adapt|compete|escape|predict|mimic|protect|reduce|cause|change|help|need|show|avoid|kill|block|attack|improve|increase|decrease|boost|slow|speed|lower|raise|affect|influence|support|enhance|eat|grow|die|reflect|balance|determine|prevent|restore|delay|impair';
/** Of many, before what they do; or of one, that does it: nothing else stands there in a title. */
const DO = new RegExp(
  `(?<=[^s\\W]s (?:(?:in|of|from|with|by) (?:[\\p{L}-]+ ){1,4})?)(?:${VERBS})(?= (?!and\\b|or\\b)\\p{L})|(?<=[^s\\W] )(?:${VERBS})s(?= (?!in\\b|of\\b|on\\b|for\\b|by\\b|and\\b|or\\b|with\\b|from\\b|to\\b|at\\b|during\\b|using\\b|among\\b|\\p{L}+ed\\b)\\p{L})`,
  'u',
);
/** "Cockroaches probably cleaned up": an adverb stands before no participle that is a noun's. */
const DID = /\b(?:probably|once|never|rapidly|independently|repeatedly|gradually|first) \p{Ll}{3,}ed\b/u;

/** Characters of a title that is said in one sentence. */
const MOST_SAID = 200;

/** Whether a part of a title can only be a sentence: "Falls in adults based on a trial" is none. */
function isClaim(part: string): boolean {
  if (part.length > MOST_SAID) return false;
  if (/^["“]|\?/.test(part) || /^(?:how|wh\p{Ll}+)\b/iu.test(part) || LOOSE.test(`${part}.`)) return false;
  const finite = FINITE.exec(part)?.[0] ?? '';
  if (finite !== '' && !NO_CLAIM.test(finite) && standsAlone(part)) return true;
  const verb = DO.exec(part) ?? DID.exec(part);
  if (verb === null) return false;
  return verb[0].includes(finite) && !/[,;]/.test(part.slice(0, verb.index));
}

/** The parts of a title that are sentences: what the authors themselves would say in one. */
export function claimsOf(title: string, lowerCase: LowerCase): string[] {
  return partsOf(title, lowerCase)
    .map((part) =>
      capitalise(part.replace(REVEALS, '').replace(/^why (?!do|does|did|is|are|was|were|not)/i, '')),
    )
    .filter(isClaim);
}

const partsOf = (title: string, lowerCase: LowerCase): string[] =>
  title.split(/\s*[:;]\s+|\s[–—]\s|(?<=\?)\s+/).map((part) => inSentenceCase(part, lowerCase));
