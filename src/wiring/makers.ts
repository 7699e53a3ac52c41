/** Chooses who reads, writes, speaks and draws, by what the installation is configured with. */
import { createAligner } from '#src/align/index.ts';
import { systemClock } from '#src/core/clock.ts';
import type { ClipMaker, FigureEyes, Narrator, PaperReader, ScriptWriter } from '#src/core/ports.ts';
import type { Database } from '#src/db/connection/client.ts';
import { createLedger } from '#src/db/ledger/index.ts';
import { createRateLimiter } from '#src/db/limits/rate-limits.ts';
import { createGraphicMaker } from '#src/graphics/index.ts';
import { recordRates } from '#src/papers/lookup/rates.ts';
import { createPaperReader } from '#src/papers/reader.ts';
import { ncbiRate } from '#src/papers/sources/ncbi.ts';
import type { Makers } from '#src/pipeline/index.ts';
import { groundedWriter, type SecondJudge } from '#src/pipeline/script/grounded-writer.ts';
import type { GeminiDeps } from '#src/providers/gemini/buy.ts';
import { createChatClient } from '#src/providers/gemini/chat-client.ts';
import { createGeminiClient } from '#src/providers/gemini/client.ts';
import { createGeminiEyes } from '#src/providers/gemini/eyes.ts';
import { readerModels, scriptModels, speechModels } from '#src/providers/gemini/models.ts';
import { createGeminiNarrator } from '#src/providers/gemini/narrator.ts';
import { createGeminiReader } from '#src/providers/gemini/reader.ts';
import { createPromptRewriter } from '#src/providers/gemini/rewriter.ts';
import { createGeminiWriter } from '#src/providers/gemini/writer.ts';
import { createNeuralRecorder } from '#src/providers/neural/index.ts';
import { type BuiltInVoices, createBuiltInVoices } from '#src/providers/offline/voices.ts';
import { createOfflineWriter } from '#src/providers/offline/writer/index.ts';
import { CLIPS_A_VIDEO } from '#src/providers/paid/video-price.ts';
import { createListener } from '#src/providers/recording/listener/index.ts';
import { createRecordedNarrator, type Recorder } from '#src/providers/recording/narrator.ts';
import { createRunwayClient } from '#src/providers/runway/client.ts';
import { createRunwayClipMaker } from '#src/providers/runway/clip-maker.ts';
import { runwayModel } from '#src/providers/runway/models.ts';
import { createServerRecorder } from '#src/providers/speech-server/index.ts';
import { checkClip } from '#src/render/check-clip.ts';
import { type FfmpegBinary, findFfmpeg } from '#src/render/ffmpeg/binary.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { Config } from './config.ts';
import { createEstimate, runwayModelOf } from './price.ts';
import { signerOf } from './signer.ts';

/** Requests a second over all workers: below what the smallest paid accounts take. A 429 has its own pause. */
const GEMINI_RATE = 5;
const RUNWAY_RATE = 3;

export interface ConfiguredMakers extends Makers {
  /** Ends what the makers keep running. */
  close(): Promise<void>;
}

/** @throws AppError `setup.invalid` where there is no usable ffmpeg or voice, or RUNWAY_MODEL is none that makes clips of words */
export async function createMakers(config: Config, log: Logger, db: Database): Promise<ConfiguredMakers> {
  const ffmpeg = await findFfmpeg(config.ffmpegPath);
  const voice = createBuiltInVoices();
  const neural = config.neuralVoice && (await createNeuralRecorder(config.neuralVoice, voice.spell));
  const gemini = geminiDeps(config, db);
  const writing = writingOf(config, db, gemini);
  const makers = {
    reader: readerOf(config, db),
    writer: groundedWriter(writerOf(config, log, writing), secondJudgeOf(writing)),
    narrator: await narratorOf(config, log, gemini, voice, neural),
    clipMaker: clipMakerOf(config, log, db, gemini, ffmpeg),
    eyes: eyesOf(config, gemini),
    ffmpeg,
    signer: await signerOf(config),
  };
  const { writer, narrator, clipMaker } = makers;
  log.info(
    { ffmpeg, writer: writer.version, narrator: narrator.version, clips: clipMaker.version },
    'makers ready',
  );
  return {
    ...makers,
    estimate: createEstimate(config),
    close: async () => {
      await Promise.all([voice.close(), neural?.close()]);
    },
  };
}

function readerOf({ sources }: Config, db: Database): PaperReader {
  const ncbi = createRateLimiter(db, 'ncbi', ncbiRate(sources.apiKey));
  const rates = recordRates(sources.email);
  const limiters = Object.entries(rates).map(([name, rate]) => [name, createRateLimiter(db, name, rate)]);
  return createPaperReader(sources, ncbi, Object.fromEntries(limiters));
}

function geminiDeps({ budget, gemini }: Config, db: Database): GeminiDeps | null {
  if (!gemini) return null;
  return {
    client: createGeminiClient(gemini.apiKey, gemini.baseUrl),
    ledger: createLedger(db, { budget }),
    limiter: createRateLimiter(db, 'gemini', GEMINI_RATE),
    clock: systemClock,
  };
}

/** Whom the script is asked of, and by which models it is written and read. */
interface Writing {
  deps: GeminiDeps;
  models: readonly string[];
  readers: readonly string[];
}

/** A model of one's own goes before Gemini; null: nobody writes but the built-in writer. */
function writingOf(
  { budget, gemini: settings, llm }: Config,
  db: Database,
  gemini: GeminiDeps | null,
): Writing | null {
  if (llm) {
    const deps: GeminiDeps = {
      provider: 'llm',
      client: createChatClient(llm.baseUrl, llm.apiKey),
      ledger: createLedger(db, { budget }),
      limiter: createRateLimiter(db, 'llm', GEMINI_RATE),
      clock: systemClock,
    };
    return { deps, models: [llm.model], readers: [llm.readerModel ?? llm.model] };
  }
  if (!gemini || !settings) return null;
  const models = scriptModels(settings.scriptModel);
  return { deps: gemini, models, readers: readerModels(settings.readerModel, models[0]) };
}

function writerOf(config: Config, log: Logger, writing: Writing | null): ScriptWriter {
  if (!writing) return createOfflineWriter();
  const { deps, models } = writing;
  const clipModel = runwayModelOf(config);
  const clipSeconds = clipModel && runwayModel(clipModel).seconds.at(-1);
  const shots = clipSeconds ? { clips: CLIPS_A_VIDEO, clipSeconds } : { clips: 0 };
  return createGeminiWriter({ ...deps, log }, { models, ...shots });
}

/** A model's words are read by a model of the same service: an unpublished paper goes nowhere else. */
function secondJudgeOf(writing: Writing | null): SecondJudge | null {
  if (!writing) return null;
  return { reader: createGeminiReader(writing.deps, writing.readers), extractive: createOfflineWriter() };
}

/** Figures go where the paper's text goes, and nowhere else. */
const eyesOf = ({ gemini: settings, llm }: Config, gemini: GeminiDeps | null): FigureEyes | null =>
  gemini && settings && !llm ? createGeminiEyes(gemini, scriptModels(settings.scriptModel)) : null;

async function narratorOf(
  { gemini: settings, speechServer }: Config,
  log: Logger,
  gemini: GeminiDeps | null,
  voice: BuiltInVoices,
  neural: Recorder | null,
): Promise<Narrator> {
  const recorder = speechServer ? createServerRecorder(speechServer) : neural;
  if (!gemini && !recorder) return voice;
  const listener = await createListener(voice.spell);
  const aligner = createAligner((text, signal, language) =>
    voice.speak(text, 'bright', { signal, language }),
  );
  const deps = { log, aligner, fallback: voice, listener };
  if (recorder) return createRecordedNarrator(deps, recorder);
  const models = speechModels(settings?.speechModel ?? null);
  return gemini ? createGeminiNarrator({ ...gemini, ...deps }, { models }) : voice;
}

function clipMakerOf(
  config: Config,
  log: Logger,
  db: Database,
  gemini: GeminiDeps | null,
  ffmpeg: FfmpegBinary,
): ClipMaker {
  const graphics = createGraphicMaker();
  const model = runwayModelOf(config);
  if (!config.runway || model === null) return graphics;
  const { apiKey, baseUrl, anchors } = config.runway;
  return createRunwayClipMaker(
    {
      client: createRunwayClient(apiKey, baseUrl),
      ledger: createLedger(db, { budget: config.budget }),
      limiter: createRateLimiter(db, 'runway', RUNWAY_RATE),
      clock: systemClock,
      log,
      graphics,
      check: (path, seconds, signal) => checkClip(ffmpeg, path, seconds, signal),
      rewrite: gemini
        ? createPromptRewriter(gemini, scriptModels(config.gemini?.scriptModel ?? null))
        : async () => null,
    },
    { model, baseUrl, anchors },
  );
}
