/** What a PDF may cost, and how much of one is read. */

/** Longer documents are books and proceedings; theses and long reviews stay below. */
export const MAX_PAGES = 200;
/** From start to text. A paper of 40 pages takes about 2 s; the largest real paper tried needs some 250 MB. */
export const TEXT_LIMITS = { cpuSeconds: 25, memoryMb: 500 };
/** Unpacked size of one stream that draws text, and of all of them, bytes. A page of dense text has some 100 kB. */
export const MAX_STREAM_BYTES = 40_000_000;
export const MAX_UNPACKED_BYTES = 160_000_000;
/** Fewer letters than this in the whole document are a stamp on a scan, not its text. */
export const MIN_LETTERS = 100;
/** Figures are an extra: so many are drawn, none begun after so much CPU time; past the limits the paper goes without. */
export const MAX_PICTURES = 12;
export const PICTURES_BUDGET_S = 8;
export const PICTURES_LIMITS = { cpuSeconds: 20, memoryMb: 500 };
/** Longer side of a figure's picture, px: the video is 1080 wide, and a little more allows for zooming. */
export const PICTURE_PX = 1_600;
/** Larger pictures inside the PDF are left out, not decoded: 24 million pixels take 100 MB. */
export const MAX_PICTURE_PIXELS = 24_000_000;
