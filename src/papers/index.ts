/** A paper from a file of any kind. */
import type { ParsedPaper } from '../core/paper.ts';
import type { CallContext } from '../core/ports.ts';
import { readPdfOrScan } from './ocr/index.ts';
import { readDocx, readJats } from './readers.ts';
import { sniff } from './sniff.ts';
import { parseText } from './text/index.ts';

/**
 * The paper in a file: PDF, DOCX, JATS XML, plain text or Markdown, told apart by content.
 *
 * `name` is the file's name, used only where the content leaves a question. Throws AppError `file.*` for what
 * cannot be read, `paper.withheld` for XML without the text, `job.cancelled`.
 */
export async function readFile(bytes: Uint8Array, name: string, context: CallContext): Promise<ParsedPaper> {
  switch (sniff(bytes, name)) {
    case 'pdf':
      return readPdfOrScan(bytes, context);
    case 'docx':
      return readDocx(bytes, context, name);
    case 'jats':
      return readJats(bytes, context);
    case 'text':
      return parseText(bytes, name);
  }
}
