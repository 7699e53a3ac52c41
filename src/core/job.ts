/** The life of a job: its states, its steps, and what its progress looks like. */
import { z } from 'zod';
import type { Origins } from './paper.ts';

export const JOB_STATES = [
  'queued',
  'running',
  'awaiting_approval',
  'completed',
  'failed',
  'cancelled',
] as const;
export type JobState = (typeof JOB_STATES)[number];

/**
 * Which state may follow which. A running job goes back to `queued` when its worker hands it over or a retry
 * is due; a failed or cancelled one is queued again by its owner.
 */
const FOLLOWS: Record<JobState, readonly JobState[]> = {
  queued: ['running', 'cancelled', 'failed'],
  running: ['queued', 'awaiting_approval', 'completed', 'failed', 'cancelled'],
  awaiting_approval: ['queued', 'cancelled', 'failed'],
  completed: [],
  failed: ['queued'],
  cancelled: ['queued'],
};

/** The states from which `to` can be reached: the guard of the update that makes the change. */
export const statesBefore = (to: JobState): JobState[] =>
  JOB_STATES.filter((from) => FOLLOWS[from].includes(to));

/** Whether nothing more will happen to the job by itself. */
export const isFinal = (state: JobState): boolean => ['completed', 'failed', 'cancelled'].includes(state);

/** Steps in order, with the share of the whole (percent) that is done when each ends. */
export const STEPS = [
  { name: 'fetch-paper', endsAt: 20, label: 'Reading the paper' },
  { name: 'generate-script', endsAt: 40, label: 'Writing the script' },
  { name: 'generate-audio', endsAt: 60, label: 'Recording the narration' },
  { name: 'generate-videos', endsAt: 80, label: 'Making the pictures' },
  { name: 'add-captions', endsAt: 100, label: 'Finishing the video' },
] as const;
export type StepName = (typeof STEPS)[number]['name'];

/** Percent of the whole job when `fraction` (0 to 1) of `step` is done. */
export function percentAt(step: StepName, fraction: number): number {
  const index = STEPS.findIndex(({ name }) => name === step);
  const start = STEPS[index - 1]?.endsAt ?? 0;
  const end = STEPS[index]?.endsAt ?? 100;
  return start + (end - start) * Math.min(1, Math.max(0, fraction));
}

/** Where the paper comes from: a file that was copied to storage at intake, or a name to be looked up. */
export type ReadySource =
  | { kind: 'file'; key: string; name: string; sha256: string }
  | { kind: 'name'; text: string };

/** An attached file that has not been taken in yet: where the platform keeps it, and what it calls it. */
export interface AttachedSource {
  kind: 'attachment';
  ref: Record<string, string>;
  name: string;
  bytes: number | null;
}

export type PaperSource = ReadySource | AttachedSource;

export interface PaperIds {
  doi: string | null;
  pmid: string | null;
  pmcid: string | null;
}

/** What a status message says of the paper, once it is read. */
export interface PaperSummary extends PaperIds {
  journal: string | null;
  year: number | null;
  /** `CC-BY-4.0`; null: none, or not known. */
  licence: string | null;
  /** Where each fact comes from; absent: nobody was asked. */
  origins?: Origins;
  /** Of a preprint: its open published version, as a person would ask for it. */
  published?: string;
}

/** Who asked: the platform's name, its workspace (server, team) and its user id. */
export interface Requester {
  platform: string;
  workspace: string;
  userId: string;
  /** From where they ask, where anybody can be somebody else at once: limits count by it, too. */
  network?: string | null;
}

/** Platforms on which a user id means the same person in every workspace. */
export const GLOBAL_IDS: readonly string[] = ['cli', 'discord'];

/** Platforms on which being somebody else costs nothing but a new cookie. */
export const FREE_IDS: readonly string[] = ['playground'];

/** Whose videos, limits and admission they are: the workspace counts only where ids are the workspace's own. */
export interface Person {
  platform: string;
  workspace: string | null;
  userId: string;
}

export const personOf = ({ platform, workspace, userId }: Requester): Person => ({
  platform,
  workspace: GLOBAL_IDS.includes(platform) ? null : workspace,
  userId,
});

/** The finished video: storage keys of its files and what a status message says of it. */
export const videoSchema = z.object({
  durationS: z.number(),
  bytes: z.number().int(),
  files: z.object({
    video: z.string(),
    poster: z.string(),
    /** null: it was made elsewhere, without these. */
    srt: z.string().nullable(),
    vtt: z.string().nullable(),
    transcript: z.string().nullable(),
    /** The frames that the poster can be; absent: there is no choice. */
    cover1: z.string().optional(),
    cover2: z.string().optional(),
    cover3: z.string().optional(),
  }),
  /** The headings of the scenes that those are of. */
  covers: z.array(z.string()).optional(),
  /** What the viewer should be told: how the paper was read, why figures are missing. */
  notes: z.array(z.string()),
});
export type Video = z.infer<typeof videoSchema>;
export type VideoFile = keyof Video['files'];
