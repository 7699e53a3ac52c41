/** Caption pages as an ASS file for libass: the spoken word in a colour of its own. Pure. */
import { type Layout, layoutOf, type Placement } from '#src/core/layout.ts';
import { type CaptionColours, SAFE } from '#src/core/media.ts';
import { assFontSize, FONT_FAMILY } from './font.ts';
import { type CaptionPage, EM_PX, type PlacedWord } from './layout.ts';

/** White words; the one that is spoken in a warm yellow, which stands out on every dark ground and on video. */
const LIGHT: CaptionColours = { word: '#ffffff', spoken: '#ffd03d', outline: '#0a0c12' };

/** ASS colours are &HBBGGRR. */
const ass = (colour: string): string => `&H${colour.replace(/^#(..)(..)(..)$/, '$3$2$1').toUpperCase()}&`;

/**
 * Thick enough to read on a bright and busy picture by itself: a soft glow behind the words hardly shows beside it,
 * and costs as much again as the words do.
 */
const OUTLINE_PX = 7;
/** The active word jumps up and settles within five frames: felt more than seen, and it never crowds its neighbours. */
const POP = '\\fscx102\\fscy102\\t(0,60,\\fscx106\\fscy106)\\t(60,170,\\fscx100\\fscy100)';
/** After a word, silence of more than this is nobody's: no word is active. */
const ACTIVE_TAIL_S = 0.25;

const header = (outline: string, { width, height, captions: { scale } }: Layout): string => `[Script Info]
ScriptType: v4.00+
PlayResX: ${width}
PlayResY: ${height}
WrapStyle: 2
ScaledBorderAndShadow: yes
YCbCr Matrix: TV.709

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Word,${FONT_FAMILY},${assFontSize(EM_PX * scale)},&H00FFFFFF,&H00FFFFFF,${ass(outline).replace('&H', '&H00').slice(0, -1)},&H00000000,0,0,0,0,100,100,0,0,1,${OUTLINE_PX * scale},0,5,0,0,0,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
`;

/** The whole file. Events of a page never outlive it, and pages never overlap. */
export function renderAss(
  pages: CaptionPage[],
  colours: CaptionColours = LIGHT,
  layout = layoutOf(undefined),
): string {
  return `${header(colours.outline, layout)}${pages.flatMap((page) => pageEvents(page, colours, layout)).join('\n')}\n`;
}

function pageEvents(
  page: CaptionPage,
  { word: usual, spoken }: CaptionColours,
  { captions }: Layout,
): string[] {
  return page.words.flatMap((drawn, i) => {
    const word = placedIn(captions, drawn);
    const { from, to } = activeTime(page, i);
    return [
      event(0, page.start, from, word, `\\c${ass(usual)}`),
      event(1, from, to, word, `\\c${ass(spoken)}${word.scale === 1 ? POP : ''}`),
      event(0, to, page.end, word, `\\c${ass(usual)}`),
    ].filter((line) => line !== null);
  });
}

const placedIn = ({ x, y, scale }: Placement, word: PlacedWord): PlacedWord => ({
  ...word,
  x: x + scale * (word.x - SAFE.x.min),
  y: y + scale * (word.y - SAFE.captions.yMin),
});

/** From its start until the next word's, or for a moment after it when there is a pause. */
function activeTime(page: CaptionPage, index: number): { from: number; to: number } {
  const word = page.words[index];
  if (!word) return { from: page.start, to: page.start };
  const next = page.words[index + 1]?.start ?? page.end;
  return { from: word.start, to: Math.min(next, word.end + ACTIVE_TAIL_S, page.end) };
}

function event(layer: number, start: number, end: number, word: PlacedWord, style: string): string | null {
  const from = centiseconds(start);
  const to = centiseconds(end);
  if (to <= from) return null;
  const percent = Math.round(word.scale * 100);
  const scale = word.scale === 1 ? '' : `\\fscx${percent}\\fscy${percent}`;
  const place = `\\pos(${word.x.toFixed(1)},${word.y.toFixed(1)})`;
  return `Dialogue: ${layer},${clock(from)},${clock(to)},Word,,0,0,0,,{${place}${scale}${style}}${escapeAss(word.shown)}`;
}

const centiseconds = (seconds: number): number => Math.max(0, Math.round(seconds * 100));

/** `0:00:01.25`, the resolution of the format. */
function clock(hundredths: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const seconds = hundredths / 100;
  return `${Math.floor(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

/**
 * Text that libass draws as it is: braces would open a code, and a backslash starts one unless something stands
 * between it and the next letter (a zero-width space, which the font has).
 */
function escapeAss(text: string): string {
  return text
    .replace(/\p{Cc}/gu, '')
    .replaceAll('\\', '\\\u200b')
    .replace(/[{}]/g, '\\$&');
}
