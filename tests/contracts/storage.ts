/** What every storage must do. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ByteRange, Storage } from '#src/storage/port.ts';

const bytes = (written: string) => new TextEncoder().encode(written);
const FAILED = { code: 'storage.failed' };

export function storageContract(name: string, open: () => Storage): void {
  describe(`storage contract: ${name}`, () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'contract-'));
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('gives back what was put, from bytes and from a file', async () => {
      const storage = open();
      await storage.put('videos/a.mp4', bytes('video'));
      await writeFile(join(folder, 'local'), 'from a file');
      await storage.put('videos/b.mp4', { path: join(folder, 'local') });
      expect(Buffer.from(await storage.read('videos/a.mp4')).toString()).toBe('video');
      expect(Buffer.from(await storage.read('videos/b.mp4')).toString()).toBe('from a file');
    });

    it('replaces', async () => {
      const storage = open();
      await storage.put('x', bytes('one'));
      await storage.put('x', bytes('two'));
      expect(Buffer.from(await storage.read('x')).toString()).toBe('two');
    });

    it('fetches a local copy', async () => {
      const storage = open();
      await storage.put('clip', bytes('clip'));
      await storage.fetchTo('clip', join(folder, 'fetched'));
      expect(await readFile(join(folder, 'fetched'), 'utf8')).toBe('clip');
    });

    it('streams all of a file, or exactly the bytes asked for', async () => {
      const storage = open();
      await storage.put('video.mp4', bytes('0123456789'));
      await storage.put('empty', bytes(''));
      const read = async (key: string, range?: ByteRange) => text(await storage.open(key, range));
      expect(await read('video.mp4')).toBe('0123456789');
      expect(await read('video.mp4', { start: 0, end: 0 })).toBe('0');
      expect(await read('video.mp4', { start: 3, end: 6 })).toBe('3456');
      expect(await read('video.mp4', { start: 9, end: 9 })).toBe('9');
      expect(await read('empty')).toBe('');
    });

    it('refuses a range that is not inside the file, before it sends anything', async () => {
      const storage = open();
      await storage.put('video.mp4', bytes('0123456789'));
      await storage.put('empty', bytes(''));
      for (const range of [
        { start: 9, end: 10 },
        { start: 10, end: 10 },
        { start: 5, end: 4 },
        { start: -1, end: 3 },
      ]) {
        await expect(storage.open('video.mp4', range), JSON.stringify(range)).rejects.toMatchObject(FAILED);
      }
      await expect(storage.open('empty', { start: 0, end: 0 })).rejects.toMatchObject(FAILED);
    });

    it('can be left in the middle of a stream', async () => {
      const storage = open();
      await storage.put('long', new Uint8Array(1024 * 1024));
      const stream = await storage.open('long');
      for await (const _ of stream) break;
      expect(stream.destroyed).toBe(true);
      expect(await storage.stat('long')).toEqual({ bytes: 1024 * 1024 });
    });

    it('tells how much a key holds', async () => {
      const storage = open();
      await storage.put('folder/ten', bytes('0123456789'));
      await storage.put('empty', bytes(''));
      expect(await storage.stat('folder/ten')).toEqual({ bytes: 10 });
      expect(await storage.stat('empty')).toEqual({ bytes: 0 });
      for (const absent of ['folder', 'folder/eleven', 'folder/ten/below']) {
        expect(await storage.stat(absent), absent).toBeNull();
        expect(await storage.exists(absent), absent).toBe(false);
        await expect(storage.open(absent), absent).rejects.toMatchObject(FAILED);
        await expect(storage.read(absent), absent).rejects.toMatchObject(FAILED);
      }
    });

    it('takes nothing for a key that could lead elsewhere', async () => {
      const storage = open();
      for (const key of [
        '../x',
        '/etc/passwd',
        'a/../../x',
        '.hidden/x',
        'a//b',
        'a/',
        'a\0b',
        'a b',
        'ä',
        '',
      ]) {
        await expect(storage.put(key, bytes('x')), key).rejects.toMatchObject(FAILED);
        const uses: ((key: string) => Promise<unknown>)[] = [
          storage.read,
          storage.open,
          storage.stat,
          storage.exists,
          storage.remove,
        ];
        for (const use of uses) await expect(use(key), key).rejects.toMatchObject(FAILED);
        await expect(storage.fetchTo(key, join(folder, 'stray')), key).rejects.toMatchObject(FAILED);
      }
    });

    it('knows what it has, and removes for good', async () => {
      const storage = open();
      await storage.put('gone/soon', bytes('x'));
      expect(await storage.exists('gone/soon')).toBe(true);
      await storage.remove('gone/soon');
      await storage.remove('gone/soon');
      expect(await storage.exists('gone/soon')).toBe(false);
      await expect(storage.read('gone/soon')).rejects.toMatchObject(FAILED);
      await expect(storage.fetchTo('gone/soon', join(folder, 'none'))).rejects.toMatchObject(FAILED);
    });
  });
}
