/** A paper from a file of any kind. */

import type { CallContext } from '#src/core/ports.ts';
import { UNTITLED } from '#src/core/untitled.ts';
import { NO_CLUES, type ReadFile } from './lookup/clues.ts';
import { readPdfOrScan } from './ocr/index.ts';
import { readDocx, readJats, readText } from './readers.ts';
import { sniff } from './sniff.ts';

/**
 * The paper in a file: PDF, DOCX, JATS XML, plain text or Markdown, told apart by content.
 *
 * `name` is the file's name, used only where the content leaves a question, and to say that it has no title. Throws AppError `file.*` for what
 * cannot be read, `paper.withheld` for XML without the text, `job.cancelled`.
 */
export async function readFile(bytes: Uint8Array, name: string, context: CallContext): Promise<ReadFile> {
  const parsed = await readByKind(bytes, name, context);
  if (parsed.paper.title !== UNTITLED) return parsed;
  const notes = [...parsed.paper.notes, `No title was found in ${name}.`];
  return { ...parsed, paper: { ...parsed.paper, notes } };
}

async function readByKind(bytes: Uint8Array, name: string, context: CallContext): Promise<ReadFile> {
  switch (sniff(bytes, name)) {
    case 'pdf':
      return readPdfOrScan(bytes, context);
    case 'docx':
      return readDocx(bytes, context);
    case 'jats':
      return { ...(await readJats(bytes, context)), clues: NO_CLUES };
    case 'text':
      return readText(bytes, context);
  }
}
