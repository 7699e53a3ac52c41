/** Raised and lowered text as plain text. */
import { raisedCitation, raisedKind, raisedText } from '#src/core/text/raised.ts';

/** As much of the text before a run as decides what it is. */
const REACH = 32;
const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉';
/** Digits with an optional sign before or after (`-3`, `2+`), and lists of them (`2,3`, `4–6`). */
const MAPPABLE = /^[+\-−–]?\d+(?:[,;–-]\s?\d+)*[+\-−]?$|^[+\-−]$/;

/** A stretch of text in one place: on the line, raised or lowered. */
export interface Piece {
  text: string;
  script: 'sup' | 'sub' | null;
  /** The file itself says that this is a citation. */
  cites?: boolean | undefined;
}

/**
 * The text that the pieces are: `10` and a raised `-3` give `10⁻³`, `10` and `4.2` `10^4.2`, `H`, `2`, `O` `H₂O`, `37` and
 * `o` before `C` `37°C`; marks of footnotes are left out, citations stay as raised figures (`decades¹,²`) unless they
 * would read as a number's power. Unicode normalisation (NFKC) turns what is raised back into plain characters.
 */
export function joinPieces(pieces: readonly Piece[]): string {
  const whole = merged(pieces);
  const parts: string[] = [];
  let before = '';
  for (const [at, piece] of whole.entries()) {
    const after = whole[at + 1]?.text ?? '';
    const text = pieceText(piece, before, after);
    parts.push(text);
    before = `${before}${text.slice(-REACH)}`.slice(-REACH);
  }
  return parts.join('');
}

function pieceText({ text, script, cites }: Piece, before: string, after: string): string {
  if (script === null) return text;
  if (script === 'sub') return lowered(text);
  if (!cites) return raisedText(before, text, after);
  // Behind a number it would read as its power.
  return raisedKind(before, text, after) === 'power' ? '' : raisedCitation(text);
}

/** Neighbours in the same place as one. */
function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = result.at(-1);
    if (last && last.script === piece.script)
      result[result.length - 1] = { ...last, text: last.text + piece.text, cites: last.cites || piece.cites };
    else result.push(piece);
  }
  return result;
}

function lowered(text: string): string {
  const trimmed = text.trim();
  if (!MAPPABLE.test(trimmed)) return text;
  const script = trimmed
    .replace(/\d/g, (digit) => SUBSCRIPT[Number(digit)] ?? digit)
    .replace(/^[-−–]|[-−]$/g, '₋')
    .replace(/^\+|\+$/g, '₊');
  return text.replace(trimmed, script);
}

/** A power or index in a formula, behind what it belongs to. */
export function scriptText(script: 'sup' | 'sub', text: string): string {
  if (script === 'sub') return lowered(text);
  return raisedText('x', text, '');
}
