/** Whether a file looks like a scientific paper. Pure. */
import { AppError } from '#src/core/errors.ts';
import type { Paper } from '#src/core/paper.ts';
import { isMainName } from '../pdf/body/section-names.ts';
import type { Clues } from './clues.ts';

/** What each mark of a paper counts. None alone is enough: letters name universities, and reports have summaries. */
const POINTS = {
  abstract: 2,
  references: 2,
  sections: 2,
  section: 1,
  id: 1,
  affiliation: 1,
  floats: 1,
} as const;
const ENOUGH = 4;
/** Words; a line under a heading `Summary` is none. */
const MIN_ABSTRACT = 40;

/** 0 to 9; from 4 on it is taken for a paper. */
function paperScore(paper: Paper, { ids, signs }: Clues): number {
  const abstract = paper.abstract.join(' ').split(/\s+/).length >= MIN_ABSTRACT;
  const named = new Set(
    paper.sections.map(({ heading }) => heading.toLowerCase()).filter((heading) => isMainName(heading)),
  ).size;
  return [
    abstract ? POINTS.abstract : 0,
    signs.references ? POINTS.references : 0,
    named > 1 ? POINTS.sections : named * POINTS.section,
    ids.length > 0 ? POINTS.id : 0,
    signs.affiliation ? POINTS.affiliation : 0,
    paper.figures.some(({ label }) => label !== '') || paper.tables.some(({ label }) => label !== '')
      ? POINTS.floats
      : 0,
  ].reduce((sum, points) => sum + points, 0);
}

/** @throws AppError `paper.doubtful` */
export function assertLikePaper(paper: Paper, clues: Clues): void {
  const score = paperScore(paper, clues);
  if (score >= ENOUGH) return;
  throw new AppError('paper.doubtful', {
    message: `${score} of ${ENOUGH} points of a paper`,
    userMessage:
      'This does not look like a paper. Make a video all the same? Nothing of it has left for any service yet.',
  });
}
