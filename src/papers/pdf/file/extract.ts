/** From an open PDF to items with place, size and font: the only step of reading the text that touches pdf.js. */
import { readMetadata } from '../front/metadata.ts';
import type { PdfDocument, PdfPage, TextItem, TurnedText } from '../model.ts';
import { multiply } from './matrix.ts';
import type { OpenPdf, RawPage, RawText } from './open.ts';
import { printedSigns } from './symbol-fonts.ts';
import { type FontWidths, type3Items, withSizes } from './type3.ts';

/** Text that leans more than this (about 6 degrees) is a watermark, an axis label or a margin note. */
const MAX_SLOPE = 0.1;
/** No page of a paper has this many pieces of text; a plot drawn with text, or a bomb, may. */
const MAX_ITEMS_PER_PAGE = 20_000;
const MAX_LINKS = 500;
const MAX_TURNED = 500;
const MAX_TURNED_ITEMS = 200;
const BOLD_NAME = /bold|black|heavy|semib|demi|\bbd\b|[-.]b$|\.b\b|-bd|medi$|cmbx|cmssbx|bdit|ultrablack/i;
const ITALIC_NAME = /ital|obli|slanted|\.i$|-it$|[a-z]it$|cmti|cmsl|bdit/i;

/** All pages, in order. */
export async function extractDocument(pdf: OpenPdf): Promise<PdfDocument> {
  const pages: PdfPage[] = [];
  const widths: FontWidths = new Map();
  for (let number = 1; number <= pdf.document.numPages; number += 1) {
    const page = await pdf.document.getPage(number);
    pages.push(await extractPage(page, number, widths));
    page.cleanup();
  }
  const sized = pages.map((page) => ({ ...page, items: withSizes(page.items, widths) }));
  return { pages: sized, metadata: readMetadata(pdf), isXfaForm: pdf.info.IsXFAPresent === true };
}

async function extractPage(page: RawPage, number: number, widths: FontWidths): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { items: raw } = await page.getTextContent();
  // Building the drawing list is what makes pdf.js tell the fonts' names; it is slow, and fonts come back.
  const isNew = (entry: (typeof raw)[number]): boolean =>
    'str' in entry && !page.commonObjs.has(entry.fontName);
  if (raw.some(isNew)) await page.getOperatorList();
  const isDrawn = (entry: (typeof raw)[number]): boolean =>
    'str' in entry && entry.str.trim() !== '' && page.commonObjs.get(entry.fontName).isType3Font === true;
  const items: TextItem[] = raw.some(isDrawn) ? await type3Items(page, widths) : [];
  let turned = '';
  const turnedItems: TurnedText[] = [];
  for (const entry of raw.slice(0, MAX_ITEMS_PER_PAGE)) {
    if (!('str' in entry) || isDrawn(entry)) continue;
    const previous = items.at(-1);
    if (entry.str.trim() === '') {
      if (previous && entry.str !== '') previous.spaceAfter = true;
      continue;
    }
    const item = toItem(entry, viewport.transform, page);
    if (item) {
      items.push(item);
      continue;
    }
    if (turned.length < MAX_TURNED) turned += `${entry.str} `;
    if (turnedItems.length < MAX_TURNED_ITEMS) turnedItems.push(turnedText(entry, viewport.transform));
  }
  const { width, height } = viewport;
  return { number, width, height, items, links: await linksOf(page), turned, turnedItems };
}

/** Licences and DOIs are often printed as links whose address says more than their text. */
async function linksOf(page: RawPage): Promise<string[]> {
  try {
    const annotations = await page.getAnnotations();
    return annotations.slice(0, MAX_LINKS).flatMap(({ url, unsafeUrl }) => url ?? unsafeUrl ?? []);
  } catch {
    // Broken annotations leave the text as it is.
    return [];
  }
}

function turnedText(raw: RawText, view: number[]): TurnedText {
  const [a, b, c, d, x, y] = multiply(view, raw.transform);
  const length = raw.width / (Math.hypot(a, b) || 1);
  const [right, down] = [x + a * length, y + b * length];
  const [xs, ys] = [
    [x, right, x + c, right + c],
    [y, down, y + d, down + d],
  ];
  return {
    text: raw.str.trim(),
    x0: Math.min(...xs),
    x1: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

function toItem(raw: RawText, view: number[], page: RawPage): TextItem | null {
  const [a, b, c, d, x, y] = multiply(view, raw.transform);
  if (Math.abs(b) > MAX_SLOPE * Math.abs(a) || a <= 0) return null;
  const size = Math.hypot(c, d);
  if (!(size > 0.5)) return null;
  const font = page.commonObjs.has(raw.fontName) ? page.commonObjs.get(raw.fontName) : {};
  const name = (font.name ?? raw.fontName).replace(/^[A-Z]{6}\+/, '');
  return {
    text: printedSigns(raw.str, name),
    x,
    y,
    width: raw.width,
    size,
    font: name,
    bold: font.bold === true || font.black === true || BOLD_NAME.test(name),
    italic: font.italic === true || ITALIC_NAME.test(name),
    rtl: raw.dir === 'rtl',
    spaceAfter: /\s$/.test(raw.str),
  };
}
