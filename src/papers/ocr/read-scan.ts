/** The process that reads a PDF whose pages are pictures: draws each page, recognises its words, reads it as any PDF. */
import { createCanvas } from '@napi-rs/canvas';
import { cpuSeconds } from '#src/confined/cpu-seconds.ts';
import { openPdf, type RawPage } from '../pdf/file/open.ts';
import { readMetadata } from '../pdf/front/metadata.ts';
import { assertHonestPictures } from '../pdf/picture-guard.ts';
import { type ReadResult, readPages } from '../pdf/read.ts';
import { assertEnglish, assertRecognised } from './judge.ts';
import { MAX_OCR_PAGES, MAX_PAGE_PX, MAX_SCAN_PIXELS, OCR_BUDGET_S, OCR_DPI } from './limits.ts';
import { type RecognisedLine, toItems } from './page-items.ts';
import { recognisePage } from './recognise-page.ts';
import { openRecogniser, type Recogniser } from './recogniser.ts';

const POINTS_PER_INCH = 72;
const OCR_NOTE = 'Read by text recognition from page images: words may be wrong.';

/** Throws AppError `file.no-text` where the pages hold no words that can be recognised, `paper.unsuitable` where they are not English. */
export default async function readScan(
  bytes: Uint8Array,
  report: (share: number) => void,
): Promise<ReadResult> {
  assertHonestPictures(bytes, MAX_SCAN_PIXELS);
  const pdf = await openPdf(bytes, MAX_SCAN_PIXELS);
  const recogniser = await openRecogniser();
  try {
    const { numPages } = pdf.document;
    const pages: RecognisedPage[] = [];
    const wanted = Math.min(numPages, MAX_OCR_PAGES);
    while (pages.length < wanted && cpuSeconds() < OCR_BUDGET_S) {
      const page = await pdf.document.getPage(pages.length + 1);
      pages.push(await readPage(page, recogniser));
      page.cleanup();
      report(pages.length / wanted);
      assertEnglish(pages.flatMap(({ lines }) => lines));
    }
    assertRecognised(pages.flatMap(({ lines }) => lines));
    const items = toItems(pages.map(({ lines }) => lines));
    const read = pages.map(({ width, height }, at) => ({
      number: at + 1,
      width,
      height,
      items: items[at] ?? [],
      links: [],
      turned: '',
    }));
    const result = readPages({ pages: read, metadata: readMetadata(pdf), isXfaForm: false });
    const partly =
      pages.length < numPages ? [`Only the first ${pages.length} of ${numPages} pages were read.`] : [];
    return { ...result, paper: { ...result.paper, notes: [...result.paper.notes, OCR_NOTE, ...partly] } };
  } finally {
    await recogniser.close();
    await pdf.close();
  }
}

interface RecognisedPage {
  /** pt */
  width: number;
  height: number;
  lines: RecognisedLine[];
}

async function readPage(page: RawPage, recogniser: Recogniser): Promise<RecognisedPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(OCR_DPI / POINTS_PER_INCH, MAX_PAGE_PX / Math.max(width, height));
  const canvas = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  const viewport = page.getViewport({ scale });
  await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
  return { width, height, lines: await recognisePage(canvas, scale, recogniser) };
}
