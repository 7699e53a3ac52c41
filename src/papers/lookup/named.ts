/** A paper in markup, or asked for by its name, with what its source does not know: a retraction that is told elsewhere. */
import type { ParsedPaper } from '#src/core/paper.ts';
import type { ReadOptions } from '#src/core/ports.ts';
import type { Fetched } from '../sources/index.ts';
import type { SourceDeps } from '../sources/types.ts';
import { createAsk } from './ask.ts';
import { askCrossref } from './crossref.ts';
import { lookUp } from './index.ts';
import { wholeFrom } from './merge.ts';

/** A retraction is worth no longer wait. */
const CROSSREF_MS = 10_000;

/** @throws only the signal's reason when it aborts */
export async function lookUpNamed(
  { paper, images, clues, archive }: Fetched,
  deps: SourceDeps,
  options: ReadOptions,
): Promise<ParsedPaper> {
  if (clues) return lookUp({ paper, images }, clues, deps, options, options.remember);
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(CROSSREF_MS)]);
  const ask = createAsk(deps, { signal }, options.remember);
  const { doi } = paper.ids;
  const record = doi ? await askCrossref(doi, deps.urls.crossref, deps.email, ask).catch(() => null) : null;
  options.signal.throwIfAborted();
  // A notice of a retraction is not retracted itself.
  const records = record && paper.articleType !== 'retraction' ? [record] : [];
  return { paper: wholeFrom(paper, archive, records), images };
}
