/** Reads papers for the pipeline: from a file, by a name, or the sample; only such that a video can be made from. */
import type { PaperIds } from '#src/core/job.ts';
import { FROM_FILE, type ParsedPaper } from '#src/core/paper.ts';
import type { CallContext, PaperReader, RateLimiter, ReadOptions } from '#src/core/ports.ts';
import { identifyPaper } from './identify.ts';
import { readFile } from './index.ts';
import { type ReadFile, withFileName } from './lookup/clues.ts';
import { lookUp } from './lookup/index.ts';
import { assertLikePaper } from './lookup/likeness.ts';
import { lookUpNamed } from './lookup/named.ts';
import { noticeOf } from './lookup/notice.ts';
import { readSample, SAMPLE_NAME } from './sample.ts';
import { fetchPaper } from './sources/index.ts';
import type { SourceDeps, SourceUrls } from './sources/types.ts';
import { assertSuitable } from './suitable.ts';

/** Raise it when the same file would be read differently. */
const VERSION = 11;
export interface ReaderSettings {
  urls: SourceUrls;
  apiKey: string | null;
  email: string | null;
  /** Whether the ids that files print are looked up. */
  lookUp: boolean;
  /** As in `SourceDeps`. */
  retryBaseMs?: number;
}

/**
 * What becomes of a file that was read: looked up, and judged.
 *
 * @throws AppError `paper.unsuitable`, `paper.retracted`, `paper.doubtful`
 */
export async function fromRead(
  { clues, ...read }: ReadFile,
  name: string,
  deps: SourceDeps & Pick<ReaderSettings, 'lookUp'>,
  options: ReadOptions,
): Promise<ParsedPaper> {
  if (read.paper.format === 'jats') {
    const fetched = { ...read, archive: FROM_FILE };
    return suitable(deps.lookUp ? await lookUpNamed(fetched, deps, options) : read, options);
  }
  const found = deps.lookUp
    ? await lookUp(read, withFileName(clues, name), deps, options, options.remember)
    : { ...read, known: false };
  if (!found.known && !options.anyFile) assertLikePaper(read.paper, clues);
  return suitable(found, options);
}

function suitable({ paper, images }: ParsedPaper, options: ReadOptions): ParsedPaper {
  assertSuitable(paper, options);
  return { paper, images };
}

/**
 * `limiters` pace what is asked of NCBI, and of the other archives by their names. The methods throw AppError: what the
 * readers and sources throw, and `paper.unsuitable`, `paper.retracted` or `paper.doubtful`.
 */
export function createPaperReader(
  settings: ReaderSettings,
  limiter: RateLimiter,
  limiters: Readonly<Record<string, RateLimiter>> = {},
): PaperReader {
  const deps = { ...settings, tool: 'hidden-hill', limiter, limiters };
  return {
    version: `reader-${VERSION}${settings.lookUp ? '' : '-alone'}`,
    looksUp: settings.lookUp,
    ...(settings.lookUp && {
      noticeOf: (ids: PaperIds, since: Date, context: CallContext) => noticeOf(ids, since, deps, context),
    }),
    fromFile: async (bytes: Uint8Array, name: string, options: ReadOptions) =>
      fromRead(await readFile(bytes, name, options), name, deps, options),
    async fromName(text: string, options: ReadOptions) {
      if (text.trim().toLowerCase() === SAMPLE_NAME) return readSample(options);
      const fetched = await fetchPaper(identifyPaper(text), deps, options);
      return suitable(settings.lookUp ? await lookUpNamed(fetched, deps, options) : fetched, options);
    },
  };
}
