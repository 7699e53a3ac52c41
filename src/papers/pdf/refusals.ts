/** The sentences with which a PDF is refused. */
import { AppError } from '#src/core/errors.ts';
import { MAX_PAGES } from './limits.ts';

const OR_ID = 'or give the paper’s DOI or PMC id instead';

export const encrypted = (cause: unknown) =>
  new AppError('file.encrypted', {
    message: 'The PDF wants a password',
    userMessage: `This PDF is locked with a password. Please save a copy without the password and send that, ${OR_ID}.`,
    cause,
  });

export const damaged = (cause: unknown) =>
  new AppError('file.damaged', {
    message: `The PDF cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`,
    userMessage: `This PDF is damaged or incomplete, so it cannot be opened. Please download it again and send the new copy, ${OR_ID}.`,
    cause,
  });

export const noPages = () =>
  new AppError('file.damaged', {
    message: 'The PDF has no pages',
    userMessage: `This PDF has no pages: it is damaged or was never finished. Please download it again and send the new copy, ${OR_ID}.`,
  });

export const tooManyPages = (pages: number) =>
  new AppError('paper.unsuitable', {
    message: `${pages} pages`,
    userMessage: `This PDF has ${pages} pages: that is a book or a whole volume, and videos are made from single papers of up to ${MAX_PAGES} pages. Please send the one paper or chapter you mean.`,
  });

export const bomb = (message: string) =>
  new AppError('file.too-large', {
    message,
    userMessage: `This PDF unpacks to far more data than a paper has, so it was not opened. Please save it anew (print it to a PDF) and send that, ${OR_ID}.`,
  });

export const pictures = (message: string) =>
  new AppError('file.no-text', {
    message,
    userMessage: `The pages of this PDF are pictures, as from a scanner, or blank: there is no text in it to read. Please send a version with selectable text (a scanning app’s text recognition can add it), ${OR_ID}.`,
  });

export const unreadableLetters = (message: string) =>
  new AppError('file.no-text', {
    message,
    userMessage: `The text of this PDF is stored without saying which letters it shows, so it cannot be read. Please send another version, for example the publisher’s PDF or a Word file, ${OR_ID}.`,
  });

export const xfaForm = () =>
  new AppError('file.unsupported', {
    message: 'An XFA form',
    userMessage:
      'This PDF is an interactive form that only Adobe’s programs can show, not a paper. Please open it there, print it to a PDF and send that.',
  });
