/**
 * Text in Type 3 fonts, whose letters are small drawings of any scale: what pdf.js gives for their size, and therefore
 * for the spaces between them, is any number. Here the size is told from how wide the letters are.
 */
import type { TextItem } from '../model.ts';
import { type Matrix, multiply } from './matrix.ts';
import type { RawFont, RawPage } from './open.ts';

/** Codes of pdf.js' drawing list (its `OPS`, which pdf-parse does not hand on). */
export const OPS = {
  save: 10,
  restore: 11,
  transform: 12,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
} as const;

/** Widths of letters in most faces, em. */
const WIDTHS: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[ijltfIr.,;:'’|!()[\]-]/, 0.31],
  [/[mwMW@—]/, 0.82],
  [/[\p{Lu}&]/u, 0.68],
  [/[\p{L}\d]/u, 0.49],
];
const OTHER_WIDTH = 0.5;

/** TeX's own codes of ligatures (OT1), which its fonts of drawings give no name; two of them pass for spaces. */
const LIGATURES = new Map([
  ['\u000b', 'ff'],
  ['\u000c', 'fi'],
  ['\u000d', 'fl'],
  ['\u000e', 'ffi'],
  ['\u000f', 'ffl'],
]);
/** Of a font of words, not of formulas, so much is one of the letters that words have most. */
const COMMON_LETTERS = /[eainorst]/;
const COMMON_SHARE = 0.3;
const MAX_DEPTH = 50;

interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

/** Where the next letter goes, by the PDF's own names for it (ISO 32000-1, 9.3). */
interface TextState {
  ctm: Matrix;
  text: Matrix;
  line: Matrix;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const START: TextState = {
  ctm: IDENTITY,
  text: IDENTITY,
  line: IDENTITY,
  font: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
};

/** How much text of each font there is, and how much of it an em would be: together they tell the em. */
export type FontWidths = Map<string, { width: number; expected: number; glyphs: number; common: number }>;

/** Words in Type 3 fonts as the page draws them, each `size` 1 em in units of the font until `withSizes`. */
export async function type3Items(page: RawPage, widths: FontWidths): Promise<TextItem[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const view = page.getViewport({ scale: 1 }).transform;
  const items: TextItem[] = [];
  const saved: TextState[] = [];
  let state = { ...START };
  const moveTo = (matrix: Matrix) => {
    state.text = matrix;
    state.line = matrix;
  };
  const moveBy = (x: number, y: number) => moveTo(multiply(state.line, [1, 0, 0, 1, x, y]));
  for (const [at, code] of fnArray.entries()) {
    const args = (argsArray[at] ?? []) as never[];
    const [x = 0, y = 0] = args as number[];
    switch (code) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        if (saved.length < MAX_DEPTH) saved.push({ ...state });
        if (code === OPS.paintFormXObjectBegin && args[0]) state.ctm = multiply(state.ctm, args[0]);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case OPS.transform:
        state.ctm = multiply(state.ctm, args as number[]);
        break;
      case OPS.beginText:
        moveTo(IDENTITY);
        break;
      case OPS.setFont:
        state.font = String(args[0]);
        state.size = Number(args[1]);
        break;
      case OPS.setCharSpacing:
        state.charSpacing = x;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = x;
        break;
      case OPS.setHScale:
        state.scale = x / 100;
        break;
      case OPS.setLeading:
        state.leading = -x;
        break;
      case OPS.setTextRise:
        state.rise = x;
        break;
      case OPS.moveText:
        moveBy(x, y);
        break;
      case OPS.setLeadingMoveText:
        state.leading = y;
        moveBy(x, y);
        break;
      case OPS.nextLine:
        moveBy(0, state.leading);
        break;
      case OPS.setTextMatrix:
        moveTo(Object.values(args[0] ?? IDENTITY) as Matrix);
        break;
      case OPS.showText: {
        const font = fontOf(page, state.font);
        if (font?.isType3Font) items.push(...wordsOf(args[0] ?? [], state, font, view, widths));
        break;
      }
    }
  }
  return items;
}

function fontOf({ commonObjs }: RawPage, id: string): RawFont | null {
  return commonObjs.has(id) ? commonObjs.get(id) : null;
}

/** The words of one piece of text; moves the state behind it. */
function wordsOf(
  glyphs: (Glyph | number)[],
  state: TextState,
  font: RawFont,
  view: number[],
  widths: FontWidths,
): TextItem[] {
  const items: TextItem[] = [];
  const [unit = 0.001] = font.fontMatrix ?? [];
  const seen = widths.get(state.font) ?? { width: 0, expected: 0, glyphs: 0, common: 0 };
  widths.set(state.font, seen);
  let word: TextItem | null = null;
  for (const glyph of glyphs) {
    const isGap = typeof glyph === 'number';
    const width = isGap ? (-glyph * state.size) / 1000 : glyph.width * unit * state.size;
    const text = isGap ? '' : glyph.unicode;
    if (isGap || (text.trim() === '' && !LIGATURES.has(text))) {
      if (word && !isGap) word.spaceAfter = true;
      word = null;
    } else {
      const [a, b, , , x, y] = multiply(
        view,
        multiply(state.ctm, multiply(state.text, [1, 0, 0, 1, 0, state.rise])),
      );
      const drawn = Math.abs(width) * state.scale * Math.hypot(a, b);
      // Upright letters alone, as everywhere.
      if (a > 0 && Math.abs(b) < 0.1 * a) {
        if (word) {
          word.text += text;
          word.width = x + drawn - word.x;
        } else {
          word = {
            text,
            x,
            y,
            width: drawn,
            size: Math.abs(state.size * unit) * Math.hypot(a, b),
            font: state.font,
            bold: false,
            italic: false,
            rtl: false,
            spaceAfter: false,
          };
          items.push(word);
        }
        seen.width += glyph.width;
        seen.glyphs += 1;
        seen.common += COMMON_LETTERS.test(text) ? 1 : 0;
        seen.expected += WIDTHS.find(([letters]) => letters.test(text))?.[1] ?? OTHER_WIDTH;
      }
    }
    const spacing = isGap ? 0 : state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
    state.text = multiply(state.text, [1, 0, 0, 1, (width + spacing) * state.scale, 0]);
  }
  return items;
}

/** The items in points and with their ligatures, once all text of their fonts is known. */
export function withSizes(items: TextItem[], widths: FontWidths): TextItem[] {
  return items.map((item) => {
    const found = widths.get(item.font);
    if (!found || found.expected === 0) return item;
    const ofWords = found.common > COMMON_SHARE * found.glyphs;
    const text = [...LIGATURES].reduce(
      (words, [code, letters]) => words.replaceAll(code, ofWords ? letters : ' '),
      item.text,
    );
    return { ...item, text, size: (item.size * found.width) / found.expected };
  });
}
