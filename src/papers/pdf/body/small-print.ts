/** Footnotes and what publishers print of rights: small, at the foot of a page, and no part of the paper's text. */
import type { Paragraph } from '../layout/paragraphs.ts';
import type { BodyStyle } from '../layout/style.ts';

/** Small print is below this share of the running text's size. */
const SMALL = 0.93;
/** A paragraph that speaks of the rights in the paper, of whoever is written to, or of how to cite it. */
const NOTICE =
  /^(?:permission (?:to|is)\b|(?:copyright|©|\(c\)\s)|(?:this|the) (?:article|paper|work|is an? ?open[- ]?access|material|content)\b.{0,60}\b(?:licen[cs]ed?|distributed under|permits|copyright)|.{0,60}\bcreative ?commons\b|publication rights licensed|all rights reserved|request permissions?\b|reprints? |\*?\s?(?:to whom )?correspond(?:ence|ing author)|[*†‡§¶∗⁎]\s|e-?mail|open access this article|how to cite|please cite|(?:received|accepted|revised)\b.{0,60}\d{4}|edited by|reviewed by|\S{1,40}@\S)/i;

export const isSmall = ({ size }: { size: number }, body: BodyStyle): boolean => size < SMALL * body.size;

/** Whether a small paragraph is a note, however long: by its mark, by what it says, or because it goes on from one. */
export function isNote(paragraph: Paragraph, previous: Paragraph | undefined, wasNote: boolean): boolean {
  const [line] = paragraph.lines;
  const [run] = line?.runs ?? [];
  if (!line || !run) return false;
  const isMarked = run.raised && /^\s*(?:\d{1,3}|[a-z]|[*†‡§¶#])\s*$/u.test(run.text);
  if (isMarked || NOTICE.test(line.text)) return true;
  return (
    wasNote &&
    previous?.column === paragraph.column &&
    Math.abs(previous.size - paragraph.size) < 0.4 &&
    paragraph.gap < 2
  );
}
