/** Of which of two a sentence says that there is more, less, or the same. */
import { capitalise } from '#src/core/text/person.ts';
import { FINITE } from '../verbs.ts';
import { LABEL_WORDS, labelWithin, type Option, option } from './option.ts';
import { LEAD, OPEN, SAYS } from './said.ts';
import { alike, shortThing } from './short-thing.ts';

const UP =
  'higher|greater|larger|longer|more|stronger|faster|bigger|older|heavier|thicker|deeper|warmer|wider|taller';
const DOWN = 'lower|smaller|shorter|less|fewer|weaker|slower|younger|lighter|thinner|colder|narrower';
const BE = '(?:was|were|is|are|remained|became)';
const HOW = String.raw`(?:(?:also|even|much|far|slightly|\p{Ll}+ly) )?`;
/** "Higher", "more slender"; of what can be said of nothing but one of the two the word itself is the measure. */
const COMPARED = `((?:${UP}|${DOWN})(?: (?:common|frequent|likely|abundant|prevalent|prominent|pronounced|widespread|accurate|severe|sensitive|effective|active|responsive|often|frequently))?|(?:more|less) (?!than\\b)\\p{Ll}{4,})`;
const AT = `(?:in|among|for|at|with|of|by|during|from)`;
const THAN = `(?:than|compared (?:with|to)|as compared (?:with|to))(?: (?:${AT}|(?:that|those) (?:in|of|for|from|among|with)))?`;

/** "Heart rate was higher in rats than in mice." */
const IN_ONE = new RegExp(`^(.{3,60}?) ${BE} ${HOW}${COMPARED} ${AT} (.{3,60}?) ${THAN} (.{3,60})$`, 'u');
/** "Heart rate in rats was higher than in mice." */
const OF_ONE = new RegExp(
  `^(.{3,60}?) (?:in|among|for|with|at) (.{3,60}?) ${BE} ${HOW}${COMPARED} ${THAN} (.{3,60})$`,
  'u',
);
/** "Rats had a higher heart rate than mice." */
const HAS_MORE = new RegExp(
  String.raw`^(.{3,60}?) (?:had|has|have|show|shows|showed|exhibit|exhibits|exhibited|display|displays|displayed|experienced|reported|produced|contain|contains|contained|performed|made|received|needed|spent|used|carried|provides?|provided|gives?|gave|requires?|required|generates?|generated|causes?|caused|achieves?|achieved|yields?|yielded|offers?|offered|develops?|developed|maintains?|maintained|retains?|retained|possess(?:es|ed)?|detects?|detected) (?:an? |the )?${HOW}${COMPARED} (\p{L}[^,]{2,40}?) ${THAN} (.{3,60})$`,
  'u',
);
/** "Rats were older than mice." */
const IS_MORE = new RegExp(`^(.{3,60}?) ${BE} ${HOW}${COMPARED} than (.{3,60})$`, 'u');
/** "No significant differences between rats and mice were seen." */
const SAME =
  /\b(no (?:(?:statistically )?(?:significant|clear|marked) )?differences?)\b(?: [\p{Ll}-]+){0,8}? between (.{3,40}?) and (.{3,40}?)(?: (?:was|were|in|for|at|with|regarding|after)\b.*)?$/iu;
const NOT_DIFFERENT =
  /^differences? between (.{3,40}?) and (.{3,40}?) (?:was|were) (not (?:statistically )?significant)$/iu;
/** "The densities of the modern and the antique violins": what is set against each other stands behind. */
const WHOSE = /^.+ (?:of|in|for) /u;
const DENIED = /\b(?:not|no|nor|never|neither|may|might|could|would|should|\p{L}+n[’']t)\b/iu;
const ABSOLUTE = /^(?:higher|greater|larger|longer|lower|smaller|shorter|less|more|fewer)$/iu;

/** @returns at most one comparison, with its measure and which of the two has more of it */
export function amountsOf(sentence: string): Option[] {
  if (OPEN.test(sentence)) return [];
  const bare = sentence.replace(/[.!]$/, '').replace(LEAD, '');
  if (SAYS.exec(bare)?.[1] !== undefined) return [];
  const said = bare.replace(SAYS, '');
  const [, level, one = '', other] = SAME.exec(said) ?? [];
  if (level) return compared({ of: level, one: one.replace(WHOSE, ''), other });
  const [, left = '', right, not] = NOT_DIFFERENT.exec(said) ?? [];
  if (not) return compared({ of: `Differences ${not}`, one: left.replace(WHOSE, ''), other: right });
  if (DENIED.test(said)) return [];
  const in1 = IN_ONE.exec(said);
  if (in1) return compared({ of: in1[1], more: in1[2], one: in1[3], other: in1[4] });
  const of1 = OF_ONE.exec(said);
  if (of1) return compared({ of: of1[1], more: of1[3], one: of1[2], other: of1[4] });
  const has = HAS_MORE.exec(said);
  if (has) return compared({ of: has[3], more: has[2], one: has[1], other: has[4] });
  const is = IS_MORE.exec(said);
  // "Mortality was higher than expected" has one side alone.
  return is && !ABSOLUTE.test(is[2] ?? '')
    ? compared({ of: is[2], more: is[2], one: is[1], other: is[3] })
    : [];
}

/** More than the name of what is compared: "In old flies, the mutants showed amplitudes". */
const NO_MEASURE = new RegExp(`,|^(?:with)?in\\s|^(?:on|at|for|among)\\s|${FINITE.source}`, 'iu');

interface Sides {
  of: string | undefined;
  /** The word that says which has more; absent: neither has. */
  more?: string | undefined;
  one: string | undefined;
  other: string | undefined;
}

function compared({ of = '', more, one = '', other = '' }: Sides): Option[] {
  const [left, right] = [one, other].map(shortThing);
  const bare = of.replace(/^(?:the|an?|their|its)\s/iu, '');
  // "The rod is more slender in A": there is not more of the rod.
  const measure = labelWithin(
    /^(?:more|less) /i.test(more ?? '') && more !== of ? `${bare}: ${more}` : bare,
    LABEL_WORDS,
  );
  if (!left || !right || !measure || NO_MEASURE.test(bare) || alike(left.label, right.label)) return [];
  const way = more === undefined ? undefined : new RegExp(`^(?:${UP})\\b`, 'iu').test(more) ? 'up' : 'down';
  // An adjective of the same two ways is none of theirs: it is the measure.
  const items = [left, right].map(({ icon, label }, at) => ({
    ...(icon && { icon }),
    label,
    ...(at === 0 && way && { way: way as 'up' | 'down' }),
  }));
  return [option({ kind: 'compare', of: capitalise(measure), items }, 2.9)];
}
