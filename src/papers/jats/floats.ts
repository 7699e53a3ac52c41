/** Figures and tables of a JATS article, wherever they stand. */
import type { Figure, Table } from '#src/core/paper.ts';
import { child, descendants, isElement, type XmlElement } from '../markup/xml.ts';
import { boundTables, NO_CELLS } from '../tables/shape.ts';
import { readCells } from './cells.ts';
import { collapse, inlineText, plainText } from './text.ts';

/** Other articles bound into this one, and the front matter with its graphical abstract. */
const ELSEWHERE = new Set(['front', 'sub-article', 'response']);
const FIGURES = new Set(['fig']);
const TABLES = new Set(['table-wrap']);
const GRAPHICS = new Set(['graphic', 'inline-graphic']);
/** A figure inside a figure has its own picture. */
const NESTED = new Set(['fig', 'supplementary-material', 'media']);

/** All figures in document order, supplements of figures included, each with its first picture's name. */
export function readFigures(article: XmlElement): Figure[] {
  const names = uniqueNames('figure');
  return descendants(article, FIGURES, ELSEWHERE).map((element) => ({
    id: names(element.attributes.id),
    label: labelOf(element),
    caption: captionOf(element),
    href: descendants(element, GRAPHICS, NESTED)[0]?.attributes.href ?? null,
    image: null,
  }));
}

/** All tables in document order, with their cells where they are no pictures. Parts set apart are tables of one label. */
export function readTables(article: XmlElement): Table[] {
  const names = uniqueNames('table');
  const tables = descendants(article, TABLES, ELSEWHERE).flatMap((element) => {
    const [label, caption] = [labelOf(element), captionOf(element)];
    const parts = readCells(element);
    return (parts.length > 0 ? parts : [NO_CELLS]).map((cells) => ({
      id: names(element.attributes.id),
      label,
      caption,
      ...cells,
    }));
  });
  return boundTables(tables);
}

/** The given id, or one made up, with a number behind it where it was used before. */
function uniqueNames(kind: string): (id: string | undefined) => string {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return (id) => {
    const base = id || `${kind}-${used.size + 1}`;
    let name = base;
    let count = counts.get(base) ?? 1;
    while (used.has(name)) {
      count += 1;
      name = `${base}-${count}`;
    }
    counts.set(base, count);
    used.add(name);
    return name;
  };
}

function labelOf(element: XmlElement): string {
  return plainText(child(element, 'label')).replace(/(?<![\s.:|])[\s.:|]+$/, '');
}

/** Title and paragraphs of the caption in one text. */
function captionOf(element: XmlElement): string {
  const caption = child(element, 'caption');
  const parts = (caption?.children ?? [])
    .map((node) => collapse(inlineText(node)))
    .filter((text) => text !== '');
  const title = caption?.children.find((node) => isElement(node) && node.name === 'title');
  const [first, ...rest] = parts;
  if (first === undefined) return '';
  // A title without its full stop would run into the first sentence.
  const joined = title && rest.length > 0 && !/[.!?:]$/.test(first) ? `${first}.` : first;
  return [joined, ...rest].join(' ');
}
