/** The sentences with which a file is refused: what it is, and what to send instead. */
import { AppError, type ErrorCode } from '#src/core/errors.ts';

const SEND_INSTEAD = 'Please send the paper as PDF or as a Word file (.docx).';

function refusal(code: ErrorCode, message: string, userMessage: string): AppError {
  return new AppError(code, { message, userMessage });
}

export const empty = () =>
  refusal(
    'file.empty',
    'The file has no content',
    'This file is empty: the download or upload probably broke off. Please get the file again and send it once more.',
  );

export const damaged = (message: string) =>
  refusal(
    'file.damaged',
    message,
    'This file is damaged or was cut short, so it cannot be opened. Please get the file again and send it once more.',
  );

export const lockFile = () =>
  refusal(
    'file.unsupported',
    'Word owner file (~$…)',
    'This is the small helper file that Word keeps beside an open document (its name begins with ~$), not the document itself. Please send the document of the same name.',
  );

export const htmlPage = () =>
  refusal(
    'file.unsupported',
    'An HTML page',
    'This is a web page, not a paper: the site probably sent its login or download page in place of the file. Please open the paper in your browser, save the PDF itself and send that.',
  );

export const zipArchive = () =>
  refusal(
    'file.unsupported',
    'A zip archive that is no Office document',
    'This is a zip archive, not a document, whatever its name says. Please unpack it and send the PDF or Word file (.docx) inside.',
  );

export const encryptedOffice = () =>
  refusal(
    'file.encrypted',
    'An encrypted Office document',
    'This Word file is protected by a password. Please open it, remove the password (File, Info, Protect Document) and send it again.',
  );

export const legacyWord = () =>
  refusal(
    'file.unsupported',
    'A binary Word document (.doc)',
    'This is a Word file in the format from before 2007 (.doc). Please open it in Word, save it as .docx or PDF and send that.',
  );

export const otherFormat = (what: string) =>
  refusal(
    'file.unsupported',
    `Not a paper file: ${what}`,
    `This is ${what}, which cannot be read as a paper. ${SEND_INSTEAD}`,
  );

export const unknown = () =>
  refusal(
    'file.unsupported',
    'Neither PDF, DOCX, XML nor text',
    `This file is none that can be read as a paper, whatever its name says. ${SEND_INSTEAD}`,
  );

export const tooLarge = (message: string) =>
  refusal(
    'file.too-large',
    message,
    'This file is too large once it is unpacked. Please send a smaller version, for example a PDF without supplements.',
  );

export const noText = () =>
  refusal('file.no-text', 'A document without text', `This document has no text in it. ${SEND_INSTEAD}`);
