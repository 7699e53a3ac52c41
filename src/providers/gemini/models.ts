/** Which models are asked when the configured one is gone. Ids retire within a year or two: keep the list alive. */

const WRITERS = ['gemini-3.8-flash', 'gemini-3.5-flash-lite'];
const VOICES = ['gemini-3.8-flash-tts', 'gemini-3.8-flash-lite-tts'];

const from = (configured: string | null, known: readonly string[]): string[] => [
  ...new Set([...(configured ? [configured] : []), ...known]),
];

/** @param configured GEMINI_SCRIPT_MODEL; null: the usual one. */
export const scriptModels = (configured: string | null): string[] => from(configured, WRITERS);
/** @param configured GEMINI_TTS_MODEL; null: the usual one. */
export const speechModels = (configured: string | null): string[] => from(configured, VOICES);

/**
 * The readers of scripts: another model than the writer's, where there is one.
 * @param configured GEMINI_READER_MODEL; null: the usual ones
 * @param writer the model that writes
 */
export const readerModels = (configured: string | null, writer: string | undefined): string[] => {
  const others = WRITERS.filter((model) => model !== writer);
  return from(configured, [...others, ...WRITERS]);
};
