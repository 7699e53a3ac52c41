/** Tesseract, with its program and its English data from packages: nothing is fetched. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, type Page } from 'tesseract.js';

const DATA = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));

export interface Recogniser {
  /** @param image PNG */
  recognise(image: Buffer): Promise<Page>;
  close(): Promise<void>;
}

export async function openRecogniser(): Promise<Recogniser> {
  const worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath: join(DATA, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  });
  return {
    async recognise(image) {
      return (await worker.recognize(image, {}, { blocks: true })).data;
    },
    async close() {
      await worker.terminate();
    },
  };
}
