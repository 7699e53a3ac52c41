/** A desk with a real database and real queues, and people who call. */
import { afterAll } from 'vitest';
import type { Call, Reply, Values } from '#commands/shared/command.ts';
import type { Desk, DeskSettings } from '#commands/shared/desk.ts';
import type { Button, PageFile, PrivatePage } from '#src/core/chat.ts';
import type { Video } from '#src/core/job.ts';
import type { Database } from '#src/db/connection/client.ts';
import { findJob, moveJob, type NewJob } from '#src/db/jobs/jobs.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { posts } from '#src/db/messages/tables.ts';
import { openQueueBackend } from '#src/queue/backend.ts';
import { deliveryQueue, intakeQueue } from '#src/queue/catalogue.ts';
import { openPlatformQueues } from '#src/queue/per-platform.ts';
import { openVideoQueue } from '#src/queue/video.ts';
import { testDatabase } from '../support/database.ts';
import { newJob } from '../support/job.ts';
import { silentLog } from '../support/log.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const SETTINGS: DeskSettings = {
  publicUrl: 'https://videos.example',
  accessCode: null,
  attachments: 'auto',
  review: false,
  maxActivePerUser: 100,
  maxVideosPerDay: 1_000,
  maxUploadBytes: 1024 * 1024,
};

/** Opens a desk for a test file; it closes after the file's tests. */
export async function openDesk(settings: Partial<DeskSettings> = {}) {
  const { db, url, locks } = await testDatabase();
  const backend = openQueueBackend({ redisUrl: null, databaseUrl: url });
  const storage = memoryStorage();
  const desk = {
    db,
    queue: openVideoQueue(backend, silentLog),
    intake: openPlatformQueues(backend, intakeQueue, silentLog),
    deliveries: openPlatformQueues(backend, deliveryQueue, silentLog),
    storage,
    log: silentLog,
    settings: { ...SETTINGS, ...settings },
  } satisfies Desk;
  afterAll(async () => {
    for (const queue of [desk.queue, desk.intake, desk.deliveries]) await queue.close();
  });
  return { ...desk, databaseUrl: url, locks };
}

type Changes = Omit<Partial<Call>, 'desk' | 'requester'> & {
  userId?: string;
  workspace?: string;
  platform?: string;
};

/** A call from Ada in a channel, unless `changes` say otherwise; `settings` for this call alone. */
export function callOf(desk: Desk, changes: Changes = {}, settings: Partial<DeskSettings> = {}): Call {
  const { userId = 'ada', workspace = 'lab', platform = 'discord', ...rest } = changes;
  return {
    requester: { platform, workspace, userId },
    isModerator: false,
    isAdministrator: false,
    place: { channel: 'c1' },
    origin: null,
    onPage: false,
    uploadLimit: 10_000_000,
    hints: [],
    locale: 'en-US',
    ...rest,
    desk: { ...desk, settings: { ...desk.settings, ...settings } },
  };
}

export const values = (
  text: Values['text'] = {},
  toggles: Values['toggles'] = {},
  files: Values['files'] = [],
): Values => ({ text, toggles, files });

export const pdf = (name: string, bytes: number | null = 1_000) => ({
  ref: { url: `https://cdn.example/${name}` },
  name,
  bytes,
});

/** The job that a reply announces. */
export async function jobOf(db: Database, reply: Reply | undefined): Promise<JobRow> {
  if (reply?.kind !== 'job') throw new Error(`not a job: ${JSON.stringify(reply)}`);
  const job = await findJob(db, reply.jobId);
  if (!job) throw new Error(`no row of ${reply.jobId}`);
  return job;
}

export function pageOf(reply: { kind: string } | undefined): PrivatePage {
  if (reply?.kind !== 'page') throw new Error(`not a page: ${JSON.stringify(reply)}`);
  return (reply as Extract<Reply, { kind: 'page' }>).page;
}

/** The text of a note. */
export function textOf(reply: { kind: string } | undefined): string {
  const page = pageOf(reply);
  if (page.kind !== 'note') throw new Error(`not a note: ${JSON.stringify(page)}`);
  return page.text;
}

/** What a page shows or plays. */
export function filesIn(reply: { kind: string } | undefined): PageFile[] {
  const page = pageOf(reply);
  return page.kind === 'note' ? (page.files ?? []) : [];
}

export const buttonsOf = (reply: { kind: string } | undefined): string[] =>
  pageOf(reply).buttons.map((button: Button) => (button.kind === 'link' ? button.label : button.action));

const videoOf = (name: string): Video => ({
  durationS: 60,
  bytes: 5_000_000,
  files: {
    video: `memo/${name}/video.mp4`,
    srt: `memo/${name}/captions.srt`,
    vtt: `memo/${name}/captions.vtt`,
    poster: `memo/${name}/poster.jpg`,
    transcript: `memo/${name}/transcript.json`,
  },
  notes: [],
});

/** A finished video of Ada's. */
export async function finishedJob(
  db: Database,
  title: string,
  changes: Partial<NewJob> = {},
): Promise<JobRow> {
  const { id } = await newJob(db, { platform: 'discord', workspace: 'lab', userId: 'ada', ...changes });
  await moveJob(db, id, 'running');
  const row = await moveJob(db, id, 'completed', { title, video: videoOf(id), finishedAt: new Date() });
  if (!row) throw new Error('not finished');
  return row;
}

/** All messages of a job, as the delivery finds them. */
export const postsOf = async (db: Database, jobId: string) =>
  (await db.select().from(posts).orderBy(posts.id)).filter((post) => post.jobId === jobId);
