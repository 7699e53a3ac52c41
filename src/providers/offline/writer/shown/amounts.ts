/** Of which of two a sentence says that there is more, less, or the same. */
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import { FINITE } from '../verbs.ts';
import { inOrder, type Told, toldIn, wayOf } from './more-or-less.ts';
import { LABEL_WORDS, labelWithin, type Option, option } from './option.ts';
import { statementOf } from './said.ts';
import { sameIn } from './same.ts';
import { alike, shortThing } from './short-thing.ts';

const ABSOLUTE =
  /^(?:higher|greater|larger|longer|lower|smaller|shorter|less|more|fewer|elevated|increased|enhanced|upregulated|reduced|decreased|diminished|downregulated)$/iu;

/** @returns at most one comparison, with its measure and which of the two has more of it */
export function amountsOf(sentence: string): Option[] {
  const said = statementOf(inOrder(sentence));
  if (!said || said.unsure) return [];
  return said.clauses.flatMap(amountsIn).slice(0, 1);
}

function amountsIn(text: string): Option[] {
  const same = sameIn(text);
  if (same) return compared(same);
  const told = toldIn(text);
  if (!told) return [];
  const { of, how, more, ...sides } = told;
  if (how !== undefined) return done(how, more ?? '', sides);
  if (of === undefined) return held(told);
  // "Mortality was higher than expected" has one side alone.
  return of === more && ABSOLUTE.test(of) ? [] : compared(told);
}

/** "Slept" of "slept more", and "Slept faster". */
function done(how: string, more: string, sides: Told): Option[] {
  const words = /^to /.test(how) ? `likely ${how}` : how;
  const isAmount = /^(?:more|less|higher|lower)$/iu.test(more);
  const measure = isAmount ? words : `${words} ${more}`;
  return countWords(measure) > LABEL_WORDS
    ? []
    : held({ ...sides, more: isAmount ? more : 'more' }, capitalise(measure));
}

/** More than the name of what is compared: "In old flies, the mutants showed amplitudes". */
const NO_MEASURE = new RegExp(
  `,|^(?:and|or|but|than)\\b|^(?:with)?in\\s|^(?:on|at|for|among)\\s|^(?:it|this|that|they|these|those|there|which|values?|levels?|difference|the latter)$|^(?:this|these|such|that|most|many|some)\\s|${FINITE.source}`,
  'iu',
);
/** What is set beside itself at another time, or beside nothing. */
const NO_SIDE =
  /^(?:others?|other (?:groups|treatments|methods|comparisons|conditions|traits|studies)|comparisons|baseline|before|expected|normal|average|usual|previous\b.*|each other|either|rest|remaining\b.*|one|another|most|any\b.*|traits|counterparts?|duration|size|length|number|weight|height|age|quality|magnitude|frequency|intensity|(?:statistical )?analys[ei]s)$/iu;

function compared({ of = '', ...sides }: Told): Option[] {
  const { more } = sides;
  const bare = of.replace(/^(?:the|an?|their|its)\s/iu, '');
  // "The rod is more slender in A": there is not more of the rod.
  const measure = labelWithin(
    /^(?:(?:more|less) |better$)/i.test(more ?? '') && more !== of ? `${bare}: ${more}` : bare,
    LABEL_WORDS,
  );
  return measure && !NO_MEASURE.test(bare) ? held(sides, capitalise(measure)) : [];
}

function held({ more, one = '', other = '' }: Told, of?: string): Option[] {
  // "Than in any other work": what somebody does is no second side.
  if (/^(?:(?:in|on|at|for|with) )?any\b/i.test(other)) return [];
  const [left, right] = [one, other].map(shortThing);
  if (!left || !right || alike(left.label, right.label)) return [];
  if ([left, right].some(({ label }) => NO_SIDE.test(label))) return [];
  const way = more === undefined ? undefined : wayOf(more);
  // An adjective of the same two ways is none of theirs: it is the measure.
  const items = [left, right].map(({ icon, label }, at) => ({
    ...(icon && { icon }),
    label,
    ...(at === 0 && way && { way }),
  }));
  return [option({ kind: 'compare', ...(of && { of }), items }, 2.9)];
}
