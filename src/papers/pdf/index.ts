/** Reads a PDF in a thread of its own, with limits on its time and memory. */
import type { FigureImage, ParsedPaper } from '../../core/paper.ts';
import { empty } from '../refusals.ts';
import { runInWorker } from '../worker.ts';
import { HEAP_MB, PICTURES_TIMEOUT_MS, TEXT_TIMEOUT_MS } from './limits.ts';
import type { ReadResult } from './read.ts';

/**
 * The paper in a PDF, with pictures of its figures where they are found.
 *
 * Throws AppError: `file.empty`, `file.encrypted`, `file.damaged`, `file.no-text` (pages that are pictures), `file.unsupported`
 * (forms), `file.too-large` (bombs, and what takes too long), `paper.unsuitable` (books), `job.cancelled`.
 */
export async function readPdf(bytes: Uint8Array, context: { signal: AbortSignal }): Promise<ParsedPaper> {
  if (bytes.byteLength === 0) throw empty();
  const shared = { memoryMb: HEAP_MB, signal: context.signal };
  const { paper, regions } = await runInWorker<ReadResult>({
    module: new URL('./read-text.ts', import.meta.url),
    input: bytes,
    timeoutMs: TEXT_TIMEOUT_MS,
    ...shared,
  });
  if (regions.length === 0) return { paper, images: [] };
  try {
    const images = await runInWorker<FigureImage[]>({
      module: new URL('./pictures.ts', import.meta.url),
      input: { bytes, regions },
      timeoutMs: PICTURES_TIMEOUT_MS,
      ...shared,
    });
    return { paper, images };
  } catch (error) {
    // A figure that cannot be drawn must not cost the paper; a cancelled job must stay cancelled.
    if (context.signal.aborted) throw error;
    return { paper, images: [] };
  }
}
