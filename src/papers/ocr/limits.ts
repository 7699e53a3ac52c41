/** What the recognition of text in page images may cost. It is slow: a dense page takes five to ten seconds. */

/** A paper of more pages is read up to here, and says so. */
export const MAX_OCR_PAGES = 12;
/** Seconds of CPU time after which no further page is begun; what was read until then is the paper. */
export const OCR_BUDGET_S = 100;
/** Of the whole process, in which the recogniser takes some 150 MB. */
export const OCR_LIMITS = { cpuSeconds: 120, memoryMb: 500 };
/** Resolution at which pages are drawn, dots an inch: above 200 it costs time and finds nothing more. */
export const OCR_DPI = 200;
/** Longer side of a drawn page, px: posters and plans are drawn smaller. */
export const MAX_PAGE_PX = 3_000;
/** A page scanned at 600 dots an inch; larger pictures are left out, not decoded. */
export const MAX_SCAN_PIXELS = 36_000_000;
/** Recognised letters of a whole document below which its pages are blank, or pictures. */
export const MIN_OCR_LETTERS = 300;
/** Mean certainty of words, percent, below which what was found is noise, handwriting or a foreign script. */
export const MIN_CONFIDENCE = 60;
