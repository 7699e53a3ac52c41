/** The product's worker over local providers that take as long as the real ones. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOfflineNarrator } from '#src/providers/offline/voice/index.ts';
import { createLogger } from '#src/runtime/log.ts';
import { ROOT } from '#src/runtime/root.ts';
import { loadConfig } from '#src/wiring/config.ts';
import { openServices } from '#src/wiring/services.ts';
import { startFakeGemini } from '../../tests/fakes/gemini/index.ts';
import { voiceOf } from '../../tests/fakes/gemini/narrator-voice.ts';
import { isReading, readerAnswer } from '../../tests/fakes/gemini/reader.ts';
import type { Sound, Speak } from '../../tests/fakes/gemini/speech.ts';
import { promptText } from '../../tests/fakes/gemini/store.ts';
import { startFakeNcbi } from '../../tests/fakes/ncbi.ts';
import { startFakeRunway } from '../../tests/fakes/runway/index.ts';
import { until } from '../../tests/support/wait.ts';
import type { Latencies } from './latencies.ts';
import { article, type WrittenScript } from './video.ts';

const READY_MS = 120_000;
/** A worker that has just started is still loading; one is seldom asked in that moment. */
const SETTLE_MS = 8_000;
/** What the usual model is asked for. */
const CLIPS = { ratio: '1080:1920', seconds: [4, 6, 8] };

export interface Span {
  from: number;
  to: number;
  what: string;
}

export async function openWorld(written: WrittenScript, latencies: Latencies, concurrent: number) {
  const speak = await rehearsed(written.narrations);
  const read: Span[] = [];
  const ncbi = await startFakeNcbi([await article()], {
    latency(path) {
      const [from, ms] = [Date.now(), latencies.archive(path)];
      read.push({ from, to: from + ms, what: path });
      return ms;
    },
  });
  const gemini = await startFakeGemini({
    script: (request) => (isReading(request) ? readerAnswer(request, { truth: new Map() }) : written.answer),
    speak,
    latency({ kind, body }) {
      if (kind !== 'text') return latencies.narration(promptText(body));
      return isReading(body) ? latencies.reading : latencies.script;
    },
  });
  const runway = await startFakeRunway({
    tier: { concurrent },
    times: {
      pendingMs: latencies.pending,
      runMs: ({ promptText: prompt }) => latencies.clip(`${prompt}`),
    },
    latency: ({ on }) => latencies.request(on),
  });
  await runway.prepareVideos(CLIPS.seconds, CLIPS.ratio);
  const folder = await mkdtemp(join(tmpdir(), 'bench-providers-'));
  const environment = {
    PATH: process.env.PATH,
    DATA_DIR: join(folder, 'data'),
    GEMINI_API_KEY: gemini.apiKey,
    GEMINI_BASE_URL: gemini.url,
    RUNWAYML_API_SECRET: runway.apiKey,
    RUNWAYML_BASE_URL: runway.url,
    NCBI_EUTILS_URL: ncbi.urls.eutils,
    NCBI_IDCONV_URL: ncbi.urls.idconv,
    PMC_CLOUD_URL: ncbi.urls.pmcCloud,
    EUROPEPMC_URL: ncbi.urls.europepmc,
  };
  const services = await openServices(loadConfig(environment), createLogger('silent', null));
  const worker = spawn(process.execPath, ['dist/worker/index.js'], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const log: string[] = [];
  worker.stderr.on('data', (chunk) => log.push(...`${chunk}`.split('\n').filter(Boolean)));
  await until(() => log.some((line) => line.includes('worker ready')), READY_MS);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return {
    ...{ gemini, runway, services, log },
    pid: worker.pid ?? 0,
    /** Requests to the archives. */
    read,
    async close() {
      const gone = new Promise((settle) => worker.once('exit', settle));
      worker.kill('SIGTERM');
      await gone;
      await services.close();
      await Promise.all([ncbi.close(), gemini.close(), runway.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** A voice that has spoken the texts already, so that it takes nobody's time while time is measured. */
async function rehearsed(texts: string[]): Promise<Speak> {
  const narrator = createOfflineNarrator();
  const speak = voiceOf(narrator, 'deep');
  const known = new Map<string, Sound>();
  for (const text of texts) known.set(text, await speak(text, ''));
  await narrator.close();
  return async (text) => {
    const sound = known.get(text);
    if (!sound) throw new Error(`nobody has rehearsed: ${text}`);
    return sound;
  };
}
