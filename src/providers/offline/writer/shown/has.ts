/** What a sentence says one thing has, shows or holds. */
import { joined } from './joined.ts';
import type { Option } from './option.ts';
import { shortThing } from './short-thing.ts';
import { isSubject } from './subject.ts';

const HAVE =
  'ha[sd]|have|shows?|showed|display(?:s|ed)?|exhibit(?:s|ed)?|possess(?:es|ed)?|carr(?:y|ies|ied)|contain(?:s|ed)?|comprise[sd]?|consists? of|consisted of|(?:is|are|was|were) composed of|includes?|included|lack(?:s|ed)?|experience[sd]?|suffer(?:s|ed)? from';
/** "Mice showed a lower weight." */
const HAS = new RegExp(
  `^(.{3,70}?) ((?:(?:may|can|could|might|do|does|did|will|not|also|often|\\p{Ll}+(?<!fami|assemb|anoma|supp|\\bon)ly) ){0,2})(${HAVE}) (?:also )?(no )?(.+)$`,
  'u',
);
const NOT = /\b(?:not|lack(?:s|ed)?)\b/u;
const UNSURE = /\b(?:may|can|could|might|possibly|probably|likely)\b/u;
/** What is compared has two sides. */
const COMPARES =
  /\b(?:than|compared|versus|vs|relative to|only|respectively|similar|same|comparable|different)\b/u;
/** "It has reduced costs": it may have done so; "it has been", "it had to". */
const NO_NOUN = /^(?:to|not|yet|almost|long|that|in|on|at|as|by|with|from|for|of|how|and|or)\s/u;
const DONE = new RegExp(
  `${NO_NOUN.source}|^(?:\\p{Ll}+ly )?(?:\\p{Ll}{2,}ed|been|become|shown|found|led|gone|made|given|taken|also)\\s`,
  'u',
);
/** Its reader has it. */
const TOLD =
  /(?:analys[ei]s|tests?|assays?|imaging|examinations?|assessments?|evaluations?|investigations?|follow-up|stud(?:y|ies)|work|papers?|reviews?|trials?|PCR|\p{L}+scopy|\p{L}+graphy|blots?|results?|comparisons?|figures?|tables?|maps?|plots?|curves?|spectr(?:a|um)|images?|experiments?|simulations?|models?|observations?|evidence|alignments?|data|datasets?|sequencing|reports?|literature|authors?|calculations?|surveys?|search(?:es)?|approach|methods?|limitations?|examples?)$/iu;
/** What is not said whole: what kind of? */
const VAGUE =
  /(?:^|\s)(?:(?:dis)?advantages?|limitations?|potential|implications?|properties|features?|characteristics?|members?|aims?|goals?|benefits?|drawbacks?|challenges?|tendency|trends?|access|interest|attention|results?|place|signs?|difficult(?:y|ies)|problems?|influence|effects?|impacts?|correlations?|relations?|relationships?|variations?|differences?|improvements?|promise|functions?|roles?|importance|maximum|minimum|opposite)$/iu;
const WORTH = { of: 1.4, icon: 0.3 } as const;

/** @returns at most one pair; worth less than where one acts on the other */
export function hasOf(text: string, unsure: boolean): Option[] {
  const [, who = '', helper = '', verb = '', no, what = ''] = HAS.exec(text) ?? [];
  if (what === '' || COMPARES.test(text) || TOLD.test(who) || !isSubject(who)) return [];
  if (/^ha(?:s|d|ve)$/u.test(verb) ? DONE.test(what) : NO_NOUN.test(what)) return [];
  const denied = no !== undefined || NOT.test(`${helper}${verb}`);
  const [thing, held] = [who, what.replace(/^(?:an? )?(?:\p{Ll}+ly )?/u, '')].map(shortThing);
  if (!thing || !held || (VAGUE.test(held.label) && !held.way)) return [];
  const link = denied ? 'not' : unsure || UNSURE.test(helper) ? 'may' : 'with';
  return joined([thing, held], link).map((one) => ({
    ...one,
    worth: WORTH.of + WORTH.icon * one.visual.items.filter(({ icon }) => icon).length,
  }));
}
