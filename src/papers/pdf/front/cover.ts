/** Sheets that archives, repositories and publishers put before a paper. */
import { isAbstractName, isMainName } from '../body/section-names.ts';
import { textOf } from '../layout/furniture.ts';
import type { PageSegments } from '../layout/lines.ts';

/** What such a sheet says, by kind: archives, sharing sites, repositories, publishers' first versions. */
const COVER =
  /jstor\.org\/(?:stable|terms)|archive indicates your acceptance|see discussions, stats, and author profiles|hal is a multi-?disciplinary open access|l.archive ouverte pluridisciplinaire|to cite this (?:article|version|document)\s*:|full terms (?:&|and) conditions of access|this is a pdf file of an (?:article|unedited manuscript)|link to publication|citation for published version|document version\s*:?\s|take ?down policy|general rights|please cite (?:the original|this article as)|(?:institutional|open access|open|digital) (?:repository|archive)|this (?:item|version|paper|article) (?:was|is|has been) (?:downloaded|made available|deposited|archived)|research online|eprints|escholarship|deposited (?:in|at)|published version of|author.s (?:accepted|final) (?:manuscript|version)|view (?:the article|metadata, citation)|core\.ac\.uk|(?:downloaded|available) (?:from|at|via)\s*:?\s*https?:|terms of use|has been peer reviewed through the (?:double|single)-blind process/i;
const MOST_WORDS = 450;
const MOST_COVERS = 2;

/** The pages of the paper, and the sheets before them. */
export function withoutCovers(pages: PageSegments[]): { covers: PageSegments[]; rest: PageSegments[] } {
  let count = 0;
  while (count < MOST_COVERS && count + 1 < pages.length && isCover(pages[count])) count += 1;
  return { covers: pages.slice(0, count), rest: pages.slice(count) };
}

/** It says what it is, has few words, and nothing of a paper's text. */
function isCover(page: PageSegments | undefined): boolean {
  const lines = (page?.segments ?? []).map(textOf);
  const text = lines.join(' ');
  if (text.split(/\s+/).length > MOST_WORDS || !COVER.test(text)) return false;
  return !lines.some((line) => isAbstractName(line) || isMainName(line));
}
