/** Opens a PDF with pdf-parse and hands out the pdf.js document underneath, which knows positions and fonts. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PasswordException, PDFParse, VerbosityLevel } from 'pdf-parse';
import { damaged, encrypted } from '../refusals.ts';

/** pdf.js text item; marked-content items have no `str`. */
export interface RawText {
  str: string;
  dir: string;
  transform: number[];
  width: number;
  fontName: string;
}

export interface RawFont {
  name?: string;
  /** Its letters are drawings, in units that the matrix turns into text's. */
  isType3Font?: boolean;
  fontMatrix?: number[];
  bold?: boolean;
  black?: boolean;
  italic?: boolean;
}

interface RawViewport {
  width: number;
  height: number;
  transform: number[];
}

/** The part of pdf.js' page that is used here. */
export interface RawPage {
  getViewport(options: { scale: number; offsetX?: number; offsetY?: number }): RawViewport;
  getTextContent(): Promise<{ items: (RawText | { type: string })[] }>;
  getAnnotations(): Promise<{ subtype?: string; url?: string; unsafeUrl?: string }[]>;
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[] }>;
  render(options: { canvas: unknown; canvasContext: unknown; viewport: RawViewport }): {
    promise: Promise<void>;
  };
  commonObjs: { has(id: string): boolean; get(id: string): RawFont };
  cleanup(): void;
}

interface RawDocument {
  numPages: number;
  getPage(number: number): Promise<RawPage>;
}

export interface OpenPdf {
  document: RawDocument;
  info: Record<string, unknown>;
  /** XMP entries by lower-case name: `dc:title`. */
  xmp: Map<string, unknown>;
  close(): Promise<void>;
}

/** Fonts and character maps that a PDF may leave out; read from the package, never fetched. */
const PDFJS = dirname(createRequire(import.meta.resolve('pdf-parse')).resolve('pdfjs-dist/package.json'));

/**
 * Opens the file. Pictures of more than `maxImagePixels` are left undecoded.
 * Throws AppError `file.encrypted` or `file.damaged`.
 */
export async function openPdf(bytes: Uint8Array, maxImagePixels: number): Promise<OpenPdf> {
  const parser = new PDFParse({
    // pdf.js takes the buffer away with it.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    maxImageSize: maxImagePixels,
    isEvalSupported: false,
    enableXfa: false,
    standardFontDataUrl: join(PDFJS, 'standard_fonts/'),
    cMapUrl: join(PDFJS, 'cmaps/'),
    cMapPacked: true,
    wasmUrl: join(PDFJS, 'wasm/'),
  });
  try {
    const { info, metadata } = await parser.getInfo();
    // Private by its type only; getInfo has just set it.
    const document = Reflect.get(parser, 'doc') as RawDocument;
    return {
      document,
      info: (info ?? {}) as Record<string, unknown>,
      xmp: new Map((metadata ?? []) as Iterable<[string, unknown]>),
      close: () => parser.destroy(),
    };
  } catch (error) {
    await parser.destroy();
    throw error instanceof PasswordException ? encrypted(error) : damaged(error);
  }
}
