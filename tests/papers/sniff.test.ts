import { describe, expect, it } from 'vitest';
import { AppError } from '#src/core/errors.ts';
import { sniff } from '#src/papers/sniff.ts';
import { bytes, jatsArticle } from './fixtures/jats.ts';
import { docx, paragraph, zip } from './fixtures/zip.ts';

const ole = (stream: string) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ]),
  );
const lockFile = Buffer.alloc(162);
lockFile.writeUInt8(5, 0);
lockFile.write('Betty', 1);

describe('sniff', () => {
  it.each([
    ['pdf', 'paper.docx', bytes('%PDF-1.7\n')],
    ['pdf', 'paper.pdf', bytes(`${'junk '.repeat(60)}%PDF-1.4`)],
    ['docx', 'paper.pdf', docx(paragraph('text'))],
    ['jats', 'paper.txt', bytes(jatsArticle())],
    ['jats', 'x', bytes(`\ufeff<?xml version="1.0"?><!DOCTYPE article []>${jatsArticle()}`)],
    ['text', 'paper.md', bytes('# Title\n\nText with 5 < 6 and <angle@brackets.org>.')],
    ['text', 'paper', bytes('Только текст.')],
  ])('finds %s in %s by its content', (kind, name, content) => {
    expect(sniff(content, name)).toBe(kind);
  });

  it.each([
    ['nothing', new Uint8Array(0), 'file.empty', /empty/],
    ['only spaces', bytes(' \n\n '), 'file.empty', /empty/],
    ['zero bytes', new Uint8Array(50), 'file.empty', /empty/],
    ['a web page', bytes('<!-- x --><!DOCTYPE html><html><head></head>'), 'file.unsupported', /web page/],
    [
      'a web page after a prolog',
      bytes('<?xml version="1.0"?>\n<html xmlns="x">'),
      'file.unsupported',
      /web page/,
    ],
    ['an encrypted Word file', ole('EncryptedPackage'), 'file.encrypted', /password/],
    ['an old Word file', ole('WordDocument'), 'file.unsupported', /\.doc\b.*save it as \.docx/],
    ['an old Excel file', ole('Workbook'), 'file.unsupported', /old Office file/],
    ['a lock file', new Uint8Array(lockFile), 'file.unsupported', /helper file/],
    ['a zip', zip([{ name: 'a.txt', data: 'a' }]), 'file.unsupported', /zip archive/],
    ['a truncated zip', docx(paragraph('text')).subarray(0, 400), 'file.damaged', /damaged or was cut short/],
    [
      'an Excel workbook',
      zip([
        { name: '[Content_Types].xml', data: '' },
        { name: 'xl/workbook.xml', data: '' },
      ]),
      'file.unsupported',
      /Excel/,
    ],
    [
      'a picture',
      new Uint8Array(Buffer.from('89504e470d0a1a0a00000000', 'hex')),
      'file.unsupported',
      /picture/,
    ],
    ['rich text', bytes('{\\rtf1 hello}'), 'file.unsupported', /RTF/],
    ['LaTeX', bytes('\\documentclass{article}'), 'file.unsupported', /LaTeX/],
    [
      'random bytes',
      new Uint8Array([7, 200, 3, 0, 255, 254, 9, 1, 2]),
      'file.unsupported',
      /none that can be read/,
    ],
  ])('refuses %s with its own sentence', (_, content, code, sentence) => {
    let thrown: unknown;
    try {
      sniff(content, 'paper.pdf');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(AppError);
    expect(thrown).toMatchObject({ code, userMessage: expect.stringMatching(sentence) });
  });
});
