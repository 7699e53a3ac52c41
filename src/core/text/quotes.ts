/** Telling whether words really stand in a paper, whatever the typography of the two sides. */
import type { Paper } from '../paper.ts';

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02b9\u02bc`´]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;

/**
 * A text in the form in which two texts are compared: NFKC (ligatures and superscripts resolved), lower case,
 * one kind of dash and quotation mark, no soft hyphens or zero-width marks, single spaces.
 */
export function normaliseQuote(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .normalize('NFKC')
    .replace(DASHES, '-')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A finder for many quotes of one paper (the paper is normalised once).
 * @returns a function from a quote to the heading of the first passage that holds it word for word (`Title`,
 * `Abstract`, the section's heading, or the figure's or table's label), or null where none does. A quote never
 * spans two paragraphs; an empty quote is found nowhere.
 */
export function quoteFinder(paper: Paper): (quote: string) => string | null {
  const passages = [
    { section: 'Title', text: paper.title },
    ...paper.abstract.map((text) => ({ section: 'Abstract', text })),
    ...paper.sections.flatMap(({ heading, paragraphs }) =>
      paragraphs.map((text) => ({ section: heading, text })),
    ),
    ...[...paper.figures, ...paper.tables].map(({ label, caption }) => ({ section: label, text: caption })),
  ].map(({ section, text }) => ({ section, text: normaliseQuote(text) }));
  return (quote) => {
    const wanted = normaliseQuote(quote);
    if (wanted === '') return null;
    return passages.find(({ text }) => text.includes(wanted))?.section ?? null;
  };
}

/** Whether the quote stands word for word in the paper; see {@link quoteFinder} for many quotes. */
export function containsQuote(paper: Paper, quote: string): boolean {
  return quoteFinder(paper)(quote) !== null;
}
