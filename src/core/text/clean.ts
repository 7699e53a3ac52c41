/** From a printed sentence to one that can be spoken: what only the page needs is taken out. */
import { withoutRaisedCitations } from './raised.ts';
import { MAX_SENTENCE } from './sentences.ts';

/** `[15]`, `[3, 5–7]`, `[15]–[17]`, `[15], [17]`. */
const BRACKET_CITATION =
  /\s?\[\s?(?:refs?\.?\s?)?\d{1,3}[a-z]?(?:\s?[,;–—-]\s?\d{1,3}[a-z]?)*\s?\](?:\s?[,;–—-]\s?\[\d{1,3}[a-z]?\])*/gi;
const BRACKETED = /\s?\[[^\][]*\]/g;
const YEAR = /\b(?:19|20)\d{2}[a-z]?\b/;
const GLUED_CITATION = /(?<=\p{Ll}{4})\d{1,3}(?:[,–-]\d{1,3})*(?=[\s.,;:)]|$)/gu;
const SPACED_CITATION = /(?<=\p{L}|\))\s+\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\s+(?=[.,])/gu;
const FINAL_CITATION = /(?<=\p{L}[.?!])\s*(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|\[[^\]]*\])$/u;
/** "was .81", "−.25": a decimal that is printed without its nought, and no end of a sentence. */
const BARE_DECIMAL = /(?<=(?:^|[\s(=<>≤≥≈~±–])[-−]?)\.(?=\d)/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const BULLET = /^(?:[•◦▪*·–—-]\s*|\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])\)\s+)/;

/** A bracket that changes what the sentence says cannot be left out. */
const QUALIFIES =
  /\b(?:except|excluding|not|no|without|only|unless|but|if|when|provided|never|although|though|versus|vs)\b/i;
const INNER_BRACKET = /(\s*)\(([^()]*)\)/;
const PERCENT_ALONE = /^[~≈]?\s?\d+(?:\.\d+)?\s?%$/;
/** Parts of a bracket that are for the page alone: statistics, references, abbreviations. */
const FOR_THE_PAGE =
  /[=<>≤≥±]|\b(?:CI|SD|SEM|IQR|OR|HR|RR|et al|see|cf|figs?|figures?|tables?|refs?|e\.g|i\.e|respectively|suppl\w*|appendix|box|eq)\b|\b(?:19|20)\d{2}\b/i;
/** Two numbers held against each other: `98.3% vs. 92.5%`. */
const VERSUS =
  /^([\d.,]+(?:\s?[\p{L}%°µμ/]+)?) (?:vs\.?|versus|against|compared (?:with|to)) ([\d.,]+(?:\s?[\p{L}%°µμ/]+)?)$/u;
/** Plain words that explain the word before: "kebeles (the smallest districts of Ethiopia)". */
const EXPLAINS =
  /^(?!(?:and|but) )(?:or |that is,? |known as |also known as |also called |called )?(?:an? |the |its |their )?\p{Ll}{3,}(?:[\s'’-]+(?:of |in |the |and |by |for |a |an |to |that |from )*\p{L}{3,}(?:['’]s)?){1,7}$/u;
const MEASURE_ALONE =
  /^(?:about |approximately )?\d[\d.,]*(?:\s?[–-]\s?[\d.,]+)?\s?(?:cm|mm|km|m|kg|g|years?|months?|weeks?|days?|hours?|minutes?|ms|°C)$/u;

/** "1.902 Å compared to the crystal structure (1.898 Å)": without it, it is compared with nothing. */
const COMPARED_WITH = /\d[^;]*\b(?:compared (?:to|with)|than|versus)\b[^;,\d]*$/u;
const NUMBER_WITH_UNIT = /^(?:about |approximately )?\d[\d.,]*(?:\s?[–-]\s?[\d.,]+)?\s[\p{L}°µμÅ/]{1,8}$/u;

/** "20–81% (mean of 54%)". */
const AVERAGE = /^(?:an? )?(?:mean|median|average) of \d[\d.,]*\s?[\p{L}%°µμ/]*$/u;

/** What is left when a reference was part of the grammar: "as shown in ,". */
const BROKEN =
  /\b(?:in|by|from|of|see|with|to|and|or|at|for|the|as|e\.g\.|i\.e\.)\s*(?:[,;:.]|$)|\(\s*\)|,\s*,/i;

export interface CleanOptions {
  /** The paper prints its citations as small raised numbers, which plain text glues to the word before. */
  raisedCitations: boolean;
}

/**
 * Removes citations, figure and table references and brackets from a sentence.
 * @returns the sentence as it can be read aloud, or null where it is longer than a sentence can be, or taking
 * something out would leave a broken one or another meaning.
 */
export function cleanSentence(quote: string, { raisedCitations }: CleanOptions): string | null {
  if (quote.length > MAX_SENTENCE) return null;
  let text = quote
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .replace(BARE_DECIMAL, '0.')
    .replace(BULLET, '')
    .replace(BRACKET_CITATION, '')
    .replace(BRACKETED, (bracket) => (YEAR.test(bracket) ? '' : bracket))
    .replace(SPACED_CITATION, '')
    .replace(FINAL_CITATION, '');
  text = withoutRaisedCitations(text);
  if (raisedCitations) text = text.replace(GLUED_CITATION, '');
  const open = withoutBrackets(text);
  if (open === null) return null;
  const tidy = open
    .replace(/\s+([,;:.?!])/g, '$1')
    // "land -use"
    .replace(/(?<=\p{Ll}{3}) -(?=\p{Ll}{3})/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/\bthat, (?=[^,]*$)/, 'that ')
    .trim();
  return BROKEN.test(tidy) ||
    /[()[\]{}]/.test(
      tidy.replace(/(?<=[\p{L}\d])\([^()\s]*\)|\([^()\s]*\)(?=[-–\p{L}\d(])|\(\d[\d.]*\s?%\)/gu, ''),
    )
    ? null
    : tidy;
}

/** "(R)-1-phenylethanol", "the acetate (S)-2": the bracket is a part of the name. */
const IN_NAME = /^(?:[RSEZ]|[±+–-]|\d+[RSEZ](?:,\s?\d+[RSEZ])*)(?=[-–]\S)/u;
/** "(η⁵-C₅H₅)Co(PPh₃)₂", "(poly)phenols": it is no aside, and no year or acronym that ran into what follows. */
const BEGINS_NAME = /^(?!\d+[a-z]?⟧|\p{Lu}{1,5}⟧)[^\s,;]+⟧(?=[\p{L}\d⟦(])/u;

/** Longer asides are sentences of their own. */
const MAX_ASIDE = 70;

/** Takes round brackets out from the innermost; null where one of them matters. Glued ones are parts of names. */
function withoutBrackets(text: string): string | null {
  const kept: string[] = [];
  let rest = text;
  for (let match = INNER_BRACKET.exec(rest); match; match = INNER_BRACKET.exec(rest)) {
    const [whole, space = '', content = ''] = match;
    const before = rest.slice(0, match.index);
    const after = rest.slice(match.index + whole.length);
    const glued =
      (space === '' && /[\p{L}\d⟧]$/u.test(before)) ||
      IN_NAME.test(content + after) ||
      BEGINS_NAME.test(`${content}⟧${after}`);
    const said = glued ? null : spokenAside(content, before);
    if (said !== null) {
      rest = `${before}, ${said}${/^\s*[,;:.?!]/.test(after) ? '' : ','}${after}`;
      continue;
    }
    if (!glued && QUALIFIES.test(content)) return null;
    if (glued || PERCENT_ALONE.test(content)) {
      kept.push(whole);
      rest = `${before}⟦${kept.length - 1}⟧${rest.slice(match.index + whole.length)}`;
    } else {
      rest = before + rest.slice(match.index + whole.length);
    }
  }
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    rest = rest.replace(`⟦${index}⟧`, () => kept[index] ?? '');
  }
  return rest;
}

/** What a bracket says to a listener, or null: numbers held against each other, a measure, an average, an explanation in plain words. */
function spokenAside(content: string, before: string): string | null {
  if (content.length > MAX_ASIDE) return null;
  const parts = content.split(/;\s*|,\s+(?=[pPnN]\s?[=<>≤≥]|95\s?%)/);
  const [part = '', ...more] = parts.map((one) => one.trim()).filter((one) => !FOR_THE_PAGE.test(one));
  if (more.length > 0) return null;
  const [, one, other] = VERSUS.exec(part) ?? [];
  if (one !== undefined && other !== undefined) return `${one} against ${other}`;
  if (MEASURE_ALONE.test(part)) return part;
  if (NUMBER_WITH_UNIT.test(part) && COMPARED_WITH.test(before)) return part;
  if (AVERAGE.test(part)) return part.replace(/^(?:an? )?/, part.includes('average of') ? 'an ' : 'a ');
  // After a number or a name of parts the words may say what is counted rather than explain.
  const explains =
    parts.length === 1 && EXPLAINS.test(part) && !QUALIFIES.test(part) && /\p{Ll}{3}$/u.test(before);
  return explains ? part.replace(/^(?:that is,? |known as )/, '') : null;
}

/** Enough glued numbers after ordinary words to be a habit of the print, not a name. */
const RAISED_HABIT = 5;

/** Whether a paper's text glues raised citation numbers to words (`warming1,`). */
export function hasRaisedCitations(texts: readonly string[]): boolean {
  const words = new Set(texts.flatMap((text) => text.match(GLUED_CITATION_WORD) ?? []));
  return words.size >= RAISED_HABIT;
}
const GLUED_CITATION_WORD = /(?<![\p{L}\d-])\p{Ll}{4,}\d{1,3}(?:[,–-]\d{1,3})*(?=[\s.,;:)])/gu;
