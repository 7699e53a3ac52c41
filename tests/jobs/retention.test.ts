/** What is old goes, and what a request that was cut off left behind; everything else stays. */
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { expect, it, onTestFinished } from 'vitest';
import { incomingUploads } from '#src/db/archive/tables.ts';
import { noteIncoming } from '#src/db/archive/uploads.ts';
import { findJob, moveJob } from '#src/db/jobs/jobs.ts';
import { holdKey } from '#src/db/jobs/memos.ts';
import { deletions, jobs } from '#src/db/jobs/tables.ts';
import { clearAway } from '#src/jobs/files/retention.ts';
import { sweepUploads } from '#src/jobs/files/uploads.ts';
import { clearIncoming } from '#src/storage/disk.ts';
import { finishedJob, openDesk } from '../commands/support.ts';
import { newJob } from '../support/job.ts';

const desk = await openDesk();
const { db, storage } = desk;
const never = new AbortController().signal;
const age = (id: string, days: number) =>
  db
    .update(jobs)
    .set({
      finishedAt: sql`now() - make_interval(days => ${days})`,
      updatedAt: sql`now() - make_interval(days => ${days})`,
    })
    .where(eq(jobs.id, id));

it('deletes videos that are older than they may be, and says so in the audit', async () => {
  const old = await finishedJob(db, 'Old');
  const young = await finishedJob(db, 'Young');
  const waiting = await newJob(db);
  await age(old.id, 31);
  await age(young.id, 29);
  await clearAway(desk, null, never);
  expect((await findJob(db, old.id))?.deletedAt).toBeNull();
  await clearAway(desk, 30, never);
  expect((await findJob(db, old.id))?.deletedAt).not.toBeNull();
  for (const { id } of [young, waiting]) expect((await findJob(db, id))?.deletedAt).toBeNull();
  const audit = await db.select().from(deletions);
  expect(audit).toMatchObject([{ jobId: old.id, platform: 'system', deletedBy: 'retention' }]);
});

it('removes files of which nothing became, and no other', async () => {
  for (const name of ['cut-off', 'held', 'just-now', 'cancelled'])
    await storage.put(`uploads/${name}`, new Uint8Array(1));
  const holder = await newJob(db);
  await holdKey(db, holder.id, 'uploads/held');
  for (const name of ['cut-off', 'held', 'just-now']) await noteIncoming(db, `uploads/${name}`);
  await db
    .update(incomingUploads)
    .set({ createdAt: sql`now() - interval '2 hours'` })
    .where(sql`key <> 'uploads/just-now'`);
  const cancelled = await newJob(db, { source: { kind: 'attachment', ref: {}, name: 'a.pdf', bytes: 1 } });
  await holdKey(db, cancelled.id, 'uploads/cancelled');
  await moveJob(db, cancelled.id, 'cancelled');

  await clearAway(desk, null, never);
  expect(storage.keys().sort()).toEqual(['uploads/cancelled', 'uploads/held', 'uploads/just-now']);
  await age(cancelled.id, 1);
  await clearAway(desk, null, never);
  expect(storage.keys().sort()).toEqual(['uploads/held', 'uploads/just-now']);
  await sweepUploads(desk, 0);
  expect(storage.keys()).toEqual(['uploads/held']);
  expect(await db.select().from(incomingUploads)).toEqual([]);
});

it('removes what a killed process was writing to the disk, not what is being written', async () => {
  const root = await mkdtemp(join(tmpdir(), 'incoming-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await clearIncoming(root);
  await mkdir(join(root, '.incoming'));
  for (const name of ['old', 'new']) await writeFile(join(root, '.incoming', name), name);
  await utimes(join(root, '.incoming', 'old'), 1, 1);
  await clearIncoming(root);
  expect(await readdir(join(root, '.incoming'))).toEqual(['new']);
});
