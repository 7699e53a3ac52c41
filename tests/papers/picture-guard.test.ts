import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFile } from '#src/papers/index.ts';
import { assertHonestPictures } from '#src/papers/pdf/picture-guard.ts';
import { box, boxed, jbig2Of, jpeg2000Of, jpegOf, longBox } from './fixtures/pictures.ts';
import { scannedPdf } from './fixtures/tiny-pdf.ts';

const SIDE = 30_000;
const MAX_PIXELS = 36_000_000;
const lies = { code: 'file.too-large', message: expect.stringMatching(/picture has 900000000 pixels/) };

const scan = (picture: Buffer, filter: string, said = { width: 1_000, height: 1_000 }) =>
  scannedPdf([{ ...said, picture, filter }]);
const guard = (...of: Parameters<typeof scan>) => assertHonestPictures(scan(...of), MAX_PIXELS);

const JPEG = jpegOf(SIDE, SIDE);
const CODESTREAM = jpeg2000Of(SIDE, SIDE);
/** No frame: skipped by its length. */
const comments = Buffer.concat(
  Array<Buffer>(40).fill(Buffer.concat([Buffer.from('fffe6000', 'hex'), Buffer.alloc(0x6000 - 2, 'x')])),
);

describe('a picture that is larger than its PDF says', () => {
  it.each([
    ['JPEG', JPEG, '/DCTDecode'],
    [
      'JPEG, its frame far behind',
      Buffer.concat([JPEG.subarray(0, 2), comments, JPEG.subarray(2)]),
      '/DCTDecode',
    ],
    ['JPEG, packed once more', deflateSync(JPEG), '[/FlateDecode /DCTDecode]'],
    ['JPEG, packed, its filters elsewhere', deflateSync(JPEG), '9 0 R'],
    ['JPEG behind something else', Buffer.concat([Buffer.alloc(5_000, 'x'), JPEG]), '/DCTDecode'],
    ['JPEG 2000', CODESTREAM, '/JPXDecode'],
    ['JPEG 2000 in its file format', boxed(CODESTREAM), '/JPXDecode'],
    [
      'JPEG 2000 behind long boxes',
      boxed(CODESTREAM, box('free', Buffer.alloc(100_000)), longBox('free', Buffer.alloc(100_000))),
      '/JPXDecode',
    ],
    ['JBIG2', jbig2Of(SIDE, SIDE), '/JBIG2Decode'],
    ['JBIG2 of a small page', jbig2Of(100, 100, { width: SIDE, height: SIDE }), '/JBIG2Decode'],
  ])('is refused: %s', (_, picture, filter) => {
    expect(() => guard(picture, filter)).toThrow(expect.objectContaining(lies));
  });

  it('is refused where its dictionary says two things', () => {
    const twice = '/DCTDecode /Width 30000 /Height 30000';
    expect(() => guard(JPEG, twice)).toThrow(expect.objectContaining(lies));
  });

  it('is refused where it says its height at its end', () => {
    expect(() => guard(jpegOf(SIDE, 0), '/DCTDecode')).toThrow('pixels');
  });
});

describe('a picture that is as large as its PDF says', () => {
  const large = { width: SIDE, height: SIDE };

  it.each([
    ['JPEG', JPEG, '/DCTDecode'],
    ['JPEG 2000', boxed(CODESTREAM), '/JPXDecode'],
    ['JBIG2', jbig2Of(SIDE, SIDE), '/JBIG2Decode'],
  ])('is left to pdf.js, which leaves it out: %s', (_, picture, filter) => {
    expect(() => guard(picture, filter, large)).not.toThrow();
  });

  it.each([
    ['JPEG', jpegOf(1_000, 1_000), '/DCTDecode'],
    ['JPEG 2000', boxed(jpeg2000Of(1_000, 1_000)), '/JPXDecode'],
    ['JBIG2', jbig2Of(1_000, 1_000), '/JBIG2Decode'],
    ['JBIG2 of strips', jbig2Of(1_000, 0xffff_ffff, { width: 1_000, height: 1_000 }), '/JBIG2Decode'],
    ['cut short', CODESTREAM.subarray(0, 3), '/JPXDecode'],
    ['empty', Buffer.alloc(0), '/JBIG2Decode'],
  ])('is let through where it is small: %s', (_, picture, filter) => {
    expect(() => guard(picture, filter)).not.toThrow();
  });
});

it.each([
  ['JPEG', JPEG, '/DCTDecode', 1_000],
  ['JBIG2', jbig2Of(SIDE, SIDE), '/JBIG2Decode', 1_000],
  ['JBIG2 of a single pixel', jbig2Of(SIDE, SIDE), '/JBIG2Decode', 1],
])(
  'refuses a scan of such pictures by its sentence, not by its limits: %s',
  async (_, picture, filter, side) => {
    const { signal } = new AbortController();
    await expect(
      readFile(scan(picture, filter, { width: side, height: side }), 'scan.pdf', { signal }),
    ).rejects.toMatchObject({
      ...lies,
      userMessage: expect.stringMatching(/unpacks to far more data than a paper has/),
    });
  },
);
