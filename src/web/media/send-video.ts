/** Sends one of the files of a video. */
import { titleOf } from '#src/chat/wording/words.ts';
import { hashOf } from '#src/core/hash.ts';
import { plainName } from '#src/core/text/file-name.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import type { RequestContext, Web } from '../web.ts';
import { sendFile } from './send.ts';

/** A file beside a video's page. */
export interface MediaFile {
  /** Its storage key; absent: the video has none. */
  keyOf(job: JobRow): string | undefined;
  /** Content-Type. */
  type: string;
  extension: string;
}

/**
 * The answer to GET or HEAD; null where the video has no such file.
 *
 * @throws AppError `storage.failed`
 */
export async function sendVideoFile(
  c: RequestContext,
  web: Web,
  job: JobRow,
  { keyOf, type, extension }: MediaFile,
  kind: 'inline' | 'attachment',
): Promise<Response | null> {
  const key = keyOf(job);
  if (!key) return null;
  const stat = await web.storage.stat(key);
  if (!stat) {
    web.log.error({ job: job.id, key }, 'file of a video is missing');
    return null;
  }
  return sendFile(c, web.storage, {
    key,
    bytes: stat.bytes,
    type,
    tag: tagOf(job, key, stat.bytes),
    disposition: `${kind}; filename="${plainName(titleOf(job))}.${extension}"`,
    onFault: (err) => web.log.warn({ err, job: job.id, key }, 'video cut off'),
    // Who is in the middle of a video when it is deleted gets no more of it.
    onOpen: (cut) =>
      web.changes.follow(job.id, (standing) => {
        if (!standing || standing.job.deletedAt) cut();
      }),
  });
}

/** A file is made once and never changed; a video that is made again has another key, size or date. */
const tagOf = ({ finishedAt }: JobRow, key: string, bytes: number): string =>
  `"${hashOf([key, bytes, finishedAt?.getTime() ?? 0]).slice(0, 32)}"`;
