/** What each of Runway's models takes for an upright video from words, and what it costs. November 2026. */

export interface RunwayModel {
  /** The upright picture asked for, and whether the model wants to be told to make no sound. */
  ratio: keyof typeof ANCHOR.credits;
  makesSound: boolean;
  /** Whether it takes a list of what must not be seen, and a seed. */
  negativePrompt: boolean;
  seed: boolean;
  /** Whole seconds, ascending. */
  seconds: readonly number[];
  /** Longest prompt, UTF-16 units. */
  prompt: number;
  /** Without sound, for a second. */
  creditsPerSecond: number;
}

/** Of the picture that all clips of a video begin with: its model, and the price of one of each ratio, credits. */
export const ANCHOR = { model: 'gen4_image', credits: { '1080:1920': 8, '720:1280': 5 } } as const;

/** @param clips of the video: one needs no picture to be like the others */
export const anchorCredits = ({ ratio }: RunwayModel, clips: number): number =>
  clips < 2 ? 0 : ANCHOR.credits[ratio];

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const veo = (creditsPerSecond: number): RunwayModel => ({
  ratio: '1080:1920',
  makesSound: true,
  negativePrompt: true,
  seed: true,
  seconds: [4, 6, 8],
  prompt: 1_000,
  creditsPerSecond,
});

/** Prices of Gen-4.5 and Veo are published; the others' are upper estimates. */
const MODELS = {
  'veo3.1_fast': veo(10),
  'veo3.1': veo(20),
  'gen4.5': {
    ratio: '720:1280',
    makesSound: false,
    negativePrompt: false,
    seed: true,
    seconds: range(2, 10),
    prompt: 1_000,
    creditsPerSecond: 12,
  },
  seedance2: {
    ratio: '720:1280',
    makesSound: true,
    negativePrompt: false,
    seed: true,
    seconds: range(4, 15),
    prompt: 3_500,
    creditsPerSecond: 36,
  },
  seedance2_fast: {
    ratio: '720:1280',
    makesSound: true,
    negativePrompt: false,
    seed: true,
    seconds: range(4, 15),
    prompt: 3_500,
    creditsPerSecond: 28,
  },
  seedance2_mini: {
    ratio: '720:1280',
    makesSound: true,
    negativePrompt: false,
    seed: true,
    seconds: range(4, 15),
    prompt: 3_500,
    creditsPerSecond: 12,
  },
  gemini_omni_flash: {
    ratio: '720:1280',
    makesSound: false,
    negativePrompt: false,
    seed: false,
    seconds: range(3, 10),
    prompt: 4_000,
    creditsPerSecond: 15,
  },
} satisfies Record<string, RunwayModel>;

export type RunwayModelId = keyof typeof MODELS;
export const RUNWAY_MODELS = Object.keys(MODELS) as [RunwayModelId, ...RunwayModelId[]];
export const runwayModel = (id: RunwayModelId): RunwayModel => MODELS[id];

/** The smallest length the model makes that is not shorter than the scene; else the longest it makes. */
export function clipSeconds({ seconds }: RunwayModel, sceneS: number): number {
  return seconds.find((length) => length >= sceneS) ?? seconds.at(-1) ?? sceneS;
}
