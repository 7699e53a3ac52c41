/** Captions of figures and tables: how they start. */

import { type BodyStyle, fontsOf, shareFont } from '../layout/style.ts';
import type { Line } from '../model.ts';

export interface CaptionLabel {
  kind: 'figure' | 'table';
  /** As printed: `Fig. 3`. */
  label: string;
  /** What follows on the line. */
  rest: string;
}

const FIGURE = String.raw`fig(?:ure|ura|\.)?|scheme|chart|graph|plate|abb(?:ildung|\.)|image`;
const TABLE = String.raw`table|tabela|tabla|tableau|tab\.|algorithm|box|quadro`;
const LABEL = new RegExp(
  String.raw`^((?:suppl(?:ementary|ementa[lr]|\.)?\s|extended data\s|appendix\s)?(${FIGURE}|${TABLE})[\s–-]*((?:[SA]\.?)?\d{1,3}(?:\.\d+)?[a-z]?|[IVX]{1,5}))(?![\p{L}\d])\s*([.:|–—-]*)\s*(.*)$`,
  'iu',
);
const IS_FIGURE = new RegExp(`^(?:${FIGURE})$`, 'i');

/** The label that the text starts with; null where it starts with none. */
export function captionLabel(text: string): (CaptionLabel & { mark: string }) | null {
  const match = LABEL.exec(text);
  if (!match) return null;
  const [, label = '', kind = '', , mark = '', rest = ''] = match;
  return { kind: IS_FIGURE.test(kind) ? 'figure' : 'table', label: label.replace(/\s+/g, ' '), mark, rest };
}

/** `Figure 4 depicts the number`, `Fig. 3a–c shows` */
const ASSERTS = /^(?:[–-][a-z\d]\s)?\p{Ll}{3}/u;

/**
 * Whether the line starts a caption, and is not a sentence that happens to start a line with "Figure 2":
 * a caption's label ends with a mark, stands alone, or looks unlike the running text.
 */
export function captionStart(line: Line, previous: Line | undefined, body: BodyStyle): boolean {
  const found = captionLabel(line.text);
  if (!found) return false;
  const [first] = line.runs;
  const boldLabel = first?.bold === true && !body.bold && first.text.trim().length <= line.text.length;
  const otherLook = Math.abs(line.size - body.size) > 0.4 || !shareFont(fontsOf(line), body.fonts);
  const flows =
    previous !== undefined &&
    previous.column === line.column &&
    line.y - previous.y < 1.5 * body.leading &&
    Math.abs(previous.size - line.size) < 0.4 &&
    previous.x1 > line.left + 0.8 * (line.right - line.left) &&
    !/[.!?]["”)\]]*$/.test(previous.text);
  if (flows && !boldLabel) return false;
  if (!otherLook && ASSERTS.test(`${found.mark}${found.rest}`)) return false;
  if (boldLabel || found.rest === '') return true;
  const opens = found.mark !== '' || /^[\p{Lu}(\d]/u.test(found.rest);
  return opens && (found.mark !== '' || otherLook);
}
