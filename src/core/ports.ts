/** The ports behind which every provider, paid or offline, stands. */

import type { z } from 'zod';
import type { Brand } from './brand.ts';
import type { PaperIds } from './job.ts';
import type { Language } from './language.ts';
import type { Payer } from './ledger.ts';
import type { GraphicLayer, MadeArt, Speech, TimedWord } from './media.ts';
import type { Notice } from './notice.ts';
import type { Audience, Format, Length, Style, Tone, Voice } from './options.ts';
import type { Paper, ParsedPaper } from './paper.ts';
import type { ReaderAnswer, ReadSentence } from './reading.ts';
import type { Scene, SceneRole, Script } from './script.ts';
import type { Sight } from './sight.ts';

/** What every provider call gets: a way to stop it. */
export interface CallContext {
  /** Aborts when the job is cancelled or handed over; the call must then reject within a second or two. */
  signal: AbortSignal;
  /** Called with the share that is done, 0 to 1, by work that takes long enough to tell. */
  onProgress?: (share: number) => void;
  /** Whom paid calls are booked to; absent: nobody. */
  payer?: Payer;
}

/** What a narrator gets besides. */
export interface SpeakContext extends CallContext {
  /** What the text is in; absent: English. */
  language?: Language | undefined;
  /** What kind of scene it is: a voice that can be directed speaks each in its own way. */
  role?: SceneRole | undefined;
  /** Called with the speech's exact length, seconds, as soon as that is sure: the times of its words may take longer. */
  onLength?: (seconds: number) => void;
}

/** Keeps what `make` gave under a name, for a day at most; what it throws is not kept. */
export type Remember = <T>(name: string, schema: z.ZodType<T>, make: () => Promise<T>) => Promise<T>;

export interface ReadOptions extends CallContext {
  /** Take a paper that has been retracted: the person asked again, knowing. Else it is refused. */
  allowRetracted: boolean;
  /** Take a file that does not look like a paper: the person asked again, knowing. Else it is refused. */
  anyFile?: boolean;
  /** Where the answers of archives are kept; absent: nowhere. */
  remember?: Remember;
}

/** Reads papers: from a file's bytes, or from a name that a person typed. Throws AppError. */
export interface PaperReader {
  /** Changes whenever the same file would be read differently. */
  readonly version: string;
  /** Whether files are looked up in archives: what those say may change from day to day. Absent: they are not. */
  readonly looksUp?: boolean;
  fromFile(bytes: Uint8Array, name: string, options: ReadOptions): Promise<ParsedPaper>;
  fromName(text: string, options: ReadOptions): Promise<ParsedPaper>;
  /** What became of a paper since it was read, null: nothing that is known; absent: nobody is asked. Throws AppError. */
  noticeOf?(ids: PaperIds, since: Date, context: CallContext): Promise<Notice | null>;
}

/** What the video is to be, beside the paper it tells. */
export interface ScriptBrief {
  length: Length;
  /** Absent: `general`. */
  audience?: Audience | undefined;
  /** Absent: `calm`. */
  tone?: Tone | undefined;
  /** What a person wants in the middle of the story: a stranger's words. */
  focus?: string | undefined;
  /** Absent: English. */
  language?: Language | undefined;
}

export interface ScriptWriter {
  /** Changes whenever the same paper and brief would get another script; part of the memo key. */
  readonly version: string;
  /** Those that it writes; absent: English alone. */
  readonly languages?: readonly Language[];
  /** Scenes without the end scene, which the pipeline adds. Throws AppError `paper.unsuitable`. */
  write(paper: Paper, brief: ScriptBrief, context: CallContext): Promise<Script>;
  /** Mends a script of its own once it was told what is wrong; absent: it writes only what the paper says. */
  revise?(draft: Draft, paper: Paper, brief: ScriptBrief, context: CallContext): Promise<Script>;
  /** Another first scene for a script of its own. null: it has none left; absent: it never has. */
  openAnew?(told: Told, paper: Paper, brief: ScriptBrief, context: CallContext): Promise<Scene | null>;
}

/** A script as a reader gets it. */
export interface ReadDraft {
  sentences: readonly ReadSentence[];
  /** What is spoken, scene by scene. */
  story: readonly string[];
  /** Whom it is for; absent: `general`. */
  audience?: Audience | undefined;
}

/**
 * Reads what a model wrote against the paper, for what rules cannot know. It sees sentences as data, adds no words, and
 * can only make things stricter. Always at the service of the writer: an unpublished paper goes nowhere else.
 */
export interface ScriptReader {
  /** Changes whenever the same sentences might get other verdicts; part of the memo key. */
  readonly version: string;
  /** The model that is asked. */
  readonly model: string;
  /** One call. Throws AppError `provider.*` where there are no verdicts. */
  read(draft: ReadDraft, context: CallContext): Promise<ReaderAnswer>;
}

/** A figure as it is shown to whoever looks at it. */
export interface LookedAt {
  id: string;
  /** `Figure 2`; empty where the paper gives none. */
  label: string;
  caption: string;
  /** A JPEG of moderate size. */
  jpeg: Uint8Array;
}

/** A scene that shows a figure, and what it says. */
export type FigureScene = Pick<Scene, 'id' | 'narration'> & { figureId: string; quotes: readonly string[] };

/**
 * Looks at a video's figures for the part that each scene's words are about. What it says is checked before anything is
 * shown by it. Always at the service of the writer: a paper goes nowhere else.
 */
export interface FigureEyes {
  /** Changes whenever the same figures might be seen otherwise; part of the memo key. */
  readonly version: string;
  /** One call. By scene; those of which it knows nothing are missing. Throws AppError where there is no answer. */
  look(
    figures: readonly LookedAt[],
    scenes: readonly FigureScene[],
    context: CallContext,
  ): Promise<Record<string, Sight>>;
}

/** A script, and the openings that its owner turned down, its own among them. */
export interface Told {
  script: Script;
  openings: readonly Scene[];
}

/** A script that did not pass, and a report of what is wrong with it, in plain English. */
export interface Draft {
  script: Script;
  report: string;
}

export interface Narrator {
  readonly version: string;
  /** How many texts it speaks at the same time, until their length is sure; absent: one. */
  readonly atOnce?: number;
  speak(text: string, voice: Voice, context: SpeakContext): Promise<Speech>;
}

/** A sound and the text that it says. */
export interface KnownSpeech {
  /** 16-bit mono. */
  pcm: Int16Array;
  /** Hz, from 8,000. */
  sampleRate: number;
  /** What is said, as it is written. */
  text: string;
  /** What it is in; absent: English. */
  language?: Language | undefined;
}

/** Finds when the words of a known text are spoken. */
export interface Aligner {
  /** Part of the memo key of what is made with it. */
  readonly version: string;
  /**
   * The words, exactly `text.trim().split(/\s+/)`, in seconds from the start of the sound: in order, none over
   * another, each at least a moment long, all within the sound.
   *
   * Throws AppError: `input.invalid` for an empty text, and a sound that is empty, longer than five minutes or
   * sampled below 8 kHz; `job.cancelled` as soon as the signal aborts; what the reference throws but `input.invalid`.
   */
  alignWords(speech: KnownSpeech, context: { signal: AbortSignal }): Promise<TimedWord[]>;
  /**
   * What is wrong with a sound that should say its text, in English and for the log: words that are missing, speech that
   * is not written, something else altogether. null: nothing that can be told. Throws as `alignWords`.
   */
  faultOf(speech: KnownSpeech, context: { signal: AbortSignal }): Promise<string | null>;
}

/** What stands below the credits, and in the corner of the other scenes. */
export interface ShownBrand extends Brand {
  /** Local file of the logo, a PNG; null or absent: there is none. */
  logoPath?: string | null | undefined;
}

export interface ClipRequest {
  scene: Scene;
  /** Where the scene stands in the video, for its progress marker: `index` from 0, `count` with the end scene. */
  position: { index: number; count: number };
  paper: Paper;
  style: Style;
  /** Absent: upright. */
  format?: Format | undefined;
  /** Of what is written on screen; absent: English. */
  language?: Language | undefined;
  /** Of the end: what stands below the credits; elsewhere what stands in the corner; absent: nothing. */
  brand?: ShownBrand | undefined;
  /** Words of the first of the video's clips, where it has several that are to show the same subject. */
  anchor?: string | undefined;
  /** The scene's exact length, seconds. */
  durationS: number;
  /** What is said, from the scene's start: what is drawn comes in with its words. Absent: it is not known yet. */
  words?: readonly TimedWord[] | undefined;
  /** The scene before, where it is drawn, too: what it shows last leaves as this one comes. */
  before?: ShownBefore | undefined;
  /** A folder of the caller's, empty: the art's files go here. */
  directory: string;
  /** Local file of the picture, for a scene of a figure that may be shown, or of a picture of one's own. */
  picturePath: string | null;
  /** Where in the picture its words are shown, as somebody has seen it; absent: nobody looked. */
  sight?: Sight | undefined;
  /** Called with what the log should know of it. */
  onRemark?: ((remark: string) => void) | undefined;
}

/** A drawn scene as it was spoken. */
export interface ShownBefore {
  scene: Scene;
  durationS: number;
  words: readonly TimedWord[];
}

export interface ClipMaker {
  readonly version: string;
  /** Whether it begins all clips of a video with one picture. Absent: it does not. */
  readonly anchors?: boolean;
  make(request: ClipRequest, context: CallContext): Promise<MadeArt>;
  /** What is laid over a clip that another maker made for the scene; absent: nothing. */
  overClip?(request: ClipRequest): Promise<GraphicLayer[]>;
}

/** Paces requests to a service over everything that shares it. */
export interface RateLimiter {
  /** Resolves when the next request may go out; rejects when the signal aborts. */
  take(signal: AbortSignal): Promise<void>;
}
