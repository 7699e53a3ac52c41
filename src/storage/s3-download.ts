/** Reading from a store whose connections break: the rest is asked for, and only of the very same object. */
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { type ByteRange, checkRange } from './port.ts';
import { s3Failure } from './s3-failure.ts';

/** A body that broke before it brought so much was fruitless … */
const WORTHWHILE_BYTES = 16 * 1024;
/** … and so many of those in a row are borne: a store that trickles must not hold a worker for hours. */
const MAX_FRUITLESS = 4;
const PAUSE_MS = 200;

interface ObjectAt {
  client: S3Client;
  bucket: string;
  key: string;
}

interface Answer {
  body: Readable;
  /** Where in the object the body starts, and its last byte. */
  start: number;
  end: number;
  /** Bytes of the whole object. */
  total: number;
  etag: string | undefined;
}

async function ask(
  { client, bucket, key }: ObjectAt,
  from: number,
  to: number | undefined,
  etag: string | undefined,
  signal: AbortSignal,
): Promise<Answer> {
  const isWhole = from === 0 && to === undefined;
  const answer = await client.send(
    new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      Range: isWhole ? undefined : `bytes=${from}-${to ?? ''}`,
      IfMatch: etag,
    }),
    { abortSignal: signal },
  );
  const body = answer.Body;
  if (!(body instanceof Readable) || answer.ContentLength === undefined) {
    throw new Error('the store answers without a body or its length');
  }
  // A server may answer a Range with the whole object; then there is no Content-Range.
  const [, first, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(answer.ContentRange ?? '') ?? [];
  const start = Number(first ?? 0);
  const end = start + answer.ContentLength - 1;
  // Simple stores know no If-Match: videos must not be joined there either.
  if (start > from || (etag !== undefined && answer.ETag !== etag)) {
    body.destroy();
    throw new Error(`the store answers with other bytes than those from ${from} of ${etag}`);
  }
  return { body, start, end, total: Number(total ?? answer.ContentLength), etag: answer.ETag };
}

async function* bytesOf(object: ObjectAt, first: Answer, range: ByteRange, signal: AbortSignal) {
  let at = range.start;
  let answer = first;
  let fruitless = 0;
  for (;;) {
    const began = at;
    try {
      let place = answer.start;
      for await (const chunk of answer.body as AsyncIterable<Buffer>) {
        const wanted = chunk.subarray(Math.max(0, at - place), Math.max(0, range.end + 1 - place));
        place += chunk.length;
        if (wanted.length > 0) {
          at += wanted.length;
          yield wanted;
        }
        // Leaving early closes the connection, so a body that ends here anyway is read to its end.
        if (at > range.end && answer.end > range.end) return;
      }
      if (at > range.end) return;
      throw new Error(`the body ends after ${at} of ${range.end + 1} bytes`);
    } catch (cause) {
      if (at > range.end) return;
      fruitless = at - began < WORTHWHILE_BYTES ? fruitless + 1 : 0;
      if (signal.aborted || fruitless > MAX_FRUITLESS) throw s3Failure('read', object.key, cause);
    }
    try {
      await pause(PAUSE_MS * fruitless, undefined, { signal });
      answer = await ask(object, at, range.end, first.etag, signal);
    } catch (cause) {
      throw s3Failure('read', object.key, cause);
    }
  }
}

/**
 * The bytes of an object, or of a range of it, in chunks. The first answer is awaited, so that an object that is
 * not there is known before anything is promised to a reader. A body that breaks is taken up where it broke.
 *
 * @param signal stops it at once, wherever it is
 * @throws AppError `storage.failed`; the chunks throw it too
 */
export async function download(
  object: ObjectAt,
  range: ByteRange | undefined,
  signal: AbortSignal,
): Promise<AsyncGenerator<Buffer>> {
  if (range) checkRange(object.key, range, Number.POSITIVE_INFINITY);
  try {
    const first = await ask(object, range?.start ?? 0, range?.end, undefined, signal);
    try {
      if (range) checkRange(object.key, range, first.total);
    } catch (error) {
      first.body.destroy();
      throw error;
    }
    return bytesOf(object, first, range ?? { start: 0, end: first.total - 1 }, signal);
  } catch (cause) {
    throw s3Failure('read', object.key, cause);
  }
}
