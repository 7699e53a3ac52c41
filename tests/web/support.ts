/** A web server over a real database and a real disk, and videos to be shown on it. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { newJobId, newSlug } from '#src/core/ids.ts';
import type { Video } from '#src/core/job.ts';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import { insertJob, moveJob } from '#src/db/jobs/jobs.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { openQueueBackend } from '#src/queue/backend.ts';
import { deliveryQueue, intakeQueue } from '#src/queue/catalogue.ts';
import { openQueueOverview } from '#src/queue/overview.ts';
import { openPlatformQueues } from '#src/queue/per-platform.ts';
import { openVideoQueue } from '#src/queue/video.ts';
import { createDiskStorage } from '#src/storage/disk.ts';
import { startWeb, type WebOptions } from '#src/web/index.ts';
import { testDatabase } from '../support/database.ts';
import { silentLog } from '../support/log.ts';

export const ada = { platform: 'cli', workspace: 'local', userId: 'ada' };
export const PUBLIC_URL = 'https://videos.example.org';
export const ADMIN_TOKEN = 'a-long-and-random-administrator-token';

const SETTINGS = {
  publicUrl: PUBLIC_URL,
  accessCode: null,
  attachments: 'auto' as const,
  review: false,
  maxActivePerUser: 5,
  maxVideosPerDay: 30,
  maxUploadBytes: 1_000_000,
};

/** The server with what it stands on; all of it goes at the end of the file’s tests: call it while the file is loaded. */
export async function testWeb() {
  const folder = await mkdtemp(join(tmpdir(), 'web-test-'));
  const { url: databaseUrl, sql, db } = await testDatabase();
  const backend = openQueueBackend({ redisUrl: null, databaseUrl });
  const queues = openQueueOverview(backend, silentLog);
  const options: WebOptions = {
    db,
    sql,
    queue: openVideoQueue(backend, silentLog),
    intake: openPlatformQueues(backend, intakeQueue, silentLog),
    deliveries: openPlatformQueues(backend, deliveryQueue, silentLog),
    storage: createDiskStorage(join(folder, 'media')),
    log: silentLog,
    settings: SETTINGS,
    port: 0,
    operations: { adminToken: ADMIN_TOKEN, metricsToken: ADMIN_TOKEN, queues, dailyBudgetUsd: 20 },
  };
  const web = await startWeb(options);
  afterAll(async () => {
    await web.close();
    for (const queue of [options.queue, options.intake, options.deliveries, queues]) await queue.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { ...options, databaseUrl, folder, url: web.url };
}
export type TestWeb = Awaited<ReturnType<typeof testWeb>>;

/** A job that waits. */
export function newJob({ db }: Pick<TestWeb, 'db'>): Promise<JobRow> {
  const source = { kind: 'name', text: 'PMC1' } as const;
  return insertJob(db, { id: newJobId(), slug: newSlug(), ...ada, source, options: DEFAULT_OPTIONS });
}

export const TRANSCRIPT = {
  title: 'Walking again',
  writer: 'offline',
  paper: { title: 'Walking again', retracted: false },
  scenes: [
    {
      heading: 'What they found',
      start: 1,
      narration: 'Nearly half of them walked. It took 5.5 weeks.',
      words: ['Nearly', 'half', 'of', 'them', 'walked.', 'It', 'took', '5.5', 'weeks.'].map(
        (text, index) => ({
          text,
          start: 1.25 + index,
        }),
      ),
      claims: [
        {
          text: 'Nearly half of them walked.',
          quote: '48 % of the patients walked unaided.',
          section: 'Results',
        },
      ],
      verdicts: [
        { text: 'Nearly half of them walked.', verdict: 'borne', by: 'reader' },
        { text: 'It took 5.5 weeks.', verdict: 'insisted on', by: 'requester' },
      ],
    },
  ],
};

export const SUMMARY = {
  journal: 'Journal of Tests',
  year: 2024,
  doi: '10.1234/test.5',
  pmid: null,
  pmcid: null,
  licence: 'CC-BY-4.0',
};

interface VideoOf {
  mp4?: Uint8Array;
  transcript?: unknown;
  changes?: Partial<JobRow>;
  notes?: string[];
}

/** Finishes a job: a video with files in storage, the video random bytes unless it is given. */
export async function finish(
  web: Pick<TestWeb, 'db' | 'storage'>,
  job: JobRow,
  of: VideoOf = {},
): Promise<JobRow & { video: Video }> {
  const { mp4 = randomBytes(300_000), transcript = TRANSCRIPT, changes = {}, notes = [] } = of;
  const key = (name: string) => `memo/${job.id}/${name}`;
  const text = (value: string) => new TextEncoder().encode(value);
  const files = {
    video: [key('video.mp4'), mp4],
    srt: [key('captions.srt'), text('1\n00:00:00,000 --> 00:00:02,000\nNearly half\n')],
    vtt: [key('captions.vtt'), text('WEBVTT\n\n00:00.000 --> 00:02.000\nNearly half\n')],
    poster: [key('poster.jpg'), randomBytes(1_000)],
    cover1: [key('poster.jpg'), randomBytes(1_000)],
    cover2: [key('cover-2.jpg'), randomBytes(1_000)],
    transcript: [key('transcript.json'), text(JSON.stringify(transcript))],
  } as const;
  for (const [name, bytes] of Object.values(files)) await web.storage.put(name, bytes);
  const video: Video = {
    durationS: 42.4,
    bytes: mp4.length,
    files: Object.fromEntries(
      Object.entries(files).map(([name, [stored]]) => [name, stored]),
    ) as Video['files'],
    covers: ['The opening', 'A number'],
    notes,
  };
  await moveJob(web.db, job.id, 'running');
  const row = await moveJob(web.db, job.id, 'completed', {
    video,
    finishedAt: new Date(),
    title: 'Walking again',
    authors: ['Ada Lovelace', 'Grace Hopper'],
    paper: SUMMARY,
    ...changes,
  });
  if (!row) throw new Error('the job did not finish');
  return { ...row, video };
}

export const newVideo = async (web: TestWeb, of: VideoOf = {}) => finish(web, await newJob(web), of);
