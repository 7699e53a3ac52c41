/** The ports behind which every provider, paid or offline, stands. */
import type { SceneArt, Speech } from './media.ts';
import type { Paper } from './paper.ts';
import type { Scene, Script } from './script.ts';

/** What every provider call gets: a way to stop it. */
export interface CallContext {
  /** Aborts when the job is cancelled or handed over; the call must then reject within a second or two. */
  signal: AbortSignal;
}

export interface ScriptWriter {
  /** Changes whenever the same paper would get another script; part of the memo key. */
  readonly version: string;
  /** Scenes without the end card, which the pipeline adds. Throws AppError `paper.unsuitable`. */
  write(paper: Paper, context: CallContext): Promise<Script>;
}

export interface Narrator {
  readonly version: string;
  speak(text: string, context: CallContext): Promise<Speech>;
}

export interface ClipRequest {
  scene: Scene;
  /** Where the scene stands in the film, for its progress marker: `index` from 0, `count` with the end card. */
  position: { index: number; count: number };
  paper: Paper;
  /** The scene's exact length, seconds. */
  durationS: number;
  /** A folder of the caller's, empty: the art's files go here. */
  directory: string;
  /** Local file of the figure's picture, for a figure scene that may show it. */
  figurePath: string | null;
}

export interface ClipMaker {
  readonly version: string;
  make(request: ClipRequest, context: CallContext): Promise<SceneArt>;
}

/** Paces requests to a service over everything that shares it. */
export interface RateLimiter {
  /** Resolves when the next request may go out; rejects when the signal aborts. */
  take(signal: AbortSignal): Promise<void>;
}
