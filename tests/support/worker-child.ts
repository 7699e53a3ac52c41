/**
 * A worker process to be killed. Its makers are the real ones, slowed down so that a kill hits the middle of a
 * step, and they note in a file when each of their calls begins and ends.
 */
import { appendFileSync } from 'node:fs';
import { hashOf } from '#src/core/hash.ts';
import { createLogger } from '#src/runtime/log.ts';
import { loadConfig } from '#src/wiring/config.ts';
import { createMakers } from '#src/wiring/makers.ts';
import { openServices } from '#src/wiring/services.ts';
import { startWorker } from '#worker/video.ts';
import { shortWriter } from './short-video.ts';

const [journal = '', lockMs = ''] = process.argv.slice(2);
const SLOWER_MS = 400;

async function noted<T>(call: string, work: () => Promise<T>): Promise<T> {
  appendFileSync(journal, `${process.pid} begin ${call}\n`);
  await new Promise((resolve) => setTimeout(resolve, SLOWER_MS));
  const result = await work();
  appendFileSync(journal, `${process.pid} end ${call}\n`);
  return result;
}

const config = loadConfig();
const log = createLogger('warn', null);
const services = await openServices(config, log);
const real = await createMakers(config, log, services.db);
const worker = await startWorker(
  services,
  {
    ...real,
    reader: {
      ...real.reader,
      fromName: (text, options) => noted('read', () => real.reader.fromName(text, options)),
    },
    writer: {
      version: shortWriter.version,
      write: (paper, brief, context) => noted('write', () => shortWriter.write(paper, brief, context)),
    },
    narrator: {
      version: real.narrator.version,
      speak: (text, voice, context) =>
        noted(`speak ${hashOf(text).slice(0, 8)}`, () => real.narrator.speak(text, voice, context)),
    },
    clipMaker: {
      version: real.clipMaker.version,
      make: (request, context) =>
        noted(`draw ${request.scene.id}`, () => real.clipMaker.make(request, context)),
    },
  },
  log,
  { dataDir: config.dataDir, lockMs: Number(lockMs) },
);
process.once('SIGTERM', async () => {
  await worker.close();
  await real.close();
  await services.close();
});
process.stdout.write('ready\n');
