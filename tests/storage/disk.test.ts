import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDiskStorage } from '#src/storage/disk.ts';
import { storageContract } from '../contracts/storage.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storage-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

storageContract('disk', () => createDiskStorage(join(folder, 'media')));

describe('disk storage', () => {
  it('leaves nothing behind when a write fails', async () => {
    const storage = createDiskStorage(join(folder, 'failing'));
    await expect(storage.put('a/b', { path: join(folder, 'no-such-file') })).rejects.toThrow(/cannot write/);
    expect(await storage.exists('a/b')).toBe(false);
    expect(await readdir(join(folder, 'failing', '.incoming'))).toEqual([]);
  });

  it('keeps what a reader has fetched when the key is replaced', async () => {
    const storage = createDiskStorage(join(folder, 'media'));
    await storage.put('video', new TextEncoder().encode('first'));
    await storage.fetchTo('video', join(folder, 'copy'));
    await storage.put('video', new TextEncoder().encode('second'));
    expect(await readFile(join(folder, 'copy'), 'utf8')).toBe('first');
  });

  it('gives a stream the bytes of the file that it opened, whatever replaces it', async () => {
    const storage = createDiskStorage(join(folder, 'media'));
    await storage.put('video', new TextEncoder().encode('first'));
    const stream = await storage.open('video');
    await storage.put('video', new TextEncoder().encode('second'));
    expect(await text(stream)).toBe('first');
  });
});
