/** The paper as a model reads it: whole, in order, between marks that it cannot hold itself. */
import { hashOf } from '#src/core/hash.ts';
import type { Paper, Section } from '#src/core/paper.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { textTokens } from '../paid/price-list.ts';
import { commonCap } from './common-cap.ts';
import { tableTexts } from './table-text.ts';

/** Sections that tell nothing about the study; the first to go where a paper is too long. */
const BACK_MATTER =
  /acknowledg|author contribution|competing|conflicts? of interest|funding|data availab|abbreviation|supplement|supporting information|ethic|appendix|references/i;
const LEFT_OUT = '[The rest of this section is left out.]';
/** Sections are not cut shorter than this by the first cut, tokens. */
const SMALLEST_SECTION = 200;
/** What tables may take of the budget. */
const TABLES_SHARE = 0.25;

/**
 * The paper's text for a prompt: metadata, abstract, sections, captions, tables, in the paper's own order.
 *
 * A paper over the budget loses its back matter, then its longest sections are cut to one common length, at the
 * end of a sentence; tables that take more than their share of it are cut likewise, between rows.
 *
 * @param budgetTokens for the sections and the tables
 */
export function paperText(paper: Paper, budgetTokens: number): string {
  const mark = `PAPER-${hashOf(paper).slice(0, 12)}`;
  const { ids } = paper;
  const facts = [
    ['Title', paper.title],
    ['Authors', paper.authors.join(', ')],
    ['Journal', paper.journal],
    ['Year', paper.year?.toString()],
    ['DOI', ids.doi],
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  const tables = tableTexts(paper.tables, budgetTokens * TABLES_SHARE);
  const tablesTokens = tables.reduce((sum, text) => sum + textTokens(text), 0);
  const sections = fitSections(paper.sections, budgetTokens - tablesTokens);
  const captions = paper.figures.map(({ id, label, caption }) => `[${id}] ${label}: ${caption}`);
  const body = [
    facts.join('\n'),
    ...(paper.abstract.length > 0 ? [`## Abstract\n${paper.abstract.join('\n')}`] : []),
    ...sections.map(
      ({ level, heading, paragraphs }) =>
        `${'#'.repeat(Math.min(6, level + 1))} ${heading}\n${paragraphs.join('\n')}`,
    ),
    ...(captions.length > 0 ? [`## Figures\n${captions.join('\n')}`] : []),
    ...(tables.length > 0 ? [`## Tables\n${tables.join('\n\n')}`] : []),
  ].join('\n\n');
  return `<${mark}>\n${body.replaceAll(mark, '')}\n</${mark}>`;
}

const tokensOf = ({ heading, paragraphs }: Section): number =>
  textTokens(`${heading}\n${paragraphs.join('\n')}`);
const total = (sections: readonly Section[]): number => sections.reduce((sum, one) => sum + tokensOf(one), 0);

function fitSections(sections: readonly Section[], budget: number): Section[] {
  if (total(sections) <= budget) return [...sections];
  const main = sections.filter(({ heading }) => !BACK_MATTER.test(heading));
  const cap = Math.max(SMALLEST_SECTION, commonCap(main.map(tokensOf), budget));
  return main.map((section) => (tokensOf(section) <= cap ? section : cutSection(section, cap)));
}

/** The section's first whole sentences. */
function cutSection(section: Section, cap: number): Section {
  let left = cap - textTokens(section.heading) - textTokens(LEFT_OUT);
  const paragraphs: string[] = [];
  for (const paragraph of section.paragraphs) {
    const kept: string[] = [];
    for (const sentence of splitSentences(paragraph)) {
      left -= textTokens(`${sentence} `);
      if (left < 0) break;
      kept.push(sentence);
    }
    if (kept.length > 0) paragraphs.push(kept.join(' '));
    if (left < 0) break;
  }
  return { ...section, paragraphs: [...paragraphs, LEFT_OUT] };
}
