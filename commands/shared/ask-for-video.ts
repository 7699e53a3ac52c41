/** From what a person named or attached to a video in the making: what every way of asking shares. */

import type { Attachment } from '#src/chat/port.ts';
import { actionButton } from '#src/chat/wording/buttons.ts';
import { titleOf } from '#src/chat/wording/words.ts';
import { AppError } from '#src/core/errors.ts';
import type { AttachedSource, PaperSource } from '#src/core/job.ts';
import type { JobOptions } from '#src/core/options.ts';
import { storable } from '#src/core/text/storable.ts';
import { requestVideo, type VideoRequest } from '#src/jobs/life/submit.ts';
import { displayName, identifyPaper } from '#src/papers/identify.ts';
import { SAMPLE_NAME } from '#src/papers/sample.ts';
import { note } from '../pages/note.ts';
import { STATE_WORDS } from '../pages/words.ts';
import type { Call, Reply, Values } from './command.ts';

/** Names are only shown, never used as a path. */
const MAX_NAME_LENGTH = 200;
const BYTES_PER_MB = 1024 * 1024;
/** What is asked for by name is one of these; what was dropped without a word is a paper only as the first two. */
const PAPER_FILE = /\.(?:pdf|docx)$/i;
const READABLE_FILE = /\.(?:pdf|docx|xml|nxml|txt|md)$/i;

/** Whether somebody who drops the file in a channel may mean a paper. */
export const looksLikePaper = ({ name }: Attachment): boolean => PAPER_FILE.test(name);
/** Whether the file can be read if somebody says that it is a paper. */
export const looksReadable = ({ name }: Attachment): boolean =>
  READABLE_FILE.test(name) || !/\.[a-z0-9]{1,5}$/i.test(name);

/** What the person names, in the one way that it is kept. @throws AppError `paper.unrecognised` */
export function namedSource(text: string): PaperSource {
  const clean = storable(text).trim();
  if (clean.toLowerCase() === SAMPLE_NAME) return { kind: 'name', text: SAMPLE_NAME };
  return { kind: 'name', text: displayName(identifyPaper(clean)) };
}

/** The file, to be copied from the platform. @throws AppError `file.too-large`, `file.unsupported`, `file.empty` */
export function attachedSource(file: Attachment, maxBytes: number): AttachedSource {
  const name = storable(file.name).slice(0, MAX_NAME_LENGTH);
  if (!looksReadable(file)) throw unsupported(name);
  if (file.bytes === 0) {
    throw new AppError('file.empty', {
      message: `empty file ${name}`,
      userMessage: `“${name}” is empty. Please download the paper again and send the new file.`,
    });
  }
  if (file.bytes !== null && file.bytes > maxBytes) {
    throw new AppError('file.too-large', {
      message: `file of ${file.bytes} bytes, limit ${maxBytes}`,
      userMessage: `“${name}” is larger than ${Math.floor(maxBytes / BYTES_PER_MB)} MB. Please send a smaller version, or the paper's DOI or PMC id.`,
    });
  }
  return { kind: 'attachment', ref: storable(file.ref), name, bytes: file.bytes };
}

/**
 * The paper of a command or a form. A file is the surer thing: whoever gives both has the text and says what it is.
 *
 * @throws AppError as `namedSource` and `attachedSource`
 */
export function requestedSource({ desk }: Call, { text, files }: Values): PaperSource {
  const [file] = files;
  return file ? attachedSource(file, desk.settings.maxUploadBytes) : namedSource(text.paper ?? '');
}

function unsupported(name: string): AppError {
  const old = /\.doc$/i.test(name);
  return new AppError('file.unsupported', {
    message: `not a paper by its name: ${name}`,
    userMessage: old
      ? `“${name}” is in the old Word format. Please save it as .docx or PDF and send it again.`
      : `“${name}” is not a file that can be read as a paper. Please send a PDF or Word file (.docx), or the paper's DOI or PMC id.`,
  });
}

/**
 * Asks for the video.
 *
 * @param origin what makes the request one of a kind, where several come of one call; default the call's
 * @param version where it is another version of a video
 * @throws AppError `limit.reached`, `language.unavailable`
 */
export async function askForVideo(
  call: Call,
  source: PaperSource,
  options: JobOptions,
  origin: string | null = call.origin,
  version?: VideoRequest['version'],
): Promise<Reply> {
  const { desk, requester, place, uploadLimit } = call;
  const request = { requester, source, options, place, uploadLimit, origin, ...(version && { version }) };
  const { job, how } = await requestVideo(desk, request, desk.settings);
  if (how !== 'same') return { kind: 'job', jobId: job.id };
  return note(
    'plain',
    `You have asked for this video already, and it is on its way: **${titleOf(job)}**, ${STATE_WORDS[job.state]}.`,
    [actionButton('open', job.id, 'Show it', 'primary')],
  );
}
