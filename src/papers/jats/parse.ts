/** What runs in the process of `readJats`. */
import type { ParsedPaper } from '#src/core/paper.ts';
import { parseJats } from './index.ts';

export default function parse(input: { bytes: Uint8Array; wanted: string | undefined }): ParsedPaper {
  return parseJats(input.bytes, input.wanted);
}
