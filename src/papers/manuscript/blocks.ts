/** What a manuscript consists of before anyone knows which part is the title and which the references. */
import type { TableCells } from '../tables/shape.ts';

export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string; role: ParagraphRole }
  /** Where a picture stands; `image` is its index among the pictures found. */
  | { kind: 'image'; image: number }
  | { kind: 'table'; cells: TableCells };

/** What the author's styles say of a paragraph. */
export type ParagraphRole = 'body' | 'title' | 'author' | 'abstract' | 'caption' | 'reference';
