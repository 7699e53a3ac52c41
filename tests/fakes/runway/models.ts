/** What each of Runway's models takes, and its price: the published description's numbers as a table. */

/** What one endpoint takes of a model. */
export interface Shape {
  ratios: readonly string[];
  ratioRequired: boolean;
  /** Whole seconds from-to, or a list. */
  seconds: { from: number; to: number } | readonly number[];
  secondsRequired: boolean;
  /** Longest prompt, UTF-16 units. */
  prompt: number;
  promptRequired: boolean;
}

export interface Model {
  text: Shape | null;
  image: Shape | null;
  /** Of a picture from words; absent: it makes none. */
  picture?: Shape;
  /** Seconds of a video that was asked for without a length. */
  usualSeconds: number;
  /** Credits for a second, one cent each: without and with sound. */
  credits: { silent: number; audio: number };
  /** Takes `audio`, and makes sound unless that is false. */
  hasAudio: boolean;
}

const TURBO_IMAGE = ['1280:720', '720:1280', '1104:832', '832:1104', '960:960', '1584:672'];
const VEO = ['1280:720', '720:1280', '1080:1920', '1920:1080'];
const SEEDANCE = `992:432 864:496 752:560 640:640 560:752 496:864 1470:630 1280:720 1112:834 960:960 834:1112
  720:1280`.split(/\s+/);
const LARGE = `2206:946 1920:1080 1664:1248 1440:1440 1248:1664 1080:1920`.split(' ');

const required = { ratioRequired: true, secondsRequired: true, promptRequired: true };
const optional = { ratioRequired: false, secondsRequired: false, promptRequired: true };

const veo: Shape = {
  ratios: VEO,
  ratioRequired: true,
  seconds: [4, 6, 8],
  secondsRequired: false,
  prompt: 1_000,
  promptRequired: true,
};
const gen: Shape = {
  ratios: ['1280:720', '720:1280'],
  seconds: { from: 2, to: 10 },
  prompt: 1_000,
  ...required,
};
const omni: Shape = {
  ratios: ['1280:720', '720:1280'],
  seconds: { from: 3, to: 10 },
  prompt: 4_000,
  ...optional,
};
const dance: Shape = { ratios: SEEDANCE, seconds: { from: 4, to: 15 }, prompt: 3_500, ...optional };
const largeDance: Shape = { ...dance, ratios: [...SEEDANCE, ...LARGE] };
const unprompted = (shape: Shape): Shape => ({ ...shape, promptRequired: false });

const seedance = (shape: Shape, credits: number): Model => ({
  text: shape,
  image: unprompted(shape),
  usualSeconds: 5,
  credits: { silent: credits, audio: credits },
  hasAudio: true,
});

/** The prices of Gen-4 and Veo are published; the others' are placeholders. */
export const MODELS: Record<string, Model> = {
  'gen4.5': {
    text: gen,
    image: { ...gen, ratios: TURBO_IMAGE },
    usualSeconds: 5,
    credits: { silent: 12, audio: 12 },
    hasAudio: false,
  },
  gen4_turbo: {
    text: null,
    image: { ...gen, ratios: TURBO_IMAGE, secondsRequired: false, promptRequired: false },
    usualSeconds: 10,
    credits: { silent: 5, audio: 5 },
    hasAudio: false,
  },
  'veo3.1': {
    text: veo,
    image: unprompted(veo),
    usualSeconds: 8,
    credits: { silent: 20, audio: 40 },
    hasAudio: true,
  },
  'veo3.1_fast': {
    text: veo,
    image: unprompted(veo),
    usualSeconds: 8,
    credits: { silent: 10, audio: 15 },
    hasAudio: true,
  },
  seedance2: seedance(largeDance, 36),
  seedance2_fast: seedance(dance, 28),
  seedance2_mini: seedance(dance, 12),
  gemini_omni_flash: {
    text: omni,
    image: unprompted(omni),
    usualSeconds: 8,
    credits: { silent: 15, audio: 15 },
    hasAudio: false,
  },
  gen4_image: {
    text: null,
    image: null,
    picture: {
      ratios: ['1080:1920', '1920:1080', '720:1280', '1280:720'],
      ratioRequired: true,
      seconds: [1],
      secondsRequired: false,
      prompt: 1_000,
      promptRequired: true,
    },
    usualSeconds: 1,
    credits: { silent: 8, audio: 8 },
    hasAudio: false,
  },
};

export const LIMITS = {
  /** Faster polls of one task are impolite, ms. */
  pollMs: 5_000,
  /** Life of an uploaded file, ms. */
  uploadMs: 24 * 3_600_000,
  dayMs: 24 * 3_600_000,
  /** Of a picture given as a data URI, in characters. */
  dataUri: 5_242_880,
  url: 2_048,
  version: '2024-11-06',
} as const;
