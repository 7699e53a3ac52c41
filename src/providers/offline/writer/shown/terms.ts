/** Words of the field with the plain meaning that the paper gives them in passing. */
import { iconsIn } from '#src/core/icons/index.ts';
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import { FINITE } from '../verbs.ts';
import { labelWithin, type Option, option } from './option.ts';

/** "Ocimum sanctum, a plant widely used in Ayurveda, …". */
const APPOSITION =
  /(?:^|,\s|\s(?:of|in|by|with|for|against|called|and)\s)((?:\p{L}[\p{L}\d’'.-]*\s?){1,4}),\s(an?\s(?:(?!(?:which|that|who)\b)\p{L}[\p{L}\d’'-]*[\s,]){2,12}?)(?:which|that|who|possess|has|have|is|are|was|were|can|may|\p{Ll}+s\s|$)/u;
/** "X is a Y that …": the sentence explains it. */
const DEFINED =
  /^(?:The\s)?((?:\p{L}[\p{L}\d’'-]*\s){1,4})(?:is|are)\s(an?\s(?:[^,;.()]|(?<=\d)[,.](?=\d)){12,90})(?![\p{L}\d(]|[,.]\d)/u;
const MOST_MEANING = 16;
/** What says what was done or found, not what a word means. */
const NO_MEANING =
  /\b(?:study|paper|major|crucial|key|important|significant|great|urgent|promising|potential|need|lack|number|result|first|second|third|recognized|global|problem|challenge|method|good|better|common|similar|different|range|variety|particular|certain|means|way|time|case|part|lot|effect|finding|fact|increase|decrease|trend|pattern|observation|conclusion|consequence|more|less|therefore|thus|also)\b/i;

/** What opens a sentence or points back names nothing: "Recently, a novel peptide …", "In 2015, a …". */
const NO_TERM =
  /^(?:it|this|there|that|they|here|then|now|today|later|thus|hence|however|moreover|therefore|instead|meanwhile|overall|first|second|third|finally|so far|\p{L}+ly)$|^(?:in|on|at|by|for|from|with|after|before|during|since|until|under|of|to|as|among|between)\s/iu;

/** @returns at most one term of the sentence */
export function termsOf(sentence: string): Option[] {
  const [, word = '', text = ''] = APPOSITION.exec(sentence) ?? DEFINED.exec(sentence) ?? [];
  const term = word.trim().replace(/^(?:the|this|these)\s/i, '');
  const meaning = text.trim().replace(/[\s,]+$/, '');
  if (!/\p{L}{4}/u.test(term) || FINITE.test(`${term} `) || NO_TERM.test(term) || NO_MEANING.test(meaning))
    return [];
  const shown = countWords(meaning) <= MOST_MEANING ? meaning : labelWithin(meaning, MOST_MEANING);
  if (shown === null || countWords(shown) < 3) return [];
  const icon = iconsIn(`${meaning} ${term}`).find(({ sign }) => !sign)?.icon;
  return [option({ kind: 'term', term: capitalise(term), text: shown, ...(icon && { icon }) }, 2.4)];
}
