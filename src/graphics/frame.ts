/** What stands on every graphic: the video's progress and the scene's heading above, the source below. */
import { screenWords } from '#src/core/screen-words/index.ts';
import { journalAndYear, shortAuthors } from './credit.ts';
import { type ProgressPart, progressParts } from './form.ts';
import { clean, type Foot, type GraphicInput } from './graphic.ts';
import { CORNER_WIDTH } from './logo.ts';
import { PILL, pill } from './shapes.ts';
import type { Palette } from './theme.ts';
import { AREA, type Block, fitText, TYPE, textBlock } from './type/ink.ts';

const SEGMENT = { height: 8, gap: 10, top: 254 } as const;
/** More scenes than this leave segments too short to count; the marker is then one bar. */
const MAX_SEGMENTS = 16;
const HEADING = { top: 294, maxChars: 60 } as const;
/** The source line, px: narrower than the graphic, so that it does not run into the sun. */
const SOURCE = { top: 1104, chipTop: 1086, width: 770, maxChars: 120 } as const;

/** How wide the lines at the foot may be, px. */
export const footWidth = ({ brand }: GraphicInput['request']): number =>
  brand?.corner ? Math.min(SOURCE.width, AREA.width - CORNER_WIDTH) : SOURCE.width;

const SIZES = [34, 32];

/** The progress marker and the heading. */
export function header({ request, palette }: GraphicInput): Block {
  const heading = fitText({
    text: clean(request.scene.heading, HEADING.maxChars).toLocaleUpperCase(request.language ?? 'en'),
    style: TYPE.label,
    sizes: [36, 34, 32],
    maxLines: 1,
  });
  const text = textBlock({
    fitted: heading,
    style: TYPE.label,
    x: AREA.left,
    y: HEADING.top,
    colour: palette.accent,
  });
  return {
    box: {
      x: AREA.left,
      y: SEGMENT.top - 2,
      width: AREA.width,
      height: HEADING.top + heading.height - SEGMENT.top + 2,
    },
    draw(context) {
      const radius = palette.form.progress === 'lines' ? 0 : Number.POSITIVE_INFINITY;
      for (const { from, to, top, height, state } of progressBars(request.position, palette)) {
        context.globalAlpha = { now: 1, done: 0.72, ahead: 0.22 }[state];
        context.fillStyle = state === 'now' ? palette.accent : palette.ink;
        context.beginPath();
        context.roundRect(from, top, to - from, height, Math.min(radius, height / 2));
        context.fill();
      }
      context.globalAlpha = 1;
      text.draw(context, 1);
    },
  };
}

interface Bar extends ProgressPart {
  state: 'done' | 'now' | 'ahead';
}

/** The marker's parts, px: one for each scene, or one long bar filled to the share that is reached. */
function progressBars({ index, count }: { index: number; count: number }, { form }: Palette): Bar[] {
  const { top, height, gap } = SEGMENT;
  const { left, right } = AREA;
  if (count > MAX_SEGMENTS) {
    const reached = left + AREA.width * Math.min(1, (index + 1) / count);
    return [
      { from: left, to: right, top, height, state: 'ahead' },
      { from: left, to: reached, top, height, state: 'now' },
    ];
  }
  return progressParts(form, { left, right, top, height, gap }, count, index).map((part, scene) => ({
    ...part,
    state: scene < index ? 'done' : scene === index ? 'now' : 'ahead',
  }));
}

const joined = (parts: string[]) => parts.filter(Boolean).join(' · ');

/** The line at the foot of a graphic: where this comes from, and whether it was retracted. */
export function footer({ request, palette }: GraphicInput, foot: Foot): Block | null {
  const { paper, language } = request;
  const authors = shortAuthors(paper.authors);
  const journal = journalAndYear(paper);
  const { retracted } = screenWords(language);
  const warning = paper.retracted ? retracted : '';
  const year = paper.year === null ? '' : String(paper.year);
  const wanted =
    typeof foot === 'string'
      ? [[authors, journal], [journal], [authors, year]].map((parts) => joined([warning, ...parts]))
      : foot.texts.map((text) => joined([warning, text]));
  const width = footWidth(request) - (foot === 'chip' ? 2 * PILL.padding : 0);
  const fits = wanted.map((text) =>
    fitText({ text: clean(text, SOURCE.maxChars), style: TYPE.small, sizes: SIZES, width, maxLines: 1 }),
  );
  const fitted = fits.find(({ cut }) => !cut) ?? fits.at(-1);
  if (!fitted?.lines.length) return null;
  const mark = { pattern: new RegExp(`^${retracted}`, 'g'), colour: palette.accent };
  if (foot === 'chip') return pill({ fitted, x: AREA.left, y: SOURCE.chipTop, colour: palette.muted, mark });
  return textBlock({ fitted, style: TYPE.small, x: AREA.left, y: SOURCE.top, colour: palette.muted, mark });
}
