/** Files on their way from a browser to a job: taken while they come in, kept until the job has its own copy. */
import type { Desk } from '#commands/shared/desk.ts';
import type { Attachment } from '#src/chat/port.ts';
import { collect, fileTooLarge } from '#src/core/collect.ts';
import { AppError } from '#src/core/errors.ts';
import { newUploadId } from '#src/core/ids.ts';
import { storable } from '#src/core/text/storable.ts';
import { findUploads, forgetUpload, insertUpload, oldUploads } from '#src/db/playground/uploads.ts';
import { playgroundError } from './errors.ts';

/** A job takes its file in within seconds; an offer to make a video of it may wait for a day. */
const KEPT_HOURS = 24;
/** What one person, and one network, may have here at once: so many files of the largest size. */
const FILES_KEPT = 10;
const SWEEP_EVERY_MS = 3_600_000;
/** Names are only shown, never used as a path. */
const MAX_NAME_LENGTH = 200;

const keyOf = (id: string): string => `playground/${id}`;

const fileGone = (): AppError =>
  new AppError('chat.gone', {
    message: 'playground: file is not there',
    userMessage: 'That file is no longer here. Please send it again.',
  });

const quotaUsed = (): AppError =>
  new AppError('limit.reached', {
    message: 'playground: as many files as may be',
    userMessage: `You have sent as many files as are kept here in ${KEPT_HOURS} hours. Please send the paper's DOI or PMC id, or come back tomorrow.`,
  });

export interface Uploads {
  /**
   * Keeps a file as it comes in, no more of it than may be.
   *
   * @returns its id
   * @throws AppError `limit.reached`, `file.too-large`, `storage.failed`
   */
  keep(
    who: { userId: string; network: string },
    name: string,
    body: AsyncIterable<Uint8Array>,
  ): Promise<string>;
  /** The person's own files among these ids, as a message carries them. */
  attachments(userId: string, ids: readonly string[]): Promise<Attachment[]>;
  /** As the port has it. */
  read(
    userId: string,
    ref: Record<string, string>,
    maxBytes: number,
    signal: AbortSignal,
  ): Promise<Uint8Array>;
  close(): void;
}

/** Begins to clear away what nobody came for, now and every hour. */
export function openUploads({ db, storage, settings, log }: Desk): Uploads {
  const sweep = async () => {
    for (const id of await oldUploads(db, KEPT_HOURS)) {
      await storage.remove(keyOf(id));
      await forgetUpload(db, id);
    }
  };
  const background = () => void sweep().catch((err) => log.warn({ err }, 'old uploads not cleared away'));
  const timer = setInterval(background, SWEEP_EVERY_MS);
  background();

  return {
    async keep({ userId, network }, name, body) {
      const quota = FILES_KEPT * settings.maxUploadBytes;
      const bytes = await collect(body, settings.maxUploadBytes);
      const id = newUploadId();
      // The row first: what is in storage without one would stay there for ever.
      const shown = storable(name).trim().slice(0, MAX_NAME_LENGTH) || 'paper';
      const upload = { id, userId, network, name: shown, bytes: bytes.length };
      if (!(await insertUpload(db, upload, { bytes: quota, files: FILES_KEPT * 10 }))) throw quotaUsed();
      await storage.put(keyOf(id), bytes);
      return id;
    },
    async attachments(userId, ids) {
      const found = await findUploads(db, userId, ids);
      return found.map(({ id, name, bytes }) => ({ ref: { id }, name, bytes }));
    },
    async read(userId, { id = '' }, maxBytes) {
      const [upload] = await findUploads(db, userId, [id]).catch((thrown: unknown) => {
        throw playgroundError(thrown);
      });
      if (!upload) throw fileGone();
      if (upload.bytes > maxBytes) throw fileTooLarge(maxBytes);
      if (!(await storage.exists(keyOf(id)))) throw fileGone();
      return storage.read(keyOf(id));
    },
    close: () => clearInterval(timer),
  };
}
