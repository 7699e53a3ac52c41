/** Sends one of the files of a film. */
import { titleOf } from '../../chat/words.ts';
import { hashOf } from '../../core/hash.ts';
import type { FilmFile } from '../../core/job.ts';
import { plainName } from '../../core/text/file-name.ts';
import type { JobRow } from '../../db/schema.ts';
import type { RequestContext, Web } from '../web.ts';
import { sendFile } from './send.ts';

/** A file beside a film's page. */
export interface MediaFile {
  file: FilmFile;
  /** Content-Type. */
  type: string;
  extension: string;
}

/**
 * The answer to GET or HEAD; null where the film has no such file.
 *
 * @throws AppError `storage.failed`
 */
export async function sendFilmFile(
  c: RequestContext,
  web: Web,
  job: JobRow,
  { file, type, extension }: MediaFile,
  kind: 'inline' | 'attachment',
): Promise<Response | null> {
  const key = job.film?.files[file];
  if (!key) return null;
  const stat = await web.storage.stat(key);
  if (!stat) {
    web.log.error({ job: job.id, key }, 'file of a film is missing');
    return null;
  }
  return sendFile(c, web.storage, {
    key,
    bytes: stat.bytes,
    type,
    tag: tagOf(job, key, stat.bytes),
    disposition: `${kind}; filename="${plainName(titleOf(job))}.${extension}"`,
    onFault: (err) => web.log.warn({ err, job: job.id, key }, 'film cut off'),
    // Who is in the middle of a film when it is deleted gets no more of it.
    onOpen: (cut) =>
      web.changes.follow(job.id, (standing) => {
        if (!standing || standing.job.deletedAt) cut();
      }),
  });
}

/** A file is made once and never changed; a film that is made again has another key, size or date. */
const tagOf = ({ finishedAt }: JobRow, key: string, bytes: number): string =>
  `"${hashOf([key, bytes, finishedAt?.getTime() ?? 0]).slice(0, 32)}"`;
