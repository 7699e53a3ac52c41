/** A picture as somebody sends it, drawn anew: what else was in the file is gone. */
import { Ended, runConfined } from '#src/confined/index.ts';
import { imageInfo } from '#src/core/image-info.ts';
import type { RedrawTask } from './redraw-entry.ts';

const ENTRY = new URL('./redraw-entry.ts', import.meta.url);
const LIMITS = { cpuSeconds: 20, memoryMb: 400 };

/** A PNG, or a JPEG, of moderate size; null for what is no PNG or JPEG, or cannot be decoded. */
export async function redraw(task: RedrawTask, signal: AbortSignal): Promise<Uint8Array | null> {
  if (!imageInfo(task.bytes)) return null;
  try {
    return await runConfined<Uint8Array>({ module: ENTRY, input: task, limits: LIMITS, signal });
  } catch (thrown) {
    if (thrown instanceof Ended) return null;
    throw thrown;
  }
}
