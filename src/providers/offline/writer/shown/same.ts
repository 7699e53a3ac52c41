/** Of which two a sentence says that they do not differ, and in what. */
import { countWords } from '#src/core/text/words.ts';
import type { Told } from './more-or-less.ts';
import { LABEL_WORDS } from './option.ts';

const NO =
  '(no (?:(?:statistically |clinically )?(?:significant|clear|marked|major|obvious|apparent) )?differences?)';
const BEHIND = '(?: (?:was|were|in|for|at|with|regarding|after|with regard|concerning|during|on|over)\\b.*)?';
/** "No significant differences in weight between rats and mice were seen." */
const SAME = new RegExp(
  `\\b${NO}(?: (?:was|were|is) (?:found|seen|observed|detected|noted))?(?: (?:in|of|for|regarding) (.{3,50}?))?(?: (?:was|were) (?:found|seen|observed|detected|noted))?(?: [\\p{Ll}-]+){0,3}? between (.{3,40}?) and (.{3,40}?)${BEHIND}$`,
  'iu',
);
const NOT_DIFFERENT =
  /^differences? between (.{3,40}?) and (.{3,40}?) (?:was|were) (not (?:statistically )?significant)$/iu;
/** "Weight did not differ between rats and mice.", "Weight was similar in rats and mice." */
const NOT_DIFFER = new RegExp(
  `^(.{3,60}?) (?:(?:did|does|do) not (?:\\p{Ll}+ly )?differ|(?:was|were|is|are) (?:not (?:\\p{Ll}+ly )?different|(?:\\p{Ll}+ly )?(?:similar|comparable|the same|equal|identical))) (?:between|in|for|among) (?:both )?(.{3,40}?) and (?:in )?(.{3,40}?)${BEHIND}$`,
  'iu',
);
/** "Mice did not differ from rats in weight." */
const NOT_FROM =
  /^(.{3,60}?) (?:(?:did|does|do) not (?:\p{Ll}+ly )?differ|(?:was|were|is|are) not (?:\p{Ll}+ly )?different) (?:\p{Ll}+ly )?from (?:that of |those of )?(.{3,50}?)(?: (?:in|on|regarding|with regard to) (.+))?$/u;
/** "The weight of rats was similar to that of mice." */
const LIKE =
  /^(?:(.{3,50}?) (?:of|in) )?(.{3,50}?) (?:was|were|is|are) (?:\p{Ll}+ly )?(similar|comparable|identical|equal|equivalent) to (that of |those of |that in |those in )?(.{3,50})$/u;
/** "The densities of the modern and the antique violins": what is set against each other stands behind. */
const WHOSE = /^.+ (?:of|in|for) /u;
const DENIED = /\b(?:may|might|could|would|should)\b/iu;

/** @returns the two with what they share, or null */
export function sameIn(text: string): Told | null {
  if (DENIED.test(text)) return null;
  const [, level, what, one = '', other] = SAME.exec(text) ?? [];
  if (level) return { of: named(level, what), one: one.replace(WHOSE, ''), other };
  const [, left = '', right, not] = NOT_DIFFERENT.exec(text) ?? [];
  if (not) return { of: `Differences ${not}`, one: left.replace(WHOSE, ''), other: right };
  const [, measure, first, second] = NOT_DIFFER.exec(text) ?? [];
  const [, these, those, by] = NOT_FROM.exec(text) ?? [];
  if (these) return { of: named('no difference', by), one: these, other: those };
  const [, whose, like, alike = '', that, to] = LIKE.exec(text) ?? [];
  // "The top of the hill was similar to a roof": nothing is said of the hill.
  if (to && (whose === undefined) === (that === undefined))
    return { of: whose ? named(alike, whose) : alike, one: like, other: to };
  return measure ? { of: named('no difference', measure), one: first, other: second } : null;
}

const small = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll}+(?: |$))/u, (letter) => letter.toLowerCase());

/** "No difference in weight", as far as there is room for it. */
function named(level: string, what = ''): string {
  const whole = `${level} in ${small(what.replace(/^(?:the|their|its|an?) /iu, ''))}`;
  return what !== '' && countWords(whole) <= LABEL_WORDS ? whole : level;
}
