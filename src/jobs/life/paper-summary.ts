/** What a job's status message says of its paper. */
import type { PaperSummary } from '#src/core/job.ts';
import type { Paper } from '#src/core/paper.ts';

export function paperSummary({ journal, year, ids, licence }: Paper): PaperSummary {
  return { journal, year, ...ids, licence: licence.code };
}
