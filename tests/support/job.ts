/** A job's row, for tests that are about something else. */
import { COVERS } from '#src/core/covers.ts';
import { newJobId, newSlug } from '#src/core/ids.ts';
import { DEFAULT_OPTIONS, VOICES } from '#src/core/options.ts';
import type { Script } from '#src/core/script.ts';
import type { Database } from '#src/db/connection/client.ts';
import { insertJob, moveJob, type NewJob } from '#src/db/jobs/jobs.ts';
import { saveMemo } from '#src/db/jobs/memos.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import type { Storage } from '#src/storage/port.ts';
import { TINY_PAPER } from '../providers/paper.ts';

/** What a job says of its paper once that is read. */
export const READ_PAPER = {
  title: 'On fishes',
  authors: ['Plant Biology'],
  paper: { journal: 'Fish Letters', year: 2020, doi: '10.1/x', pmid: null, pmcid: null, licence: null },
};

/** Inserts a queued job; `changes` say what of it matters. */
export const newJob = (db: Database, changes: Partial<NewJob> = {}): Promise<JobRow> =>
  insertJob(db, {
    id: newJobId(),
    slug: newSlug(),
    platform: 'cli',
    workspace: 'local',
    userId: 'tester',
    source: { kind: 'name', text: 'PMC1' },
    options: DEFAULT_OPTIONS,
    ...changes,
  });

const NARRATION = 'Of the 120 adults, 48 fell at least once.';
/** One scene that its paper, `TINY_PAPER`, bears out. */
export const ONE_SCENE: Script = {
  ...{ title: TINY_PAPER.title, writer: 'test' },
  scenes: [
    {
      ...{ id: 's1', role: 'finding', heading: 'Falls', narration: NARRATION },
      visual: { kind: 'quote', text: NARRATION },
      claims: [{ text: NARRATION, quote: NARRATION, section: 'Results' }],
    },
  ],
};

/** The script of a queued job waits for approval. */
export async function awaitApproval(db: Database, id: string): Promise<void> {
  await saveMemo(db, id, { key: `paper ${id}`, step: 'paper', output: TINY_PAPER, files: [] });
  await moveJob(db, id, 'running');
  await moveJob(db, id, 'awaiting_approval', {
    script: ONE_SCENE,
    samples: { usd: 0.012, state: 'offered' },
  });
}

/** Its voices can be heard, as a worker leaves it that was asked for them. */
export async function letVoicesBeHeard(db: Database, id: string): Promise<void> {
  const files = Object.fromEntries(VOICES.map((voice) => [voice, `memo/${voice}/narration.wav`]));
  await moveJob(db, id, 'running');
  await moveJob(db, id, 'awaiting_approval', { samples: { usd: 0.012, state: 'ready', files } });
}

/** Completes a job with a video of a few bytes that has three frames to choose from. Gives their keys. */
export async function finishWithCovers(db: Database, storage: Storage, id: string): Promise<string[]> {
  const covers = COVERS.map((name) => `memo/${id}/${name}.jpg`);
  for (const key of covers) await storage.put(key, Buffer.from(key));
  const [cover1 = '', cover2 = '', cover3 = ''] = covers;
  const none = { srt: null, vtt: null, transcript: null };
  const files = { video: 'f/v.mp4', poster: cover1, ...none, cover1, cover2, cover3 };
  const video = { durationS: 61, bytes: 9, files, notes: [], covers: ['The fact', 'How many', 'A figure'] };
  await moveJob(db, id, 'running', { title: 'Falls' });
  await moveJob(db, id, 'completed', { video, finishedAt: new Date() });
  return covers;
}
