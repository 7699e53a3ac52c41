/** The models as Google lists them: kinds, prices, limits. Prices in USD for a million tokens. */

export interface Model {
  kind: 'text' | 'speech';
  /** Of a voice: raw samples (older models) or a whole WAV file, without sampling parameters (3.8). */
  audio: 'pcm' | 'wav' | null;
  /** How thinking is asked for; null: the model does not think. */
  thinking: 'budget' | 'level' | null;
  inputTokens: number;
  outputTokens: number;
  usd: { input: number; output: number };
  retired: boolean;
}

/** Requests a model takes; null: as many as come. Nothing of the sort is published: tests set them. */
export interface Limits {
  perMinute: number | null;
  perDay: number | null;
  /** Under way at the same time. */
  concurrent: number | null;
}

export const NO_LIMITS: Limits = { perMinute: null, perDay: null, concurrent: null };

const writer = (input: number, output: number, thinking: Model['thinking'], retired = false): Model => ({
  kind: 'text',
  audio: null,
  thinking,
  inputTokens: 1_048_576,
  outputTokens: 65_536,
  usd: { input, output },
  retired,
});

const voice = (input: number, output: number, audio: 'pcm' | 'wav'): Model => ({
  kind: 'speech',
  audio,
  thinking: null,
  inputTokens: 8_192,
  outputTokens: 16_384,
  usd: { input, output },
  retired: false,
});

/** A fresh table: retiring a model changes it. */
export const knownModels = (): Record<string, Model> => ({
  'gemini-3.8-flash': writer(0.75, 3.75, 'level'),
  'gemini-3.5-flash-lite': writer(0.1, 0.4, 'level'),
  'gemini-2.5-pro': writer(1.25, 10, 'budget'),
  'gemini-2.5-flash': writer(0.3, 2.5, 'budget'),
  'gemini-2.0-flash': writer(0.1, 0.4, null, true),
  'gemini-3.8-flash-tts': voice(0.5, 9, 'wav'),
  'gemini-3.8-flash-lite-tts': voice(0.5, 6, 'wav'),
  'gemini-3.1-flash-tts-preview': voice(1, 20, 'pcm'),
  'gemini-2.5-pro-preview-tts': voice(1, 20, 'pcm'),
  'gemini-2.5-flash-preview-tts': voice(0.5, 10, 'pcm'),
});

export const TOKENS = {
  /** Of English text. */
  charactersPer: 4,
  /** Of an image or a page of a PDF in the prompt. */
  perFile: 258,
  /** Of spoken audio. */
  perSecond: 25,
  /** Thought before an answer, by the level that was asked for. */
  thoughts: { MINIMAL: 16, LOW: 128, MEDIUM: 512, HIGH: 2_048 } as Record<string, number>,
} as const;

/** Largest request with its files in it, bytes. */
export const REQUEST_BYTES = 20 * 1024 * 1024;

export const VOICES =
  `Zephyr Puck Charon Kore Fenrir Leda Orus Aoede Callirrhoe Autonoe Enceladus Iapetus Umbriel Algieba Despina
  Erinome Algenib Rasalgethi Laomedeia Achernar Alnilam Schedar Gacrux Pulcherrima Achird Zubenelgenubi
  Vindemiatrix Sadachbia Sadaltager Sulafat`
    .toLowerCase()
    .split(/\s+/);
