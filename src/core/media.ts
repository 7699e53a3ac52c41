/** Sound and pictures as they pass between the providers and the renderer. */
import { z } from 'zod';

/** The video's fixed format (design: vertical short that every platform plays). */
export const FRAME = { width: 1080, height: 1920, fps: 30 } as const;

/**
 * Where text may stand, in px of the 1080x1920 frame: the conservative union of what TikTok, Reels and Shorts
 * cover with their own controls. Captions stay in the caption band, graphics in the graphic area above it.
 */
export const SAFE = {
  x: { min: 60, max: 900 },
  y: { min: 250, max: 1470 },
  captions: { yMin: 1200, yMax: 1450 },
  graphics: { yMin: 250, yMax: 1160 },
} as const;

/** One word of the narration as written (with its punctuation), in seconds from the start of its scene. */
export const timedWordSchema = z.object({ text: z.string(), start: z.number(), end: z.number() });
export type TimedWord = z.infer<typeof timedWordSchema>;

/** Spoken narration of one scene: 16-bit mono PCM. `words` are exactly `text.split(/\s+/)` of what was asked. */
export interface Speech {
  pcm: Int16Array;
  sampleRate: number;
  words: TimedWord[];
  /** `flite:slt`, or the model and voice. */
  voice: string;
  /** What the viewer should be told: why another voice speaks than was asked for. */
  note?: string;
}

/**
 * A transparent PNG laid over the background: it comes in at `enterS` and stays, or goes. Crop it to what it shows: its
 * area is what it costs.
 */
export interface GraphicLayer {
  path: string;
  /** Top left, px, even numbers (colour has half the resolution). */
  x: number;
  y: number;
  /** Of what is seen, px, even; a picture with `steps` is higher. */
  width: number;
  height: number;
  /** Seconds from the scene's start; 0: it stands there from the first frame on. */
  enterS: number;
  /** How it comes in: fading and rising, which is the default; fading; sliding in from the right, pushing out what leaves then; or at once. */
  entrance?: 'rise' | 'fade' | 'slide' | 'cut';
  /** Seconds from the scene's start at which it slides out to the left. */
  leaveS?: number;
  /** The picture is so many pictures one below the other, shown one a frame from `enterS` on; the last one stays. */
  steps?: number;
  /** The picture is larger than its place: what is seen of it moves once it has come in, and stays where it arrives. */
  push?: Push;
}

/** From one view of a picture slowly to another. */
export interface Push {
  from: PushView;
  to: PushView;
  seconds: number;
}

/** What of a picture is seen, px of it; it is as high as its place is for its width. */
export interface PushView {
  x: number;
  y: number;
  width: number;
}

/** `#rrggbb` each: a word, the word that is spoken, and the line around both. */
export interface CaptionColours {
  word: string;
  spoken: string;
  outline: string;
}

/** One of the clips of a scene. */
interface Take {
  path: string;
  /** As it was asked for. */
  seconds: number;
}

/** What fills the frame of one scene under the captions: a clip with layers laid over it, or a graphic. Paths are local files. */
export type SceneArt =
  | { kind: 'video'; path: string; layers?: GraphicLayer[] }
  /** Clips that are shorter than the scene, one after the other: slowed down to fill it. */
  | { kind: 'takes'; takes: Take[]; layers?: GraphicLayer[] }
  /**
   * `background`: a JPEG or PNG 1080 wide and at least `FRAME.height + from + travel` high. It drifts upwards by whole
   * pixels, from the row `from` (absent: 0) on, by `travel` rows in the scene's time. Some fine grain keeps its gradients
   * from banding. `captions` are what stands out on it; absent: light ones.
   */
  | {
      kind: 'graphic';
      background: string;
      from?: number;
      travel: number;
      layers: GraphicLayer[];
      captions?: CaptionColours;
    };

/** The art of a scene, with what the viewer should be told: why it shows something else than was planned. */
export type MadeArt = SceneArt & { note?: string };
