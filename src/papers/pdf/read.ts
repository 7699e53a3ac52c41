/** A paper from a PDF's pages: a pure function of what pdf.js extracted. */
import type { Figure, Paper, Table } from '#src/core/paper.ts';
import { UNTITLED } from '#src/core/untitled.ts';
import { type Clues, cluesIn } from '../lookup/clues.ts';
import { sensibleTitle } from '../manuscript/property-title.ts';
import { boundTables, linesAsRows } from '../tables/shape.ts';
import { type Block, toBlocks } from './body/blocks.ts';
import { captionLabel } from './body/captions.ts';
import { withoutLabels } from './body/labels.ts';
import { toSections } from './body/sections.ts';
import { findAuthors } from './front/authors.ts';
import { withoutCovers } from './front/cover.ts';
import { splitFront } from './front/edges.ts';
import { findDoi, findJournal, findLicence, findYear } from './front/facts.ts';
import { hasAbstract, readFront } from './front/front.ts';
import { findTitle } from './front/title.ts';
import { besideLast } from './layout/beside.ts';
import { textOf, withoutFurniture } from './layout/furniture.ts';
import { withoutLetterspacing } from './layout/letterspacing.ts';
import { withoutLineNumbers } from './layout/line-numbers.ts';
import { type PageSegments, segmentPages, toLines } from './layout/lines.ts';
import { toParagraphs } from './layout/paragraphs.ts';
import { type FigureRegion, figureRegions } from './layout/regions.ts';
import { withoutFalseHyphens } from './layout/soft-hyphens.ts';
import { stampsOf } from './layout/stamps.ts';
import { bodyStyle } from './layout/style.ts';
import { joinLines, knownCompounds } from './layout/text.ts';
import type { Line, PdfDocument, PdfMetadata } from './model.ts';

export interface ReadResult {
  paper: Paper;
  /** Where the figures stand, in the order of the paper's. */
  regions: FigureRegion[];
  clues: Clues;
}

export function readPages({ pages, metadata }: PdfDocument): ReadResult {
  const segmented = segmentPages(withoutLineNumbers(pages));
  const kept = withoutFurniture(segmented);
  const { covers, rest } = withoutCovers(kept);
  const lines = withoutFalseHyphens(withoutLetterspacing(besideLast(toLines(rest))));
  const body = bodyStyle(lines);
  const known = knownCompounds(lines.map(({ text }) => text));
  const whole = toParagraphs(lines, body);
  const printed = pageText(segmented, 0, covers.length + 2);
  const line = findTitle(
    whole,
    metadata,
    printed,
    covers.flatMap(({ segments }) => segments.map(textOf)),
    body,
  );
  const paragraphs = line ? splitFront(whole, line.to + 1) : whole;
  const under = line ? paragraphs[line.to]?.lines.at(-1) : undefined;
  const authors = under
    ? findAuthors(
        lines.filter(({ page }) => page === under.page),
        under,
        metadata,
        printed,
        body,
      )
    : [];
  // An excerpt has no title: its first heading, or a line of its text, must not pass for one.
  const title = line && (line.sure || authors.length > 0 || hasAbstract(paragraphs)) ? line : null;
  const front =
    title || hasAbstract(paragraphs)
      ? readFront(paragraphs, title ? title.to + 1 : 0, body, known)
      : { abstract: [], bodyStart: 0 };
  const blocks = withoutLabels(toBlocks(paragraphs.slice(front.bodyStart), body));
  const { figures, tables, captions } = readCaptions(blocks, known);
  const linked = [...pages.slice(0, 2), ...pages.slice(-1)].flatMap(({ links }) => links);
  const doi = findDoi(printed, metadata);
  const paper: Paper = {
    title: title?.text ?? sensibleTitle(metadata.title ?? '') ?? UNTITLED,
    authors: title ? authors : [],
    journal: findJournal(
      metadata,
      segmented.slice(0, covers.length + 2).flatMap(({ segments }) => segments.map(textOf)),
    ),
    year: findYear(`${pages[0]?.turned ?? ''} ${pageText(segmented, 0, covers.length + 1)}`, metadata),
    ids: { doi, pmid: null, pmcid: null },
    licence: findLicence([printed, metadata.rights ?? '', pageText(segmented, 0)], linked),
    articleType: null,
    retracted: false,
    language: metadata.language,
    abstract: front.abstract,
    sections: toSections(blocks, known),
    figures,
    tables,
    format: 'pdf',
    notes: [],
  };
  const before = paragraphs.slice(0, front.bodyStart).flatMap((paragraph) => paragraph.lines);
  const regions = figureRegions(captions, blocks, before, { all: segmented, kept }, stampsOf(pages));
  const turned = pages.slice(0, 1).map((page) => page.turned ?? '');
  const clues = cluesOf({ all: segmented, kept, covers }, lines, { links: linked, turned, metadata });
  return { paper, regions, clues };
}

/** What finds the file's record: nothing of the layout counts for it but what is furniture. */
function cluesOf(
  { all, kept, covers }: { all: PageSegments[]; kept: PageSegments[]; covers: PageSegments[] },
  lines: readonly Line[],
  { links, turned, metadata }: { links: string[]; turned: string[]; metadata: PdfMetadata },
): Clues {
  const inText = new Set(kept.flatMap(({ segments }) => segments));
  const margins = all.flatMap(({ segments }) => segments.filter((one) => !inText.has(one)).map(textOf));
  return cluesIn({
    first: [
      ...covers.flatMap(({ segments }) => segments.map(textOf)),
      ...lines.filter(({ page }) => page <= covers.length + 2).map(({ text }) => text),
    ],
    rest: lines.filter(({ page }) => page > covers.length + 2).map(({ text }) => text),
    margins: [...turned, ...margins],
    links,
    metadataDoi: metadata.doi,
  });
}

function pageText(pages: PageSegments[], from: number, to?: number): string {
  return pages
    .slice(from, to)
    .flatMap(({ segments }) => [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0).map(textOf))
    .join(' ');
}

function readCaptions(blocks: Block[], known: ReadonlySet<string>) {
  const figures: Figure[] = [];
  const tables: Table[] = [];
  const captions = new Map<Block, string>();
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'caption') continue;
    const text = joinLines(
      block.lines.map((line) => line.text),
      known,
    );
    const found = captionLabel(text);
    const label = block.label.replace(/\.$/, '');
    // Some publishers print the figure's own address after its caption.
    const caption = (found?.rest ?? text).replace(/\s*https?:\/\/(?:dx\.)?doi\.org\/\S+$/, '');
    const list = block.of === 'figure' ? figures : tables;
    const number = numberOf(label);
    // Bilingual journals print every caption twice.
    if (list.some((entry) => numberOf(entry.label) === number)) continue;
    const id = `${block.of}-${list.length + 1}`;
    if (block.of === 'table')
      tables.push({ id, label, caption, ...linesAsRows(printedRows(blocks, at + 1)) });
    else {
      figures.push({ id, label, caption, href: null, image: null });
      captions.set(block, id);
    }
  }
  return { figures, tables: boundTables(tables), captions };
}

/** Baselines this close, in the size of the text, are those of one row. */
const SAME_ROW = 0.4;

/**
 * The rows set as a table from this block on, each as its words from left to right: a page does not say which of them
 * are which cell's.
 */
function printedRows(blocks: Block[], from: number): string[] {
  const end = blocks.findIndex((block, at) => at >= from && !(block.kind === 'aside' && block.inTable));
  const lines = blocks
    .slice(from, end < 0 ? undefined : end)
    .flatMap(({ paragraph }) => paragraph.lines)
    .sort((a, b) => a.page - b.page || a.y - b.y);
  const rows: Line[][] = [];
  for (const line of lines) {
    const [first] = rows.at(-1) ?? [];
    const beside = first?.page === line.page && line.y - first.y < SAME_ROW * line.size;
    if (beside) rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  return rows.map((row) =>
    row
      .sort((a, b) => a.x0 - b.x0)
      .map(({ text }) => text)
      .join(' '),
  );
}

/** `Tabela 2` and `Table 2.` are one table. */
function numberOf(label: string): string {
  const number = /\S+$/.exec(label)?.[0] ?? label;
  return `${/algorithm|box|scheme|s\d/i.exec(label)?.[0] ?? ''}${number}`.toLowerCase();
}
