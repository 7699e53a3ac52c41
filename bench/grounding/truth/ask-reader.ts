/** What a reader says of the sentences: Gemini's, or a stand-in that knows the truth and errs as often as it is told. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '#src/core/clock.ts';
import type { ReaderVerdict } from '#src/core/reading.ts';
import { createLedger } from '#src/db/ledger/index.ts';
import { readingOf } from '#src/grounding/for-reader.ts';
import { createGeminiClient } from '#src/providers/gemini/client.ts';
import { readerModels, scriptModels } from '#src/providers/gemini/models.ts';
import { createGeminiReader } from '#src/providers/gemini/reader.ts';
import { createLogger } from '#src/runtime/log.ts';
import { loadConfig } from '#src/wiring/config.ts';
import { openServices } from '#src/wiring/services.ts';
import { startFakeGemini } from '../../../tests/fakes/gemini/index.ts';
import { readerAnswer } from '../../../tests/fakes/gemini/reader.ts';
import { scriptSaying, type TruthCase } from './cases.ts';
import type { Verdicts } from './figures.ts';

export interface Asked {
  refused: Verdicts;
  model: string;
  calls: number;
  seconds: number;
  usd: number;
}

/**
 * One call a paper, with all its sentences, as for a draft.
 * @param errorRate of the stand-in, 0 to 1; null: Gemini's reader is asked, and paid, by GEMINI_API_KEY
 */
export async function askReader(cases: readonly TruthCase[], errorRate: number | null): Promise<Asked> {
  const truth = new Map<string, ReaderVerdict>(
    cases.flatMap((one) => (one.truth === 'false' ? [[one.sentence, 'not in it'] as const] : [])),
  );
  const standIn =
    errorRate === null
      ? null
      : await startFakeGemini({ script: (request) => readerAnswer(request, { truth, errorRate }) });
  const folder = await mkdtemp(join(tmpdir(), 'reader-'));
  const gemini = standIn && { GEMINI_API_KEY: standIn.apiKey, GEMINI_BASE_URL: standIn.url };
  const config = loadConfig({ ...process.env, ...gemini, DATA_DIR: folder, DATABASE_URL: undefined });
  if (!config.gemini) throw new Error('--reader asks Gemini: set GEMINI_API_KEY.');
  const services = await openServices(config, createLogger('silent', null));
  const { apiKey, baseUrl, readerModel, scriptModel } = config.gemini;
  const reader = createGeminiReader(
    {
      client: createGeminiClient(apiKey, baseUrl),
      ledger: createLedger(services.db, { budget: config.budget }),
      limiter: { take: async () => undefined },
      clock: systemClock,
    },
    readerModels(readerModel, scriptModels(scriptModel)[0]),
  );
  const refused = new Set<string>();
  const begun = performance.now();
  for (const paper of new Set(cases.map((one) => one.paper))) {
    const sentences = cases
      .filter((one) => one.paper === paper)
      .flatMap((one) => readingOf(scriptSaying(one), one.source))
      .map((one, index) => ({ ...one, id: `n${index + 1}` }));
    const draft = { sentences, story: [] };
    const { notes } = await reader.read(draft, { signal: new AbortController().signal });
    for (const { text, verdict } of notes) if (verdict !== 'borne') refused.add(text);
  }
  const seconds = (performance.now() - begun) / 1_000;
  const booked = await services.db.query.purchases.findMany();
  await services.close();
  await standIn?.close();
  await rm(folder, { recursive: true, force: true });
  const usd = booked.reduce((sum, { actualUsd }) => sum + (actualUsd ?? 0), 0);
  return { refused, model: reader.model, calls: booked.length, seconds, usd };
}
