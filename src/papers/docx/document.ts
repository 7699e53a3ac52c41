/** A Word document as the tree that mammoth reads: tracked changes applied, comments and notes apart. */
import mammoth from 'mammoth';
import type { Archive } from '../archive.ts';
import { damaged } from '../refusals.ts';
import { equationsAsText } from './equations.ts';
import { plainRuns } from './runs.ts';
import type { RunStyles } from './styles.ts';

/** The part of mammoth's document model that is used here. */
export interface WordNode {
  type: string;
  children?: WordNode[];
  /** Of a text. */
  value?: string;
  styleId?: string | null;
  styleName?: string | null;
  isBold?: boolean;
  /** Of a run, as its own properties name it. */
  font?: string | null;
  verticalAlignment?: 'baseline' | 'superscript' | 'subscript';
  /** Of a table's row. */
  isHeader?: boolean;
  /** Of a table's cell. */
  colSpan?: number;
  rowSpan?: number;
  /** Of an image. */
  contentType?: string;
  readAsBuffer?: () => Promise<Buffer>;
}

const DOCUMENT_PART = /(?:^|\/)document\d*\.xml$/;

/**
 * The document's root node. Equations arrive as text; pictures are read only when asked for, and those that stand
 * outside the file are never fetched. Throws AppError `file.damaged`.
 */
export async function readDocument(archive: Archive, styles: RunStyles): Promise<WordNode> {
  let root: WordNode | null = null;
  const options = {
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    transformDocument: (document: WordNode) => {
      root = document;
      return { ...document, children: [] };
    },
  };
  try {
    await mammoth.convertToHtml(
      { file: asMammothFile(archive, styles) } as unknown as { path: string },
      options,
    );
  } catch (cause) {
    throw damaged(
      `Not readable as a Word document: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
  if (!root) throw damaged('The Word document has no content part');
  return root;
}

/** mammoth's own opener would unpack without limits; it also takes an opened archive of this shape. */
function asMammothFile(archive: Archive, styles: RunStyles) {
  return {
    exists: (name: string) => archive.names.has(name),
    read: async (name: string, encoding?: string) => {
      const bytes = await archive.read(name);
      if (!encoding) return bytes;
      if (encoding === 'base64') return bytes.toString('base64');
      const text = new TextDecoder(encoding).decode(bytes);
      return DOCUMENT_PART.test(name) ? plainRuns(equationsAsText(text), styles) : text;
    },
  };
}
