/** What a job's card says of its paper. */
import type { PaperSummary } from '../core/job.ts';
import type { Paper } from '../core/paper.ts';

export function paperSummary({ journal, year, ids, licence }: Paper): PaperSummary {
  return { journal, year, ...ids, licence: licence.code };
}
