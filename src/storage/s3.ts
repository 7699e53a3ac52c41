/** Media in a bucket of Amazon S3 or of a store that speaks its language (R2, MinIO, Garage, …). */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DeleteObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { checkKey, type Storage } from './port.ts';
import { download } from './s3-download.ts';
import { isAbsent, s3Failure } from './s3-failure.ts';

export interface S3Settings {
  bucket: string;
  /** Where the store answers; null: Amazon's own address for the region. */
  endpoint: string | null;
  /** null: what the AWS SDK finds (AWS_REGION, a profile), or at an endpoint of one's own, where few care, `us-east-1`. */
  region: string | null;
  /** `endpoint/bucket/key` in place of `bucket.endpoint/key`, as most stores but Amazon's want it. */
  forcePathStyle: boolean;
  /** Absent: what the AWS SDK finds (AWS_ACCESS_KEY_ID, a profile, the role of the machine). */
  credentials?: { accessKeyId: string; secretAccessKey: string };
  /** How long to bear with a slow store; for tests. */
  patience?: Partial<typeof PATIENCE>;
}

const PATIENCE = {
  /** Tries of a request, with growing pauses: some seconds in all. Longer absences are for the queue to sit out. */
  attempts: 5,
  connectMs: 5_000,
  /** A connection on which nothing moves for so long is given up. */
  silenceMs: 30_000,
};

/** Larger files go in parts of this size, each tried again on its own; a store wants 5 MiB at least. */
const PART_BYTES = 8 * 1024 * 1024;
/** Everybody who watches a video holds a connection; the SDK's 50 would leave none for the work. */
const MAX_CONNECTIONS = 500;
/** Parts under way at once: bounds the memory of an upload. */
const PARTS_AT_ONCE = 3;

function openClient({ endpoint, region, forcePathStyle, credentials, patience }: S3Settings): S3Client {
  const { attempts, connectMs, silenceMs } = { ...PATIENCE, ...patience };
  const agent = { maxSockets: MAX_CONNECTIONS };
  const place = region ?? (endpoint ? 'us-east-1' : undefined);
  return new S3Client({
    forcePathStyle,
    maxAttempts: attempts,
    requestHandler: {
      connectionTimeout: connectMs,
      socketTimeout: silenceMs,
      httpAgent: agent,
      httpsAgent: agent,
    },
    // The SDK's own trailing checksums break uploads to older stores; the signature covers the bytes anyway.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(place && { region: place }),
    ...(endpoint && { endpoint }),
    ...(credentials && { credentials }),
  });
}

/**
 * Storage in a bucket, which must exist. Every request is signed; the bucket may and should be private.
 *
 * A store shows an object when all of it has arrived, and an upload that fails is taken back; a local copy gets
 * its name when it is complete.
 */
export function createS3Storage(settings: S3Settings): Storage {
  const client = openClient(settings);
  const Bucket = settings.bucket;
  const fetch = (key: string, signal: AbortSignal, range?: { start: number; end: number }) =>
    download({ client, bucket: Bucket, key: checkKey(key) }, range, signal);

  const sizeOf = async (key: string): Promise<{ bytes: number } | null> => {
    try {
      const found = await client.send(new HeadObjectCommand({ Bucket, Key: checkKey(key) }));
      return { bytes: found.ContentLength ?? 0 };
    } catch (cause) {
      if (isAbsent(cause)) return null;
      throw s3Failure('look for', key, cause);
    }
  };

  return {
    async put(key, from) {
      try {
        const Key = checkKey(key);
        const Body = from instanceof Uint8Array ? from : createReadStream(from.path);
        const params = { Bucket, Key, Body };
        await new Upload({ client, params, partSize: PART_BYTES, queueSize: PARTS_AT_ONCE }).done();
      } catch (cause) {
        throw s3Failure('write', key, cause);
      }
    },
    async read(key) {
      const chunks: Buffer[] = [];
      for await (const chunk of await fetch(key, new AbortController().signal)) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    async open(key, range) {
      const left = new AbortController();
      const chunks = await fetch(key, left.signal, range);
      const stream = new PassThrough();
      stream.once('close', () => left.abort());
      // A failure is the stream's to tell, to whoever reads it.
      pipeline(chunks, stream).catch(() => undefined);
      return stream;
    },
    async fetchTo(key, path) {
      const incoming = `${path}.${randomUUID()}`;
      try {
        await pipeline(await fetch(key, new AbortController().signal), createWriteStream(incoming));
        await rename(incoming, path);
      } catch (cause) {
        await rm(incoming, { force: true });
        throw s3Failure('fetch', key, cause);
      }
    },
    stat: sizeOf,
    exists: async (key) => (await sizeOf(key)) !== null,
    async remove(key) {
      try {
        await client.send(new DeleteObjectCommand({ Bucket, Key: checkKey(key) }));
      } catch (cause) {
        if (!isAbsent(cause)) throw s3Failure('remove', key, cause);
      }
    },
  };
}
