/** What a paper's parts can be at most: beyond, it is no title, name or cell but a slip of the reader, or mischief. */
import type { Paper, Table } from './paper.ts';

/** Characters; of `authors`, how many. Running text has no bound of its own: its sentences have (`splitSentences`). */
const MOST = {
  title: 1_000,
  authors: 5_000,
  name: 300,
  journal: 300,
  heading: 500,
  label: 100,
  cell: 1_000,
} as const;

/** The paper with every part that is meant to be short cut to what it can be. */
export function withinBounds(paper: Paper): Paper {
  return {
    ...paper,
    title: cut(paper.title, MOST.title),
    authors: paper.authors.slice(0, MOST.authors).map((name) => cut(name, MOST.name)),
    journal: paper.journal === null ? null : cut(paper.journal, MOST.journal),
    sections: paper.sections.map((section) => ({ ...section, heading: cut(section.heading, MOST.heading) })),
    figures: paper.figures.map((figure) => ({ ...figure, label: cut(figure.label, MOST.label) })),
    tables: paper.tables.map(boundedTable),
  };
}

function boundedTable(table: Table): Table {
  const rows = (all: string[][]) => all.map((row) => row.map((cell) => cut(cell, MOST.cell)));
  return {
    ...table,
    label: cut(table.label, MOST.label),
    header: rows(table.header),
    rows: rows(table.rows),
  };
}

/** Never half a character at the end. */
const cut = (text: string, most: number): string =>
  text.length <= most
    ? text
    : text
        .slice(0, most - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .concat('…');
