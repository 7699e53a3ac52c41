/** What became of a paper that was read before. */
import type { PaperIds } from '#src/core/job.ts';
import type { Notice } from '#src/core/notice.ts';
import type { CallContext } from '#src/core/ports.ts';
import type { SourceDeps } from '../sources/types.ts';
import { createAsk } from './ask.ts';
import { askCrossref } from './crossref.ts';
import { askEuropePmc } from './europepmc-record.ts';
import type { PaperRecord } from './record.ts';

/**
 * Whether the paper was retracted, or corrected since; null: neither is known.
 *
 * @param since when it was read: what was corrected before that was read as corrected
 * @throws what the archive throws that did not answer
 */
export async function noticeOf(
  ids: PaperIds,
  since: Date,
  deps: SourceDeps,
  context: CallContext,
): Promise<Notice | null> {
  const { urls, email } = deps;
  const ask = createAsk(deps, context);
  const records: (PaperRecord | null)[] = [];
  if (ids.doi) records.push(await askCrossref(ids.doi, urls.crossref, email, ask));
  const name = nameOf(ids);
  if (name) records.push(await askEuropePmc(name, urls.europepmc, ask));
  const known = records.filter((record) => record !== null);
  if (known.some(({ retracted }) => retracted)) return 'retracted';
  return known.some(({ correctedAt }) => correctedAt && correctedAt > since) ? 'corrected' : null;
}

function nameOf({ doi, pmid, pmcid }: PaperIds): Parameters<typeof askEuropePmc>[0] | null {
  if (pmcid) return { kind: 'pmcid', value: pmcid };
  if (pmid) return { kind: 'pmid', value: pmid };
  return doi ? { kind: 'doi', value: doi } : null;
}
