/** A process whose start fails half-way ends, with a sentence, and leaves nothing open behind it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { compiled } from '#src/runtime/root.ts';
import { EXIT } from '#src/runtime/supervise.ts';
import { testDatabase } from './support/database.ts';
import { until } from './support/wait.ts';

const { url, sql } = await testDatabase();
const WORKER = compiled(new URL('../worker/index.ts', import.meta.url));

it('the worker, whose database is open and whose ffmpeg is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'start-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const worker = spawn(process.execPath, [WORKER], {
    env: { PATH: process.env.PATH, DATA_DIR: folder, DATABASE_URL: url, FFMPEG_PATH: '/nowhere/ffmpeg' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  worker.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  expect(await once(worker, 'exit')).toEqual([EXIT.setup, null]);
  expect(said).toContain('ffmpeg');
  await until(async () => {
    const others =
      await sql`select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    return others.length <= 1; // the test's own
  });
}, 60_000);
