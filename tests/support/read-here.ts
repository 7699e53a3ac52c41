/**
 * Reads a paper's file in this process, by the readers that the product runs in processes of their own: for tests of
 * what is read. Figures of a PDF are not drawn.
 */
import type { Paper } from '#src/core/paper.ts';
import parseDocx from '#src/papers/docx/parse.ts';
import { parseJats } from '#src/papers/jats/index.ts';
import readPdfText from '#src/papers/pdf/file/read-text.ts';
import { sniff } from '#src/papers/sniff.ts';
import { parseText } from '#src/papers/text/index.ts';

/** Throws what the reader throws. */
export async function readHere(bytes: Uint8Array, name: string): Promise<Paper> {
  switch (sniff(bytes, name)) {
    case 'pdf':
      return (await readPdfText(bytes)).paper;
    case 'docx':
      return (await parseDocx(bytes)).paper;
    case 'jats':
      return parseJats(bytes).paper;
    case 'text':
      return parseText(bytes).paper;
  }
}
