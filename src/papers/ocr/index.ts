/** Reads a PDF whose pages are pictures by text recognition, in a confined process. */
import { AppError } from '#src/core/errors.ts';
import type { CallContext } from '#src/core/ports.ts';
import { readApart } from '../apart.ts';
import type { ReadFile } from '../lookup/clues.ts';
import { readPdf } from '../pdf/index.ts';
import type { ReadResult } from '../pdf/read.ts';
import { OCR_LIMITS } from './limits.ts';

/**
 * The paper in a PDF: from its text, or where it has none from the pictures of its pages. Throws what `readPdf`
 * throws; `file.no-text` where nothing can be recognised either, `paper.unsuitable` where it is not English.
 */
export async function readPdfOrScan(bytes: Uint8Array, context: CallContext): Promise<ReadFile> {
  try {
    return await readPdf(bytes, context);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'file.no-text') throw error;
    return readScan(bytes, context, error);
  }
}

/** `refusal` is what the text's reader said, and stands where no words are recognised. */
async function readScan(bytes: Uint8Array, context: CallContext, refusal: AppError): Promise<ReadFile> {
  const { paper, clues } = await readApart<ReadResult>({
    module: new URL('./read-scan.ts', import.meta.url),
    input: bytes,
    limits: OCR_LIMITS,
    signal: context.signal,
    onProgress: context.onProgress,
  }).catch((error: unknown) => {
    throw error instanceof AppError && error.code === refusal.code ? refusal : error;
  });
  return { paper, images: [], clues };
}
