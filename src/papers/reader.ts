/** Reads papers for the pipeline: from a file, by a name, or the sample; only such that a video can be made from. */
import type { ParsedPaper } from '#src/core/paper.ts';
import type { PaperReader, RateLimiter, ReadOptions } from '#src/core/ports.ts';
import { identifyPaper } from './identify.ts';
import { readFile } from './index.ts';
import { readSample, SAMPLE_NAME } from './sample.ts';
import { fetchPaper } from './sources/index.ts';
import type { SourceUrls } from './sources/types.ts';
import { assertSuitable } from './suitable.ts';

/** Raise it when the same file would be read differently. */
const VERSION = 4;
export interface ReaderSettings {
  urls: SourceUrls;
  apiKey: string | null;
  email: string | null;
}

/**
 * `limiter` paces what is asked of NCBI. The methods throw AppError: what the readers and sources throw, and
 * `paper.unsuitable` or `paper.retracted`.
 */
export function createPaperReader(settings: ReaderSettings, limiter: RateLimiter): PaperReader {
  const deps = { ...settings, tool: 'hidden-hill', limiter };
  const suitable = (parsed: ParsedPaper, options: ReadOptions): ParsedPaper => {
    assertSuitable(parsed.paper, options);
    return parsed;
  };
  return {
    version: `reader-${VERSION}`,
    async fromFile(bytes: Uint8Array, name: string, options: ReadOptions) {
      return suitable(await readFile(bytes, name, options), options);
    },
    async fromName(text: string, options: ReadOptions) {
      if (text.trim().toLowerCase() === SAMPLE_NAME) return readSample(options);
      return suitable(await fetchPaper(identifyPaper(text), deps, options), options);
    },
  };
}
