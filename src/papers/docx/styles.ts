/** What a Word document's styles mean: which are headings, and of which level; which raise, lower or hide their text. */
import { child, children, parseXml, type XmlElement } from '../markup/xml.ts';

/** Word counts outline levels from 0; 9 means body text. */
const BODY_OUTLINE = 9;
/** Built-in headings have this name in every language; copies get another digit (`Heading 11`). */
const HEADING_NAME = /^(?:heading|überschrift|titre|título|заголовок)\s*([1-9])/i;
const MAX_BASED_ON = 10;

/** Level of the heading styles by style id, from name or outline level, own or inherited. */
export function headingLevels(stylesXml: string | null): Map<string, number> {
  const levels = new Map<string, number>();
  if (stylesXml === null) return levels;
  const styles = new Map<string, XmlElement>();
  for (const style of children(child(parseXml(stylesXml), 'styles'), 'style')) {
    const id = style.attributes.styleId;
    if (id && style.attributes.type === 'paragraph') styles.set(id, style);
  }
  for (const id of styles.keys()) {
    const level = levelOf(id, styles, 0);
    if (level !== null) levels.set(id, level);
  }
  return levels;
}

/** What character styles do to their text, by style id. */
export interface RunStyles {
  vertical: ReadonlyMap<string, 'superscript' | 'subscript'>;
  hidden: ReadonlySet<string>;
}

/** The character styles that raise, lower or hide text. */
export function runStyles(stylesXml: string | null): RunStyles {
  const vertical = new Map<string, 'superscript' | 'subscript'>();
  const hidden = new Set<string>();
  const root = stylesXml === null ? undefined : child(parseXml(stylesXml), 'styles');
  for (const style of children(root, 'style')) {
    const { styleId, type } = style.attributes;
    if (!styleId || type !== 'character') continue;
    const place = child(style, 'rPr', 'vertAlign')?.attributes.val;
    if (place === 'superscript' || place === 'subscript') vertical.set(styleId, place);
    const vanish = child(style, 'rPr', 'vanish');
    if (vanish && !/^(?:0|false|off)$/.test(vanish.attributes.val ?? '')) hidden.add(styleId);
  }
  return { vertical, hidden };
}

function levelOf(id: string, styles: Map<string, XmlElement>, depth: number): number | null {
  const style = styles.get(id);
  if (!style || depth > MAX_BASED_ON) return null;
  const name = child(style, 'name')?.attributes.val ?? '';
  const byName = HEADING_NAME.exec(name)?.[1];
  if (byName) return Number(byName);
  // The title style often inherits from a heading without being one.
  if (/^(?:sub)?title$|caption|toc/i.test(name)) return null;
  const outline = child(style, 'pPr', 'outlineLvl')?.attributes.val;
  if (outline !== undefined) return Number(outline) < BODY_OUTLINE ? Number(outline) + 1 : null;
  const base = child(style, 'basedOn')?.attributes.val;
  return base ? levelOf(base, styles, depth + 1) : null;
}
