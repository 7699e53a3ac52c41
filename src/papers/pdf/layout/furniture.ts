/** Takes off what stands on the page for the page's sake: running heads and feet, page numbers, stamps. */
import { captionLabel } from '../body/captions.ts';
import { isSectionName } from '../body/section-names.ts';
import type { PageSegments } from './lines.ts';
import type { Segment } from './segments.ts';

/** Running heads and feet stand in this share of the page's height, at the top and the bottom. */
const MARGIN = 0.1;
/** What comes back may stand a little further in. */
const REPEAT_MARGIN = 0.12;
/** A line that comes back on this share of the pages, at the same place, belongs to none of them. */
const REPEAT_SHARE = 0.3;
const MIN_REPEATS = 3;
const SAME_PLACE_PT = 6;
const MIN_STAMP_LETTERS = 15;
/** Fewer lines of running text say nothing about where a page's text stands. */
const MIN_LINES = 8;
const PAGE_NUMBER =
  /^(?:page|p\.|pág\.|seite)?\s*[-–—|(]?\s*(?:\d{1,5}|[ivxlc]{1,6})\s*[-–—|)]?\s*(?:(?:of|\/|de|von)\s*\d{1,4})?$/i;

/** What a publisher's reader may press on the first page. */
const BUTTON =
  /^(?:check for updates|view article online|view journal(?:\s?\|\s?view issue)?|read online|access|metrics & more|article recommendations|s[iı]? ?supporting information|download pdf|cite this)\W*$/i;

/** The pages without their furniture. */
export function withoutFurniture(pages: PageSegments[]): PageSegments[] {
  const repeated = repeatedPlaces(pages);
  const area = textArea(pages);
  return pages.map((page) => ({
    ...page,
    segments: page.segments.filter((segment) => {
      if (isRepeated(repeated, segment)) return false;
      if (page === pages[0] && BUTTON.test(textOf(segment))) return false;
      if (!inMargin(page, segment)) return true;
      return !PAGE_NUMBER.test(textOf(segment)) && !isOutside(page, segment, area);
    }),
  }));
}

export function textOf(segment: Segment): string {
  return segment.items
    .map((item) => item.text + (item.spaceAfter ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function inMargin({ height }: PageSegments, { y }: Segment, margin = MARGIN): boolean {
  return y < margin * height || y > (1 - margin) * height;
}

/** What stays the same from page to page: the words, with every number alike. */
function key(segment: Segment): string {
  return textOf(segment).toLowerCase().replace(/\d+/g, '#').replace(/\s/g, '');
}

type Places = Map<string, { page: number; y: number }[]>;

function repeatedPlaces(pages: PageSegments[]): Places {
  const places: Places = new Map();
  for (const page of pages) {
    for (const segment of page.segments) {
      const text = key(segment);
      // Inside the page short words come back at one place by chance: the cells of tables.
      if (text.length < MIN_STAMP_LETTERS && !inMargin(page, segment, REPEAT_MARGIN)) continue;
      // `Table 1`, `Table 2`: alike but for their numbers.
      if (captionLabel(textOf(segment))) continue;
      places.set(text, [...(places.get(text) ?? []), { page: page.page, y: segment.y }]);
    }
  }
  const needed = Math.max(MIN_REPEATS, REPEAT_SHARE * pages.length);
  for (const [text, found] of places) {
    const kept = found.filter(({ y }) => {
      const same = found.filter((other) => Math.abs(other.y - y) <= SAME_PLACE_PT);
      return new Set(same.map(({ page }) => page)).size >= needed;
    });
    if (kept.length > 0) places.set(text, kept);
    else places.delete(text);
  }
  return places;
}

function isRepeated(places: Places, segment: Segment): boolean {
  return places.get(key(segment))?.some(({ y }) => Math.abs(y - segment.y) <= SAME_PLACE_PT) ?? false;
}

/** Where running text stands on the pages after the first: what is set above or below is furniture. */
interface Area {
  top: number;
  bottom: number;
  size: number;
}

function textArea(pages: PageSegments[]): Area | null {
  const rest = pages.slice(1);
  const weights = new Map<number, number>();
  for (const segment of rest.flatMap(({ segments }) => segments)) {
    const size = Math.round(segment.size * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + textOf(segment).length);
  }
  const [size] = [...weights.entries()].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (size === undefined || rest.length < 2) return null;
  const spans = rest
    .map(({ segments }) =>
      segments.filter((segment) => Math.abs(segment.size - size) <= 0.5 && textOf(segment).length > 25),
    )
    .filter((body) => body.length >= MIN_LINES)
    .map((body) => body.map(({ y }) => y));
  if (spans.length < 2) return null;
  return {
    // The second outermost page, so that one odd page does not decide.
    top: spans.map((ys) => Math.min(...ys)).sort((a, b) => a - b)[1] ?? 0,
    bottom: spans.map((ys) => Math.max(...ys)).sort((a, b) => b - a)[1] ?? 0,
    size,
  };
}

function isOutside(page: PageSegments, segment: Segment, area: Area | null): boolean {
  if (!area || page.page === 1 || isSectionName(textOf(segment)) || hasNeighbour(page, segment)) return false;
  return segment.y < area.top - 1.2 * area.size || segment.y > area.bottom + 1.2 * area.size;
}

/** Some pages run a line longer: what stands one line from text of its own size goes with it. */
function hasNeighbour(page: PageSegments, segment: Segment): boolean {
  return page.segments.some((other) => {
    const distance = Math.abs(other.y - segment.y) / segment.size;
    const same = Math.abs(other.size - segment.size) < 0.3 && other.x0 < segment.x1 && other.x1 > segment.x0;
    return same && distance > 0.8 && distance < 1.6;
  });
}
