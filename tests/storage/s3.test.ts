/** The contract, over every way to speak to a store. */
import dns from 'node:dns';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createS3Storage, type S3Settings } from '#src/storage/s3.ts';
import { storageContract } from '../contracts/storage.ts';
import { BUCKET, CREDENTIALS, type FakeS3, startFakeS3 } from '../fakes/s3/index.ts';

let s3: FakeS3;
let emulator: Emulator;
let emulated: S3Settings;
beforeAll(async () => {
  s3 = await startFakeS3();
  emulator = await createEmulator({
    service: 'aws',
    port: 0,
    seed: { aws: { s3: { buckets: [{ name: BUCKET }] } } },
  });
  emulated = { ...s3.settings, endpoint: emulator.url, region: null };
});
afterAll(async () => {
  await emulator.close();
  await s3.close();
});

storageContract('S3, path style', () => createS3Storage(s3.settings));

describe('with the bucket in the host name', () => {
  const HOST = 'store.example';
  beforeAll(() => {
    const lookup = dns.lookup as (host: string, ...rest: unknown[]) => void;
    vi.spyOn(dns, 'lookup').mockImplementation(((host: string, ...rest: unknown[]) =>
      lookup(host === `${BUCKET}.${HOST}` ? '127.0.0.1' : host, ...rest)) as typeof dns.lookup);
  });
  afterAll(() => void vi.restoreAllMocks());

  const virtual = () =>
    createS3Storage({ ...s3.settings, endpoint: `http://${HOST}:${s3.port}`, forcePathStyle: false });
  storageContract('S3, virtual hosts', virtual);

  it('really asks that host', async () => {
    await virtual().exists('x');
    expect(s3.calls.at(-1)?.request.headers.host).toBe(`${BUCKET}.${HOST}:${s3.port}`);
  });
});

/** A store of others' making: it gives whole objects for ranges, and its errors are wrapped once more. */
storageContract('S3, emulate', () => createS3Storage(emulated));

describe('what is sent', () => {
  it('is signed, bytes included, and is nothing but what was asked for', async () => {
    const storage = createS3Storage(s3.settings);
    await storage.put('a/video.mp4', Buffer.from('video'));
    await storage.read('a/video.mp4');
    for (const { request } of s3.calls.slice(-2)) {
      expect(request.headers.authorization).toContain(`Credential=${CREDENTIALS.accessKeyId}/`);
      expect(Object.keys(request.headers).filter((name) => name.includes('checksum'))).toEqual([]);
    }
    expect(JSON.stringify(s3.calls.map(({ request }) => request.headers))).not.toContain(
      CREDENTIALS.secretAccessKey,
    );
  });

  it('would be refused by the store if it were signed otherwise', async () => {
    const others = [
      { credentials: { ...CREDENTIALS, secretAccessKey: 'other' }, code: 'SignatureDoesNotMatch' },
      { credentials: { ...CREDENTIALS, accessKeyId: 'other' }, code: 'InvalidAccessKeyId' },
    ];
    for (const { credentials, code } of others) {
      const storage = createS3Storage({ ...s3.settings, credentials });
      await expect(storage.put('x', Buffer.from('x'))).rejects.toMatchObject({
        message: expect.stringContaining(code),
        userMessage: expect.stringContaining('AWS_ACCESS_KEY_ID'),
        recovery: 'permanent',
      });
    }
    const unsigned = await fetch(`${s3.settings.endpoint}/${BUCKET}/a/video.mp4`);
    expect(unsigned.status).toBe(403);
  });
});
