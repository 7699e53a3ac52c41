/** Sends the files of a video over HTTP: whole, in part, or only what is to be known of them. */
import { titleOf } from '#src/chat/wording/words.ts';
import { hashOf } from '#src/core/hash.ts';
import { plainName } from '#src/core/text/file-name.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import type { ByteRange } from '#src/storage/port.ts';
import type { RequestContext, Web } from '../web.ts';
import { matchesTag, wantedRange } from './range.ts';

/** A file beside a video's page. */
export interface MediaFile {
  /** Its storage key; absent: the video has none. */
  keyOf(job: JobRow): string | undefined;
  /** Content-Type. */
  type: string;
  extension: string;
}

/**
 * The answer to GET or HEAD; null where the video has no such file. The file is read as fast as the other side takes
 * it, and no longer than it listens.
 *
 * Browsers keep what they got, but ask each time whether it still is so: a deleted video is gone at once.
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
  const { bytes } = stat;
  const tag = tagOf(job, key, bytes);
  const headers = new Headers({
    etag: tag,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'content-disposition': `${kind}; filename="${plainName(titleOf(job))}.${extension}"`,
    'content-type': type,
  });
  if (matchesTag(c.req.header('if-none-match'), tag)) return new Response(null, { status: 304, headers });
  // A part is only of use to whoever holds the rest of this very file.
  const condition = c.req.header('if-range');
  const asked = condition === undefined || condition === tag ? c.req.header('range') : undefined;
  const range = wantedRange(asked, bytes);
  if (range === 'outside') {
    headers.set('content-range', `bytes */${bytes}`);
    for (const name of ['content-type', 'content-disposition', 'etag']) headers.delete(name);
    return new Response(null, { status: 416, headers });
  }
  const part = range === 'whole' ? undefined : range;
  headers.set('content-length', String(part ? part.end - part.start + 1 : bytes));
  if (part) headers.set('content-range', `bytes ${part.start}-${part.end}/${bytes}`);
  const status = part ? 206 : 200;
  if (c.req.method === 'HEAD') return new Response(null, { status, headers });
  return new Response(await bodyOf(c, web, job.id, key, part), { status, headers });
}

/** A file is made once and never changed; a video that is made again has another key, size or date. */
const tagOf = ({ finishedAt }: JobRow, key: string, bytes: number): string =>
  `"${hashOf([key, bytes, finishedAt?.getTime() ?? 0]).slice(0, 32)}"`;

/** What has begun can only be cut off: the viewer's player asks for the rest. */
async function bodyOf(
  c: RequestContext,
  web: Web,
  jobId: string,
  key: string,
  part: ByteRange | undefined,
): Promise<ReadableStream<Uint8Array>> {
  const stream = await web.storage.open(key, part);
  const cut = () => void c.env.outgoing.destroy();
  // Who is in the middle of a video when it is deleted gets no more of it.
  const unfollow = web.changes.follow(jobId, (standing) => {
    if (!standing || standing.job.deletedAt) cut();
  });
  stream.once('close', unfollow).once('error', (err) => {
    web.log.warn({ err, job: jobId, key }, 'video cut off');
    cut();
  });
  return ReadableStream.from(stream);
}
