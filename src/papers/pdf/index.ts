/** Reads a PDF in a confined process, and draws its figures in another. */
import type { FigureImage } from '#src/core/paper.ts';
import { readApart } from '../apart.ts';
import type { ReadFile } from '../lookup/clues.ts';
import { empty } from '../refusals.ts';
import { PICTURES_LIMITS, TEXT_LIMITS } from './limits.ts';
import type { ReadResult } from './read.ts';

/**
 * The paper in a PDF, with pictures of its figures where they are found.
 *
 * Throws AppError: `file.empty`, `file.encrypted`, `file.damaged`, `file.no-text` (pages that are pictures), `file.unsupported`
 * (forms), `file.too-large` (bombs, and what is past its limits), `paper.unsuitable` (books), `job.cancelled`.
 */
export async function readPdf(bytes: Uint8Array, context: { signal: AbortSignal }): Promise<ReadFile> {
  if (bytes.byteLength === 0) throw empty();
  const { signal } = context;
  const { paper, regions, clues } = await readApart<ReadResult>({
    module: new URL('./file/read-text.ts', import.meta.url),
    input: bytes,
    limits: TEXT_LIMITS,
    signal,
  });
  if (regions.length === 0) return { paper, images: [], clues };
  try {
    const images = await readApart<FigureImage[]>({
      module: new URL('./file/pictures.ts', import.meta.url),
      input: { bytes, regions },
      limits: PICTURES_LIMITS,
      signal,
    });
    return { paper, images, clues };
  } catch (error) {
    // A figure that cannot be drawn must not cost the paper; a cancelled job must stay cancelled.
    if (signal.aborted) throw error;
    return { paper, images: [], clues };
  }
}
