/** What a chat shows, said without any platform's words: status messages, messages, pages, forms and their buttons. */
import type { JobState } from './job.ts';
import type { Format } from './options.ts';

/** What a button does; each has a file in commands/actions. */
export const ACTIONS = [
  'cancel',
  'retry',
  'redo',
  'publish',
  'delete',
  'open',
  'post',
  'make',
  'dismiss',
  'approve',
  'opening',
  'listen',
  'voice',
  'edit',
  'scene',
  'correct',
  'insist',
  'hook',
  'cover',
  'list',
  'forget',
  'settings',
] as const;
export type ActionName = (typeof ACTIONS)[number];

/** A button that acts (`action`, on `target`), or one that is a link. */
export type Button =
  | {
      kind: 'action';
      action: ActionName;
      /** A job's id, an offer's id, or the place in a list: at most 80 characters of `A-Za-z0-9_.~-` and percent escapes. */
      target: string;
      label: string;
      style: 'primary' | 'secondary' | 'danger';
      disabled?: boolean;
    }
  | { kind: 'link'; url: string; label: string };

/** One scene of a script that waits for approval. */
export interface PlannedScene {
  heading: string;
  narration: string;
  /** What it will show, in words: `A video clip: waves at dusk`. */
  visual?: string;
}

/** A first scene that the video can have. */
export interface OfferedOpening {
  narration: string;
  /** The paper's words that it rests on, and where they stand; empty: on none. */
  quote: string;
  section: string;
  /** Whether the script has it now. */
  taken: boolean;
}

export interface StatusStep {
  label: string;
  state: 'waiting' | 'active' | 'done' | 'failed';
}

/** The one message that follows a job. All text is plain: platforms escape it. */
export interface StatusMessage {
  kind: 'status';
  jobId: string;
  state: JobState;
  /** The paper's title, or what was asked for until it is known. */
  title: string;
  /** `Ada Lovelace, Grace Hopper and 3 more`; empty until known. */
  byline: string;
  /** What is known of the paper besides, and where that comes from: a line each. */
  facts: string[];
  steps: StatusStep[];
  /** 0 to 100, whole. */
  percent: number;
  /** 1: the next one; null unless it waits. */
  placeInLine: number | null;
  expectedAt: Date | null;
  /** One or two sentences: why it failed and what to do, or what the person should know now. */
  message: string | null;
  /** The script, for approval: one entry a scene. */
  plan: PlannedScene[] | null;
  /** What it can open with, for approval; null: with what it has alone. */
  openings: OfferedOpening[] | null;
  buttons: Button[];
}

/** The finished video: a new message that mentions the requester, once. */
export interface VideoMessage {
  kind: 'video';
  jobId: string;
  title: string;
  byline: string;
  durationS: number;
  /** Absent: upright. */
  format?: Format | undefined;
  /** `Journal of Things, 2024 · https://doi.org/10.1/x`. */
  source: string;
  /** `CC BY 4.0`, or what the viewer should know of the rights. */
  licence: string;
  notes: string[];
  /** The watch page. */
  link: string;
  /** The file to upload, where a cut exists that fits the place; storage key and size in bytes. */
  upload: { key: string; bytes: number; fileName: string } | null;
  buttons: Button[];
}

/** The end of a job without a video: a new message that mentions the requester, once. */
export interface FailureMessage {
  kind: 'failure';
  jobId: string;
  title: string;
  /** What happened and what to do next. */
  sentence: string;
  buttons: Button[];
}

/** What became of the paper after its video was told: a new message that mentions the requester, once. */
export interface NoticeMessage {
  kind: 'notice';
  jobId: string;
  title: string;
  /** What has happened, and what it means for the video. */
  head: string;
  sentence: string;
  buttons: Button[];
}

/** A question put under a dropped file: make a video of it? */
export interface OfferMessage {
  kind: 'offer';
  fileName: string;
  buttons: Button[];
}

export interface ListedVideo {
  jobId: string;
  title: string;
  state: JobState;
  percent: number;
  durationS: number | null;
  createdAt: Date;
  /** The watch page of a finished one. */
  link: string | null;
}

/** One page of a person's videos; private. */
export interface ListPage {
  kind: 'list';
  /** What was searched and filtered for, in words; empty: everything. */
  filter: string;
  videos: ListedVideo[];
  /** Pages back and on; a platform adds a menu of `videos` that acts `open`. */
  buttons: Button[];
}

/** One video with what can be done to it; private. */
export interface DetailPage {
  kind: 'detail';
  video: ListedVideo;
  byline: string;
  source: string;
  licence: string;
  message: string | null;
  buttons: Button[];
}

/** A picture to see or a recording to hear on a page; where a chat can do neither, it is a link. */
export interface PageFile {
  kind: 'image' | 'audio';
  /** In words: `2: What bees hear`. */
  label: string;
  /** `cover-2.jpg`. */
  name: string;
  /** Its bytes in storage, and its address beside the video's page. */
  key: string;
  url: string;
}

/** A sentence or a few for one person; `**bold**` and line breaks are the only marks. */
export interface Note {
  kind: 'note';
  tone: 'plain' | 'good' | 'bad';
  text: string;
  /** What of the text is shown once, and kept nowhere. */
  secret?: string;
  /** Each stands for itself; in their order. */
  files?: PageFile[];
  buttons: Button[];
}

export type FormField =
  | {
      kind: 'text';
      id: string;
      label: string;
      placeholder: string;
      required: boolean;
      maxLength: number;
      /** What stands in it already. */
      value?: string;
      /** Several lines high, because sentences go into it. */
      long?: true;
    }
  | { kind: 'choice'; id: string; label: string; choices: { value: string; label: string }[]; value: string }
  | {
      kind: 'file';
      id: string;
      label: string /** Of names, without a dot. */;
      extensions: readonly string[];
    };

/** A form that opens over the chat; its answers come back under its name. */
export interface Form {
  kind: 'form';
  /** The form's name in the registry. */
  form: string;
  /** What it is about: a job's id, or empty. */
  target: string;
  title: string;
  submit: string;
  fields: FormField[];
}

/** Everything that stands in a chat because of a job. */
export type JobMessage = StatusMessage | VideoMessage | FailureMessage | NoticeMessage;
/** What one person sees, alone. */
export type PrivatePage = ListPage | DetailPage | Note;
