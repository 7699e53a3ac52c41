/** A small XML tree, enough for documents: elements by local name, their attributes, and text in order. */
import { XMLParser } from 'fast-xml-parser';
import { AppError } from '#src/core/errors.ts';
import { decodeEntities } from './entities.ts';

export interface XmlElement {
  /** Local name, without its namespace prefix: `math` for `mml:math`. */
  name: string;
  /** By local name: `href` for `xlink:href`, `lang` for `xml:lang`. */
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}

interface XmlComment {
  comment: string;
}

export type XmlNode = XmlElement | XmlComment | string;

/** Deeper than any article; bounds the recursion of everything that walks the tree. */
const MAX_DEPTH = 200;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  commentPropName: '#comment',
  cdataPropName: '#cdata',
  maxNestedTags: MAX_DEPTH,
});

type RawNode = Record<string, unknown>;

/**
 * The document as a tree under a nameless root. The document type declaration is dropped unread.
 * Throws AppError `file.damaged` when it is not XML.
 */
export function parseXml(text: string): XmlElement {
  let raw: RawNode[];
  try {
    raw = parser.parse(withoutDoctype(text)) as RawNode[];
  } catch (cause) {
    throw new AppError('file.damaged', {
      message: `Not readable as XML: ${cause instanceof Error ? cause.message : String(cause)}`,
      userMessage:
        'This XML file is damaged and cannot be read. Please download it again, or send the PDF of the paper.',
      cause,
    });
  }
  return { name: '', attributes: {}, children: raw.flatMap(convert) };
}

function convert(raw: RawNode): XmlNode[] {
  for (const [name, value] of Object.entries(raw)) {
    if (name === ':@') continue;
    if (name === '#text') return [decodeEntities(String(value))];
    if (name === '#cdata') return [rawText(value)];
    if (name === '#comment') return [{ comment: rawText(value) }];
    const attributes: Record<string, string> = {};
    for (const [key, attribute] of Object.entries((raw[':@'] as RawNode | undefined) ?? {})) {
      attributes[localName(key)] = decodeEntities(String(attribute));
    }
    return [{ name: localName(name), attributes, children: (value as RawNode[]).flatMap(convert) }];
  }
  return [];
}

function rawText(value: unknown): string {
  return (value as RawNode[]).map((part) => String(part['#text'] ?? '')).join('');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The text without `<!DOCTYPE …>`, internal subset included (its quotes and comments may hold brackets). */
function withoutDoctype(text: string): string {
  const start = text.search(/<!DOCTYPE/i);
  if (start < 0) return text;
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"' || char === "'") {
      const close = text.indexOf(char, at + 1);
      if (close < 0) break;
      at = close;
    } else if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at);
      if (close < 0) break;
      at = close + 2;
    } else if (char === '<') depth += 1;
    else if (char === '>') {
      depth -= 1;
      if (depth === 0) return text.slice(0, start) + text.slice(at + 1);
    }
  }
  return text.slice(0, start);
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node === 'object' && 'name' in node;
}

/** Direct children of that name, in order. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (node): node is XmlElement => isElement(node) && node.name === name,
  );
}

/** The first element on a path of direct children: `child(article, 'front', 'article-meta')`. */
export function child(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let current = element;
  for (const name of path) current = children(current, name)[0];
  return current;
}

/** All elements of these names below, in document order, not looking inside those of `except`. */
export function descendants(
  element: XmlElement | undefined,
  names: ReadonlySet<string>,
  except: ReadonlySet<string> = new Set(),
): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of element?.children ?? []) {
    if (!isElement(node) || except.has(node.name)) continue;
    if (names.has(node.name)) found.push(node);
    found.push(...descendants(node, names, except));
  }
  return found;
}
