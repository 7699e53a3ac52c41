/** The readers of files without pages, each in a confined process. */
import type { ParsedPaper } from '#src/core/paper.ts';
import type { CallContext } from '#src/core/ports.ts';
import { readApart } from './apart.ts';
import type { ReadFile } from './lookup/clues.ts';

/** The longest article met (1.1 MB) takes a tenth of a second, 30 MB take one. A tree of 3 MB of XML takes 100 MB. */
const LIMITS = { cpuSeconds: 10, memoryMb: 400 };

/** One article of a JATS file; `wanted` is the id asked for. Throws what `parseJats` and `readApart` throw. */
export function readJats(bytes: Uint8Array, context: CallContext, wanted?: string): Promise<ParsedPaper> {
  return run<ParsedPaper>(new URL('./jats/parse.ts', import.meta.url), { bytes, wanted }, context);
}

/** A Word file. Throws what `parseDocx` and `readApart` throw. */
export function readDocx(bytes: Uint8Array, context: CallContext): Promise<ReadFile> {
  return run<ReadFile>(new URL('./docx/parse.ts', import.meta.url), bytes, context);
}

/** Plain text or Markdown. Throws what `readApart` throws. */
export function readText(bytes: Uint8Array, context: CallContext): Promise<ReadFile> {
  return run<ReadFile>(new URL('./text/parse.ts', import.meta.url), bytes, context);
}

function run<T>(module: URL, input: unknown, { signal }: CallContext): Promise<T> {
  return readApart<T>({ module, input, limits: LIMITS, signal });
}
