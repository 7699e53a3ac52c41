/** What every storage must do. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Storage } from '../../src/storage/port.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

export function storageContract(name: string, open: () => Storage): void {
  describe(`storage contract: ${name}`, () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'contract-'));
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('gives back what was put, from bytes and from a file', async () => {
      const storage = open();
      await storage.put('films/a.mp4', bytes('film'));
      await writeFile(join(folder, 'local'), 'from a file');
      await storage.put('films/b.mp4', { path: join(folder, 'local') });
      expect(Buffer.from(await storage.read('films/a.mp4')).toString()).toBe('film');
      expect(Buffer.from(await storage.read('films/b.mp4')).toString()).toBe('from a file');
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

    it('knows what it has, and removes for good', async () => {
      const storage = open();
      await storage.put('gone/soon', bytes('x'));
      expect(await storage.exists('gone/soon')).toBe(true);
      await storage.remove('gone/soon');
      await storage.remove('gone/soon');
      expect(await storage.exists('gone/soon')).toBe(false);
      await expect(storage.read('gone/soon')).rejects.toMatchObject({ code: 'storage.failed' });
      await expect(storage.fetchTo('gone/soon', join(folder, 'none'))).rejects.toMatchObject({
        code: 'storage.failed',
      });
    });
  });
}
