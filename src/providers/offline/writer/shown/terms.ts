/** Words of the field with the plain meaning that the paper gives them in passing. */
import { iconsIn } from '#src/core/icons/index.ts';
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import { acronymsIn } from '../acronyms.ts';
import { FINITE } from '../verbs.ts';
import { labelWithin, type Option, option } from './option.ts';

/** "Ocimum sanctum, a plant widely used in Ayurveda, …". */
const APPOSITION =
  /(?:^|,\s|\s(?:of|in|by|with|for|against|called|and)\s)((?:\p{L}[\p{L}\d’'.-]*\s?){1,4}),\s(an?\s(?:(?!(?:which|that|who)\b)\p{L}[\p{L}\d’'-]*[\s,]){2,12}?)(which|that|who|possess|has|have|is|are|was|were|can|may|\p{Ll}+s\s|$)/u;
/** "X is a Y that …": the sentence explains it. */
const DEFINED =
  /^(?:The\s)?((?:\p{L}[\p{L}\d’'-]*\s){1,4})(?:is|are)\s(an?\s(?:[^,;.()—–]|(?<=\d)[,.](?=\d)){12,90})(?![\p{L}\d(]|[,.]\d)/u;
/** Words of a meaning: it is read while something else is said. */
const MOST_MEANING = 9;
const LEAST_MEANING = 3;
/** What says what was done or found, not what a word means. */
const NO_MEANING =
  /\b(?:study|paper|major|crucial|key|important|significant|great|urgent|promising|potential|need|lack|number|result|first|second|third|recognized|global|rare|problem|challenge|method|good|better|common|similar|different|range|variety|particular|certain|means|way|time|case|part|lot|effect|finding|fact|increase|decrease|trend|pattern|observation|conclusion|consequence|more|less|therefore|thus|also)\b/i;

/** What opens a sentence or points back names nothing: "Recently, a novel peptide …", "In 2015, a …". */
const NO_TERM =
  /\bthat\b|^(?:it|this|these|there|they|here|below|above|also|then|now|today|later|sometimes|often|thus|hence|however|moreover|furthermore|afterwards|nevertheless|nonetheless|therefore|instead|meanwhile|overall|first|second|third|finally|so far|results?|factors?|concepts?|(?:most )?\p{L}+ly)$|^(?:this|these|those|its|their|our|and|because|first|second|third|two|three|any|each|offered|addition|in|on|at|by|for|from|with|after|before|during|since|until|under|of|to|as|among|between)\s/iu;

/** @returns at most one term of the sentence */
export function termsOf(sentence: string): Option[] {
  const named = APPOSITION.exec(sentence);
  const [, word = '', text = '', then = ''] = named ?? DEFINED.exec(sentence) ?? [];
  // "In water, a gradient is …": what a verb follows without a comma is its subject, and explains nothing before it.
  if (named && !/^(?:which|that|who|)$/.test(then) && !/,\s*$/.test(text)) return [];
  const term = word.trim().replace(/^(?:the|an?)\s/i, '');
  const meaning = text.trim().replace(/[\s,]+$/, '');
  if (!/\p{L}{4}/u.test(term) || FINITE.test(`${term} `) || NO_TERM.test(term) || NO_MEANING.test(meaning))
    return [];
  const shown = wholeOf(meaning);
  if (shown === null || acronymsIn(shown).length > 0) return [];
  const icon = iconsIn(`${meaning} ${term}`).find(({ sign }) => !sign)?.icon;
  return [option({ kind: 'term', term: capitalise(term), text: shown, ...(icon && { icon }) }, 2.4)];
}

/** A piece of what was meant: "an orthopoxvirus used", "an accumulation of", "a paradox we". */
const BREAKS_OFF =
  /\s(?:of|in|on|to|by|for|with|and|or|but|we|it|they|may|can|most|found|used|\p{L}{3,}(?:ed|ing|ly)|(?:but|and|whose|that (?:is|are|was|were))\s\S+)$/iu;
/** What any term could be: "a well-studied phenomenon". */
const SAYS_NOTHING =
  /\b(?:phenomenon|feature|structure|model|topic|form|approach|tool|process|element|system)$/i;
/** What was told of first is not whole without it: "in natural [and man-made ecosystems]", "represented [by …]". */
const GOES_ON = /^\s*(?:and|or|by|to|into|as|of|for|from)\s/i;

/** The meaning, or so much of its beginning that it is whole; null: there is none. */
function wholeOf(meaning: string): string | null {
  for (let most = MOST_MEANING; most >= LEAST_MEANING; most -= 1) {
    const part = countWords(meaning) <= most ? meaning : labelWithin(meaning, most);
    if (part === null || countWords(part) < LEAST_MEANING) return null;
    if (!BREAKS_OFF.test(part) && !SAYS_NOTHING.test(part) && !GOES_ON.test(meaning.slice(part.length)))
      return part;
  }
  return null;
}
