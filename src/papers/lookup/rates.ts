/** How often archives are asked for records: requests a second, over all workers. */
import { ARXIV } from './arxiv-record.ts';
import { CROSSREF } from './crossref.ts';
import { EUROPE_PMC } from './europepmc-record.ts';

/** Crossref gives more to those who say who they are; arXiv asks for three seconds between requests. */
export const recordRates = (email: string | null): Record<string, number> => ({
  [CROSSREF]: email ? 3 : 1,
  [EUROPE_PMC]: 5,
  [ARXIV]: 1 / 3,
});
