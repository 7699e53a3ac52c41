/** arXiv: the PDF of a paper, which is all that it gives out openly of every paper. */
import { AppError } from '#src/core/errors.ts';
import type { CallContext } from '#src/core/ports.ts';
import type { ReadFile } from '../lookup/clues.ts';
import { readPdfOrScan } from '../ocr/index.ts';
import { get } from './http.ts';
import type { SourceDeps } from './types.ts';

/** Papers full of photographs reach some 40 MB. */
const MAX_PDF_BYTES = 60_000_000;
/** arXiv began in 1991; ids of papers before 2007 name the year with two digits, too. */
const FIRST_YEAR = 91;

/**
 * The newest version of a paper, read from its PDF. The id tells the year; arXiv gives every paper a DOI made of it.
 *
 * @param id without version: `2301.12345`, `hep-th/9901001`
 * @throws AppError `paper.not-found`, `source.unavailable` and what `readPdfOrScan` throws
 */
export async function fetchArxivPaper(id: string, deps: SourceDeps, context: CallContext): Promise<ReadFile> {
  const { status, body } = await get(new URL(`${deps.urls.arxiv}/pdf/${id}`), {
    source: 'arXiv',
    signal: context.signal,
    maxBytes: MAX_PDF_BYTES,
    retryBaseMs: deps.retryBaseMs,
  });
  // A paper without a PDF (withdrawn, or only as a source) has a page in its place.
  const isPdf = new TextDecoder('latin1').decode(body.subarray(0, 1_024)).includes('%PDF-');
  if (status !== 200 || !isPdf) throw notThere(id, status);
  const { paper, images, clues } = await readPdfOrScan(body, context);
  const doi = paper.ids.doi ?? `10.48550/arxiv.${id.toLowerCase()}`;
  return {
    paper: { ...paper, journal: 'arXiv', year: yearOf(id), ids: { ...paper.ids, doi } },
    images,
    clues: { ...clues, ids: [{ kind: 'arxiv', value: id }] },
  };
}

/** `2301.12345` is of January 2023, `hep-th/9901001` of January 1999. */
function yearOf(id: string): number | null {
  const digits = /(?:^|\/)(\d{2})\d{2}/.exec(id)?.[1];
  if (!digits) return null;
  const year = Number(digits);
  return id.includes('/') && year >= FIRST_YEAR ? 1900 + year : 2000 + year;
}

function notThere(id: string, status: number): AppError {
  return new AppError('paper.not-found', {
    message: `arXiv answered HTTP ${status} for ${id}`,
    userMessage: `arXiv has no PDF under arXiv:${id}. Please check the id, or attach the PDF if you have it.`,
  });
}
