/** Of which of two a sentence says that there is more, less, or the same. */
import { capitalise } from '#src/core/text/person.ts';
import { FINITE } from '../verbs.ts';
import { LABEL_WORDS, labelWithin, type Option, option } from './option.ts';
import { statementOf } from './said.ts';
import { type Sides, sameIn } from './same.ts';
import { alike, shortThing } from './short-thing.ts';

const UP =
  'higher|greater|larger|longer|more|stronger|faster|bigger|older|heavier|thicker|deeper|warmer|wider|taller|rose|grew|elevated|increased|enhanced|upregulated';
const DOWN =
  'lower|smaller|shorter|less|fewer|weaker|slower|younger|lighter|thinner|colder|narrower|fell|declined|reduced|decreased|diminished|downregulated';
const BE = '(?:was|were|is|are|remained|became|has been|have been)';
const MUCH = String.raw`(?:(?:(?:also|even|much|far|slightly|about|approximately|[\d.–-]+ ?(?:%|times)|[\d.–-]+-fold|[a-z]+-fold|twice|\p{Ll}+ly) ){0,2})`;
/** "Higher", "more slender"; of what can be said of nothing but one of the two the word itself is the measure. */
const COMPARED = `(?<more>(?:${UP}|${DOWN})(?: (?:common|frequent|likely|abundant|prevalent|prominent|pronounced|widespread|accurate|severe|sensitive|effective|active|responsive|often|frequently|expressed))?|(?:more|less) (?!than\\b)\\p{Ll}{4,})`;
const AT = '(?:in|among|for|at|with|of|by|during|from|under|on|after|toward|towards)';
const THAN =
  '(?:than|versus|vs\\.?|relative to|(?:as |when )?compared (?:with|to)|in comparison (?:with|to))';
/** "In mice", "that of mice" */
const OTHER = `(?: (?:(?:that|those) )?${AT})? (?<other>.{2,60})$`;
/** "In rats" and "in mice": of the same they are said. */
const HERE = '(?<here>in|among|for|with|at|of|under|during|toward|towards)';
const THERE = ' (?:(?:that|those) )?\\k<here> (?<other>.{2,60})$';
const HAVE =
  'had|has|have|show|shows|showed|exhibit|exhibits|exhibited|display|displays|displayed|experienced|reported|produced|contain|contains|contained|performed|made|received|needed|spent|used|carried|provides?|provided|gives?|gave|requires?|required|generates?|generated|causes?|caused|achieves?|achieved|yields?|yielded|offers?|offered|develops?|developed|maintains?|maintained|retains?|retained|possess(?:es|ed)?|detects?|detected|results? in|resulted in|leads? to|led to|expressed|(?:is|are|was|were) at';
const SEEN = '(?:found|seen|observed|detected|recorded|reported|noted|present)';
const ONE = `${AT} (?<one>.{2,60}?),? ${THAN}${OTHER}`;

/** The first that fits says which is which. */
const PATTERNS = [
  // "Heart rate was higher in rats than in mice."
  `^(?<of>.{3,70}?) ${BE} ${MUCH}${COMPARED} ${ONE}`,
  // "Heart rate in rats was higher than in mice."
  `^(?<of>.{3,60}?) ${HERE} (?<one>.{2,70}?) ${BE} ${MUCH}${COMPARED},? ${THAN}${THERE}`,
  // "Heart rate of rats was higher than mice."
  `^(?<of>.{3,60}?) ${HERE} (?<one>.{2,70}?) ${BE} ${MUCH}${COMPARED},? ${THAN} (?!that|those|${AT} )(?<other>.{2,60})$`,
  // "Heart rate rose in rats compared with mice."
  `^(?<of>.{3,70}?) (?:\\p{Ll}+ly )?(?<more>increased|decreased|declined|rose|fell|grew) (?:\\p{Ll}+ly )?${ONE}`,
  // "More ants were found in forests than in fields."
  `^(?:an? )?${MUCH}${COMPARED} (?<of>.{3,50}?)(?: (?:was|were) ${SEEN})? ${ONE}`,
  // "There was a higher heart rate in rats than in mice."
  `^(?:There (?:was|were|is|are)|The (?:researchers|authors) (?:found|observed|detected)) (?:an? )?${MUCH}${COMPARED} (?<of>.{3,50}?)(?: ${SEEN})? ${ONE}`,
  // "Rats had a higher heart rate in winter than in summer."
  `^.{2,60}? (?:${HAVE}|revealed|confirmed|demonstrated|found) (?:an? |the )?${MUCH}${COMPARED} (?<of>\\p{L}[^,]{2,50}?) ${HERE} (?<one>.{2,50}?),? ${THAN}${THERE}`,
  // "Rats had a higher heart rate than mice."
  `^(?<one>.{2,60}?) (?:${HAVE}) (?:an? |the )?${MUCH}${COMPARED} (?<of>\\p{L}[^,]{2,50}?),? ${THAN}${OTHER}`,
  // "Rats were older than mice."
  `^(?<one>.{3,60}?) ${BE} ${MUCH}(?<of>${COMPARED}) than (?<other>.{3,60})$`,
].map((pattern) => new RegExp(pattern, 'iu'));
/** "Compared with mice, …": what it is compared with may be told first. */
const FIRST =
  /^(?:when |as )?(?:compared (?:with|to)|relative to|in comparison (?:with|to)) ([^,]{2,50}), (.+)$/iu;
/** "The new method outperformed the old one." */
const BEATS =
  /^(.{3,60}?) (?:\p{Ll}+ly )?(?:outperform|exceed|surpass|outnumber|outweigh)(?:s|ed)? (?:that of |those of )?(.{3,60})$/u;
const DENIED =
  /\b(?:not|no|nor|never|neither|may|might|could|would|should|appeared|seem\w*|\p{L}+n[’']t)\b/iu;
const ABSOLUTE =
  /^(?:higher|greater|larger|longer|lower|smaller|shorter|less|more|fewer|elevated|increased|enhanced|upregulated|reduced|decreased|diminished|downregulated)$/iu;

/** @returns at most one comparison, with its measure and which of the two has more of it */
export function amountsOf(sentence: string): Option[] {
  const [, against, rest = ''] = FIRST.exec(sentence.replace(/[.!]$/, '')) ?? [];
  const said = statementOf(against === undefined ? sentence : capitalise(`${rest} than ${against}`));
  if (!said || said.unsure) return [];
  return said.clauses.flatMap(amountsIn).slice(0, 1);
}

function amountsIn(text: string): Option[] {
  const [, better, worse] = BEATS.exec(text) ?? [];
  if (better && worse && !DENIED.test(text)) return held({ one: better, other: worse, more: 'more' });
  const same = sameIn(text);
  if (same) return compared(same);
  if (DENIED.test(text)) return [];
  const { of, more, one, other } =
    PATTERNS.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups) ?? {};
  // "Mortality was higher than expected" has one side alone.
  return of === more && ABSOLUTE.test(of ?? '') ? [] : compared({ of, more, one, other });
}

/** More than the name of what is compared: "In old flies, the mutants showed amplitudes". */
const NO_MEASURE = new RegExp(
  `,|^(?:and|or|but|than)\\b|^(?:with)?in\\s|^(?:on|at|for|among)\\s|^(?:it|this|that|they|these|those|there|which|values?|levels?|difference|the latter)$|^(?:this|these|such|that|most|many|some)\\s|${FINITE.source}`,
  'iu',
);
/** What is set beside itself at another time, or beside nothing. */
const NO_SIDE =
  /^(?:others?|other (?:groups|treatments|methods|comparisons|conditions|traits|studies)|comparisons|baseline|before|expected|normal|average|usual|previous\b.*|each other|either|rest|remaining\b.*|one|another|most|any\b.*|traits|counterparts?|duration|size|length|number|weight|height|age|quality|magnitude|frequency|intensity|(?:statistical )?analys[ei]s)$/iu;

function compared({ of = '', ...sides }: Sides): Option[] {
  const { more } = sides;
  const bare = of.replace(/^(?:the|an?|their|its)\s/iu, '');
  // "The rod is more slender in A": there is not more of the rod.
  const measure = labelWithin(
    /^(?:more|less) /i.test(more ?? '') && more !== of ? `${bare}: ${more}` : bare,
    LABEL_WORDS,
  );
  return measure && !NO_MEASURE.test(bare) ? held(sides, capitalise(measure)) : [];
}

function held({ more, one = '', other = '' }: Omit<Sides, 'of'>, of?: string): Option[] {
  // "Than in any other work": what somebody does is no second side.
  if (/^(?:(?:in|on|at|for|with) )?any\b/i.test(other)) return [];
  const [left, right] = [one, other].map(shortThing);
  if (!left || !right || alike(left.label, right.label)) return [];
  if ([left, right].some(({ label }) => NO_SIDE.test(label))) return [];
  const way = more === undefined ? undefined : new RegExp(`^(?:${UP})\\b`, 'iu').test(more) ? 'up' : 'down';
  // An adjective of the same two ways is none of theirs: it is the measure.
  const items = [left, right].map(({ icon, label }, at) => ({
    ...(icon && { icon }),
    label,
    ...(at === 0 && way && { way: way as 'up' | 'down' }),
  }));
  return [option({ kind: 'compare', ...(of && { of }), items }, 2.9)];
}
