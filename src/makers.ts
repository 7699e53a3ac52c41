/** Chooses who reads, writes, speaks and draws, by what the installation is configured with. */
import { createCardMaker } from './cards/card-maker.ts';
import type { Config } from './config.ts';
import type { Database } from './db/client.ts';
import { createRateLimiter } from './db/rate-limits.ts';
import type { Logger } from './log.ts';
import { createPaperReader } from './papers/reader.ts';
import { ncbiRate } from './papers/sources/ncbi.ts';
import type { Makers } from './pipeline/index.ts';
import { createOfflineNarrator } from './providers/offline/voice/index.ts';
import { createOfflineWriter } from './providers/offline/writer/index.ts';
import { findFfmpeg } from './render/ffmpeg/binary.ts';

/**
 * The makers; `close` ends what they keep running.
 *
 * @throws AppError `setup.invalid` where there is no usable ffmpeg
 */
export async function createMakers(
  config: Config,
  log: Logger,
  db: Database,
): Promise<Makers & { close(): Promise<void> }> {
  const ffmpeg = await findFfmpeg(config.ffmpegPath);
  const narrator = createOfflineNarrator();
  const limiter = createRateLimiter(db, 'ncbi', ncbiRate(config.sources.apiKey));
  log.info({ ffmpeg, narrator: narrator.version }, 'makers ready');
  return {
    reader: createPaperReader(config.sources, limiter),
    writer: createOfflineWriter(),
    narrator,
    clipMaker: createCardMaker(),
    ffmpeg,
    close: () => narrator.close(),
  };
}
