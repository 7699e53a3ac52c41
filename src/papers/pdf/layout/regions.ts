/** Where on its page each figure stands, told from its caption and the text around it. */
import type { Block } from '../body/blocks.ts';
import { isFormula } from '../body/formulas.ts';
import type { Line } from '../model.ts';
import type { PageSegments } from './lines.ts';
import type { Segment } from './segments.ts';

/** A rectangle on a page, pt. */
interface Box {
  page: number;
  x0: number;
  x1: number;
  top: number;
  bottom: number;
}

export interface FigureRegion extends Box {
  figureId: string;
  /** How far up and down there is no text but what may be the page's own: a figure may reach so far. */
  room: { top: number; bottom: number };
}

/** Between a caption and the text before it there is at least this much of a figure, pt. */
const MIN_HEIGHT = 45;
const MIN_WIDTH = 60;
/** Captions this close in height belong to figures side by side. */
const BESIDE_PT = 60;
/** A caption beside its figure has several lines that leave much of the column free. */
const NARROW = 0.7;
const MIN_SIDE_LINES = 4;
/** Nothing of a paper stands closer to the page's edge, share of its width or height. */
const EDGE = 0.03;

/**
 * The free space above each caption (below it, where there is none above), as wide as no text stands in it.
 * `captions` name the figure of each caption block; `pages` have all text, running heads included; `stamps` are what is
 * set along the edge of all pages.
 */
export function figureRegions(
  captions: Map<Block, string>,
  blocks: Block[],
  front: Line[],
  pages: { all: PageSegments[]; kept: PageSegments[] },
  stamps: readonly Box[],
): FigureRegion[] {
  const text = [...front.map(boxOfLine), ...blocks.flatMap(obstacles), ...stamps];
  const regions = regionsIn([...text, ...furniture(pages)], captions, pages.all);
  const rooms = regionsIn([...text, ...furniture(withLabels(pages, regions))], captions, pages.all);
  return regions.map((region) => {
    const room = rooms.find((one) => one.figureId === region.figureId && cover(one, region)) ?? region;
    return {
      ...region,
      room: { top: Math.min(region.top, room.top), bottom: Math.max(region.bottom, room.bottom) },
    };
  });
}

type Region = Omit<FigureRegion, 'room'>;

function regionsIn(text: Box[], captions: Map<Block, string>, pages: PageSegments[]): Region[] {
  const boxes = new Map([...captions.keys()].map((block) => [block, captionBox(block)]));
  const found = [...captions].flatMap(([block, figureId]) => {
    const caption = boxes.get(block);
    const page = pages.find((candidate) => candidate.page === caption?.page);
    if (!caption || !page) return [];
    const others = [...boxes].flatMap(([other, box]) =>
      other !== block && box.page === caption.page ? [box] : [],
    );
    const around = text.filter((box) => box.page === caption.page);
    const above = beside(block, caption, around, page) ?? freeAbove(caption, around, others, page);
    const region = above ?? freeBelow(caption, around, others, page);
    return region ? [{ region: { ...region, figureId }, below: !above }] : [];
  });
  // What stands between two captions belongs to the lower one.
  return found
    .filter(
      ({ region, below }) => !below || !found.some((other) => !other.below && cover(region, other.region)),
    )
    .map(({ region }) => region);
}

function cover(a: Box, b: Box): boolean {
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return a.page === b.page && overlap(a, b) && height > 0.3 * (b.bottom - b.top);
}

function boxOfLine({ page, x0, x1, y, size }: Line): Box {
  return { page, x0, x1, top: y - 0.8 * size, bottom: y + 0.25 * size };
}

/** A formula of the text has a number; a label of a figure may be a formula, too. */
const NUMBERED = /\(\d{1,3}[a-z]?\)$/;

/** Text that is not part of a figure; labels in figures are `aside`, cells of tables and formulas are told apart from them. */
function obstacles(block: Block): Box[] {
  if (block.kind === 'aside') {
    const { lines } = block.paragraph;
    const isOwn = isFormula(block.paragraph, false) && lines.some(({ text }) => NUMBERED.test(text));
    return block.inTable || isOwn ? lines.map(boxOfLine) : [];
  }
  const lines = block.kind === 'heading' ? block.paragraph.lines : block.lines;
  return lines.map(boxOfLine);
}

function furniture({ all, kept }: { all: PageSegments[]; kept: PageSegments[] }): Box[] {
  return all.flatMap(({ page, segments }, index) => {
    const text = new Set(kept[index]?.segments);
    return segments
      .filter((segment) => !text.has(segment))
      .map(({ x0, x1, y, size }) => ({ page, x0, x1, top: y - 0.8 * size, bottom: y + 0.25 * size }));
  });
}

/** So many labels of one look within a figure tell how it is labelled. */
const MIN_LABELS = 3;

/** Pages with what was taken for a running head and looks like the labels of a figure on its page: the word that comes back in each legend. */
function withLabels(
  { all, kept }: { all: PageSegments[]; kept: PageSegments[] },
  regions: readonly Box[],
): { all: PageSegments[]; kept: PageSegments[] } {
  const look = ({ items, size }: Segment): string => `${items[0]?.font} ${size.toFixed(1)}`;
  return {
    all,
    kept: kept.map((page, index) => {
      const looks = regions
        .filter((region) => region.page === page.page)
        .flatMap(({ x0, x1, top, bottom }) =>
          page.segments
            .filter((one) => one.x0 > x0 && one.x1 < x1 && one.y > top && one.y < bottom)
            .map(look),
        );
      const isLabel = (segment: Segment): boolean =>
        looks.filter((one) => one === look(segment)).length >= MIN_LABELS;
      return { ...page, segments: [...page.segments, ...(all[index]?.segments ?? []).filter(isLabel)] };
    }),
  };
}

function captionBox(block: Block): Box {
  const lines = block.kind === 'caption' ? block.lines : block.paragraph.lines;
  const first = block.paragraph.page;
  const boxes = lines.filter(({ page }) => page === first).map(boxOfLine);
  const [line] = lines;
  return {
    page: first,
    // A short caption stands under a figure as wide as its column.
    x0: Math.min(line?.left ?? 0, ...boxes.map(({ x0 }) => x0)),
    x1: Math.max(line?.right ?? 0, ...boxes.map(({ x1 }) => x1)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Some journals set a narrow caption to the left of its figure. */
function beside(block: Block, caption: Box, text: Box[], page: PageSegments): Box | null {
  const lines = block.kind === 'caption' ? block.lines : [];
  const end = Math.max(...lines.map(({ x1 }) => x1));
  const narrow = end - caption.x0 < NARROW * (caption.x1 - caption.x0);
  if (!narrow || lines.length < MIN_SIDE_LINES) return null;
  const column = { ...caption, x0: end + 4, x1: (1 - EDGE) * page.width };
  const over = text.filter((box) => box.bottom <= caption.top + 2 && overlap(box, column));
  const under = text.filter((box) => box.top >= caption.bottom - 2 && overlap(box, column));
  const top = Math.max(EDGE * page.height, ...over.map(({ bottom }) => bottom));
  const bottom = Math.min((1 - EDGE) * page.height, ...under.map(({ top: edge }) => edge));
  return widened({ ...column, x1: column.x0 + MIN_WIDTH, top, bottom }, text, [], page);
}

function freeAbove(caption: Box, text: Box[], others: Box[], page: PageSegments): Box | null {
  const above = text.filter((box) => box.bottom <= caption.top + 2 && overlap(box, caption));
  const top = Math.max(EDGE * page.height, ...above.map(({ bottom }) => bottom));
  return widened({ ...caption, top, bottom: caption.top }, text, others, page);
}

function freeBelow(caption: Box, text: Box[], others: Box[], page: PageSegments): Box | null {
  const below = text.filter((box) => box.top >= caption.bottom - 2 && overlap(box, caption));
  const bottom = Math.min((1 - EDGE) * page.height, ...below.map(({ top }) => top));
  return widened({ ...caption, top: caption.bottom, bottom }, text, others, page);
}

function overlap(a: Box, b: Box): boolean {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 5;
}

/** As wide as no text and no neighbour's caption stands beside it; null where too little is left. */
function widened(box: Box, text: Box[], others: Box[], page: PageSegments): Box | null {
  if (box.bottom - box.top < MIN_HEIGHT) return null;
  const beside = [
    ...text.filter(({ top, bottom }) => top < box.bottom - 3 && bottom > box.top + 3),
    ...others.filter(({ top, bottom }) => top < box.bottom + BESIDE_PT && bottom > box.top),
  ];
  const x0 = Math.max(EDGE * page.width, ...beside.filter((b) => b.x1 <= box.x0 + 2).map((b) => b.x1 + 2));
  const x1 = Math.min(
    (1 - EDGE) * page.width,
    ...beside.filter((b) => b.x0 >= box.x1 - 2).map((b) => b.x0 - 2),
  );
  return x1 - x0 < MIN_WIDTH ? null : { ...box, x0, x1 };
}
