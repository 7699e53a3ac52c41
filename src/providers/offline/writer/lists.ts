/** The parts of a sentence that can stand as a short list, as printed. */
import { capitalise } from '#src/core/text/person.ts';
import { trimLooseEnd } from './phrases.ts';
import { hasVerb } from './trim.ts';

/** Characters of one item, so that four of them stand on a graphic. */
const MAX_ITEM = 48;
const MAX_ITEMS = 4;
/** "a, b, and c" that ends the sentence. */
const SERIES = /[^,;:.()—]+(?:,\s[^,;:.()—]+)+,?\s(?:and|or)\s[^,;:.()—]+(?=\.$|, which\s)/;
/** What announces a series; the parts before it are the sentence's own. */
const ANNOUNCED =
  /^.*\b(?:including|such as|namely|due to|because of|consists? of|with|by|involves?|include|includes|compris(?:e|es|ed)|for)\s/i;
const OPENING = /^(?:including|such as)\s/i;
const ARTICLE = /^(?:the|a|an|its|their)\s/i;
const NOT_A_THING =
  /^(?:\p{L}+ly )?(?:in|on|for|to|of|with|by|from|at|as|that|which|both|either)\s|\s(?:and|or)\s/iu;

/** @returns 3 or 4 items of an announced series at the end of the sentence, or none. */
export function listIn(sentence: string): string[] {
  const series = SERIES.exec(sentence)?.[0];
  const parts = series?.split(/,\s(?:and\s|or\s)?|\s(?:and|or)\s(?=[^,]*$)/).map((part) => part.trim()) ?? [];
  const opening = parts.findIndex((part) => OPENING.test(part));
  const announced = opening > 0 ? parts.slice(opening) : parts;
  const [first = '', ...rest] = announced;
  if (!ANNOUNCED.test(first)) return [];
  const items = [first.replace(ANNOUNCED, ''), ...rest].map((item) =>
    trimLooseEnd(item.replace(ARTICLE, '')),
  );
  const fits = items.every(
    (item) => item.length >= 4 && item.length <= MAX_ITEM && !NOT_A_THING.test(item) && !hasVerb(item),
  );
  return fits && items.length >= 3 && items.length <= MAX_ITEMS ? items.map(capitalise) : [];
}
