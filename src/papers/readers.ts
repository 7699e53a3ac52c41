/** The readers that run in a thread of their own, with their limits. */

import type { ParsedPaper } from '../core/paper.ts';
import type { CallContext } from '../core/ports.ts';
import { runInWorker } from './worker.ts';

/** The longest article met (1.1 MB) takes a tenth of a second, 30 MB take one; a bomb, for ever. */
const TIMEOUT_MS = 8_000;
/** A tree of 3 MB of XML takes about 100 MB. */
const MEMORY_MB = 256;

/** One article of a JATS file; `wanted` is the id asked for. Throws what `parseJats` and `runInWorker` throw. */
export function readJats(bytes: Uint8Array, context: CallContext, wanted?: string): Promise<ParsedPaper> {
  return run(new URL('./jats/parse.ts', import.meta.url), { bytes, wanted }, context);
}

/** A Word file. Throws what `parseDocx` and `runInWorker` throw. */
export function readDocx(bytes: Uint8Array, context: CallContext): Promise<ParsedPaper> {
  return run(new URL('./docx/parse.ts', import.meta.url), bytes, context);
}

function run(module: URL, input: unknown, { signal }: CallContext): Promise<ParsedPaper> {
  return runInWorker<ParsedPaper>({ module, input, timeoutMs: TIMEOUT_MS, memoryMb: MEMORY_MB, signal });
}
