/** The product as `npm start` runs it, pointed at local chat platforms and a local NCBI. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '#src/runtime/root.ts';
import type { FakeNcbi } from '../../tests/fakes/ncbi.ts';
import { childrenOf } from '../../tests/support/processes.ts';
import { until } from '../../tests/support/wait.ts';

const READY_MS = 120_000;

/** Starts it; `ready` tells when the platforms have seen it. */
export async function startProduct(
  environment: Record<string, string>,
  sources: FakeNcbi['urls'],
  ready: () => boolean,
) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-discord-'));
  const product: ChildProcess = spawn(process.execPath, ['dist/src/entries/start.js'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      DATA_DIR: join(folder, 'data'),
      PORT: '0',
      PUBLIC_URL: 'https://videos.example',
      NCBI_EUTILS_URL: sources.eutils,
      NCBI_IDCONV_URL: sources.idconv,
      PMC_CLOUD_URL: sources.pmcCloud,
      EUROPEPMC_URL: sources.europepmc,
      ARXIV_URL: sources.arxiv,
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await until(ready, READY_MS);
  return {
    /** Kills the bot as a power cut would; the product starts it again. */
    async killBot(): Promise<void> {
      for (const { pid } of await childrenOf(product.pid ?? 0)) {
        const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
        if (command.includes('src/entries/bot.js')) process.kill(pid, 'SIGKILL');
      }
    },
    async close(): Promise<void> {
      const gone = new Promise((settle) => product.once('exit', settle));
      product.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
