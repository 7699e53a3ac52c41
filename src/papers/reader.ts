/** Reads papers for the pipeline: from a file, by a name, or the sample; only such that a film can be made from. */
import type { ParsedPaper } from '../core/paper.ts';
import { identifyPaper } from './identify.ts';
import { readFile } from './index.ts';
import { readSample, SAMPLE_NAME } from './sample.ts';
import { fetchPaper } from './sources/index.ts';
import { createRateLimiter } from './sources/limiter.ts';
import type { SourceUrls } from './sources/types.ts';
import { assertSuitable } from './suitable.ts';

/** Raise it when the same file would be read differently. */
const VERSION = 1;
/** NCBI's limits, requests a second (https://www.ncbi.nlm.nih.gov/books/NBK25497/). */
const NCBI_RATE = { withKey: 10, without: 3 };

export interface ReaderSettings {
  urls: SourceUrls;
  apiKey: string | null;
  email: string | null;
}

/** The methods throw AppError: what the readers and sources throw, and `paper.unsuitable` or `paper.retracted`. */
export function createPaperReader(settings: ReaderSettings) {
  const rate = settings.apiKey ? NCBI_RATE.withKey : NCBI_RATE.without;
  const deps = { ...settings, tool: 'hidden-hill', limiter: createRateLimiter(rate) };
  const suitable = (parsed: ParsedPaper): ParsedPaper => {
    assertSuitable(parsed.paper);
    return parsed;
  };
  return {
    version: `reader-${VERSION}`,
    async fromFile(bytes: Uint8Array, name: string, signal: AbortSignal) {
      return suitable(await readFile(bytes, name, { signal }));
    },
    async fromName(text: string, signal: AbortSignal) {
      if (text.trim().toLowerCase() === SAMPLE_NAME) return readSample({ signal });
      return suitable(await fetchPaper(identifyPaper(text), deps, { signal }));
    },
  };
}
