/** Captions of figures and tables as authors type them. */

export interface Caption {
  of: 'figure' | 'table';
  /** `Figure 1` */
  label: string;
  text: string;
}

const FIGURE = 'fig(?:ure|\\.)?|scheme|abb(?:ildung|\\.)?|figura|рис(?:унок|\\.)?';
const TABLE = 'table|tab\\.|tabelle|tabla|tabela|tableau|таблица';
const CAPTION = new RegExp(
  `^((?:supplement(?:ary|al)\\s+|extended\\s+data\\s+)?(?:(${FIGURE})|(${TABLE}))\\s*(?:S\\s?)?(?:\\d+|[IVX]+)[A-Za-z]?)\\s*([.:|)—–-]*)\\s*(.*)$`,
  'isu',
);

/**
 * The caption that a paragraph is, or null.
 *
 * `certain`: a style or a picture beside it says that it is one. Otherwise only a mark after the number tells
 * `Figure 1. Study sites` from the sentence `Figure 1 shows the sites`.
 */
export function parseCaption(text: string, certain: boolean): Caption | null {
  const match = CAPTION.exec(text);
  if (!match) return null;
  const [, label = '', figure, , mark = '', rest = ''] = match;
  const startsTitle = /^\p{Lu}/u.test(rest);
  if (mark === '' && !(certain && (startsTitle || rest === ''))) return null;
  return { of: figure ? 'figure' : 'table', label: label.trim(), text: rest.trim() };
}
