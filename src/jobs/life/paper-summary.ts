/** What a job's status message says of its paper. */
import type { PaperSummary } from '#src/core/job.ts';
import type { Paper } from '#src/core/paper.ts';

export function paperSummary(paper: Paper): PaperSummary {
  const { journal, year, ids, licence, origins, published } = paper;
  return {
    ...{ journal, year, ...ids, licence: licence.code },
    ...(origins && { origins }),
    ...(published && { published }),
  };
}
