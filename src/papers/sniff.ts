// biome-ignore-all lint/suspicious/noControlCharactersInRegex: the first bytes of binary files are what this is about
/** What a file really is, by its content; its name is believed only where the content says nothing. */
import type { AppError } from '#src/core/errors.ts';
import { decodeText } from './markup/encoding.ts';
import * as refuse from './refusals.ts';

export type FileKind = 'pdf' | 'docx' | 'jats' | 'text';

/** Readers accept a PDF header after some junk; the format's own notes say within the first kilobyte. */
const PDF_HEADER_WITHIN = 1_024;
/** Enough for any prolog and doctype before the root element. */
const HEAD_BYTES = 8_192;
/** The size Word, and Excel, write their owner files with. */
const LOCK_FILE_SIZES = new Set([162, 165]);
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The kind of a file that can be read.
 * Throws AppError `file.empty`, `file.encrypted`, `file.damaged` or `file.unsupported`, each saying what the file
 * is and what to send instead.
 */
export function sniff(bytes: Uint8Array, name: string): FileKind {
  if (bytes.byteLength === 0) throw refuse.empty();
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return sniffZip(buffer);
  if (startsWith(bytes, OLE)) throw sniffOle(buffer);
  if (isLockFile(bytes)) throw refuse.lockFile();
  const head = buffer.subarray(0, PDF_HEADER_WITHIN).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  const binary = knownBinary(head);
  if (binary) throw refuse.otherFormat(binary);
  return sniffText(bytes, name);
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** A zip writes the names of its entries uncompressed, so they can be looked for without opening it. */
function sniffZip(buffer: Buffer): FileKind {
  if (!buffer.includes('PK\x05\x06', 'latin1')) throw refuse.damaged('zip without its directory');
  if (buffer.includes('[Content_Types].xml')) {
    if (buffer.includes('word/')) return 'docx';
    if (buffer.includes('xl/')) throw refuse.otherFormat('an Excel workbook');
    if (buffer.includes('ppt/')) throw refuse.otherFormat('a PowerPoint presentation');
  }
  if (buffer.includes('application/vnd.oasis.opendocument')) throw refuse.otherFormat('an OpenDocument file');
  if (buffer.includes('application/epub+zip')) throw refuse.otherFormat('an e-book (EPUB)');
  throw refuse.zipArchive();
}

/** The container of old Office files, and of password-protected new ones; stream names are in UTF-16. */
function sniffOle(buffer: Buffer): AppError {
  if (buffer.includes('EncryptedPackage', 'utf16le')) return refuse.encryptedOffice();
  if (buffer.includes('WordDocument', 'utf16le')) return refuse.legacyWord();
  return refuse.otherFormat('an old Office file');
}

/** Word's `~$…` owner file: the user's name with its length before it, twice, and little else. */
function isLockFile(bytes: Uint8Array): boolean {
  const length = bytes[0] ?? 0;
  if (!LOCK_FILE_SIZES.has(bytes.byteLength) || length === 0 || length > 54) return false;
  const name = bytes.subarray(1, 1 + length);
  return name.every((byte) => byte >= 0x20) && bytes.subarray(1 + length, 54).every((byte) => byte <= 0x20);
}

const BINARIES: [RegExp, string][] = [
  [
    /^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF....WEBP|^II\*\0|^MM\0\*|^....ftyp(?:heic|heix|mif1|avif)/s,
    'a picture',
  ],
  [/^....ftyp|^\x1aE\xdf\xa3|^ID3|^RIFF....(?:WAVE|AVI )|^OggS|^fLaC/s, 'a sound or video file'],
  [/^\{\\rtf/, 'an RTF document'],
  [/^\x1f\x8b|^7z\xbc\xaf|^Rar!|^BZh|^\xfd7zXZ/, 'a compressed archive'],
  [/^%!PS|^\x04%!PS/, 'a PostScript file'],
  [/^MZ|^\x7fELF/, 'a program'],
];

function knownBinary(head: string): string | null {
  return BINARIES.find(([pattern]) => pattern.test(head))?.[1] ?? null;
}

function sniffText(bytes: Uint8Array, name: string): FileKind {
  const head = decodeText(bytes.subarray(0, HEAD_BYTES)).replace(/^\ufeff/, '');
  if (head.replace(/[\s\0]/g, '') === '') {
    if (bytes.every((byte) => byte <= 0x20)) throw refuse.empty();
    throw refuse.unknown();
  }
  const markup = head.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '').trimStart();
  if (/^<!doctype\s+html|^<html[\s>]|^<head[\s>]|^<body[\s>]/i.test(markup)) throw refuse.htmlPage();
  if (
    markup.startsWith('<') &&
    /<(?:[a-z]+:)?(?:article|pmc-articleset|articles|Reply|errorBean)\b/i.test(head)
  ) {
    return 'jats';
  }
  if (/^\s*<\?xml/.test(head) || /\.(?:xml|nxml)$/i.test(name)) return 'jats';
  if (/<html[\s>]|<\/?(?:div|script|body)[\s>]/i.test(markup)) throw refuse.htmlPage();
  if (/\\documentclass|\\begin\{document\}/.test(head)) throw refuse.otherFormat('a LaTeX source');
  // The last bytes may be half a character.
  if (/[\0-\x08\x0e-\x1f]|\ufffd/.test(head.slice(0, -1))) throw refuse.unknown();
  return 'text';
}
