/** Deletion: nothing that no other video needs stays, nothing that one needs goes, whenever it happens. */
import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findJob, moveJob, noteProgress } from '#src/db/jobs/jobs.ts';
import { giveUpKey, holdKey } from '#src/db/jobs/memos.ts';
import { deletions, jobMemos, memos, removals } from '#src/db/jobs/tables.ts';
import { insertStatusMessage } from '#src/db/messages/of-job.ts';
import { notePost } from '#src/db/messages/posts.ts';
import { takeInFile } from '#src/jobs/files/intake.ts';
import { deleteVideo, sweepDeletions } from '#src/jobs/life/delete.ts';
import { submitJob } from '#src/jobs/life/submit.ts';
import { createMemo } from '#src/pipeline/memo.ts';
import { openDesk, postsOf } from '../commands/support.ts';
import { newJob } from '../support/job.ts';
import { silentLog } from '../support/log.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { until } from '../support/wait.ts';

const desk = await openDesk();
const { db, locks } = desk;
const ada = { platform: 'discord', workspace: 'lab', userId: 'ada' };
let storage = memoryStorage();
beforeEach(async () => {
  storage = memoryStorage();
  await db.delete(jobMemos);
  await db.delete(memos);
});

const bytes = (text: string) => new TextEncoder().encode(text);
const fileSchema = z.object({ key: z.string(), of: z.string().optional() });
let made: string[] = [];
beforeEach(() => {
  made = [];
});

/** Makes, or finds made, a thing with one file, as a step of a job does. `of`: a file of another memo that it names. */
const make = (jobId: string, name: string, of?: () => Promise<{ key: string }>) =>
  createMemo(
    db,
    storage,
    jobId,
    locks,
  )({
    name,
    inputs: name,
    schema: fileSchema,
    async make(save) {
      made.push(name);
      return { key: await save(`${name}.bin`, bytes(name)), ...(of && { of: (await of()).key }) };
    },
  });

const remove = async (jobId: string) => {
  const job = await findJob(db, jobId);
  if (job) await deleteVideo({ ...desk, storage }, job, ada);
};

describe('deleting', () => {
  it('clears the row, the storage and what was remembered, and notes what it did', async () => {
    const upload = await takeInFile(storage, bytes('a paper'), 'private name.pdf', 1_000);
    const job = await submitJob(desk, {
      requester: ada,
      source: upload,
      options: (await newJob(db)).options,
    });
    await moveJob(db, job.id, 'running');
    const video = await make(job.id, 'video');
    await moveJob(db, job.id, 'completed', {
      title: 'Secret',
      authors: ['Ada'],
      script: { title: 'Secret', writer: 'test', scenes: [] },
      upload: { key: video.key, bytes: 4 },
    });
    expect(storage.keys()).toHaveLength(2);

    await remove(job.id);
    expect(storage.keys()).toEqual([]);
    expect(await db.select().from(memos)).toEqual([]);
    expect(await db.select().from(jobMemos)).toEqual([]);
    const row = await findJob(db, job.id);
    expect(row).toMatchObject({ state: 'completed', deletedAt: expect.any(Date), slug: job.slug });
    expect(JSON.stringify(row)).not.toMatch(/secret|private|uploads|memo/i);
    const [audit] = (await db.select().from(deletions)).filter(({ jobId }) => jobId === job.id);
    expect(audit).toMatchObject({ platform: 'discord', deletedBy: 'ada' });
    expect(audit?.files.sort()).toEqual([video.key, upload.kind === 'file' && upload.key]);
  });

  it('leaves what another video needs, until that one is deleted too', async () => {
    const [one, two] = [await newJob(db), await newJob(db)];
    await make(one.id, 'shared');
    await make(two.id, 'shared');
    const own = await make(one.id, 'own');
    expect(made).toEqual(['shared', 'own']);
    await remove(one.id);
    expect(await storage.exists(own.key)).toBe(false);
    expect(storage.keys()).toHaveLength(1);
    await make(two.id, 'shared');
    expect(made, 'still remembered').toEqual(['shared', 'own']);
    await remove(two.id);
    expect(storage.keys()).toEqual([]);
  });

  it('leaves the figures of a paper that another video reads from the same memo', async () => {
    const [one, two] = [await newJob(db), await newJob(db)];
    const paper = (jobId: string) => make(jobId, 'paper', () => make(jobId, 'figure'));
    const first = await paper(one.id);
    expect(await paper(two.id)).toEqual(first);
    expect(made).toEqual(['paper', 'figure']);
    await remove(one.id);
    expect(await storage.exists(first.of ?? '')).toBe(true);
    await remove(two.id);
    expect(storage.keys()).toEqual([]);
  });

  it('makes a paper anew whose figures have gone', async () => {
    const job = await newJob(db);
    const paper = () => make(job.id, 'paper', () => make(job.id, 'figure'));
    await storage.remove((await paper()).of ?? '');
    expect(await storage.exists((await paper()).of ?? '')).toBe(true);
    expect(made).toEqual(['paper', 'figure', 'paper', 'figure']);
  });

  it('stops a running job, which then makes, keeps and becomes nothing more', async () => {
    const job = await newJob(db);
    await moveJob(db, job.id, 'running');
    const late = createMemo(
      db,
      storage,
      job.id,
      locks,
    )({
      name: 'late',
      inputs: 1,
      schema: fileSchema,
      async make(save) {
        const key = await save('late.bin', bytes('late'));
        await remove(job.id);
        return { key };
      },
    });
    await expect(late).rejects.toMatchObject({ code: 'job.cancelled' });
    await expect(make(job.id, 'later')).rejects.toMatchObject({ code: 'job.cancelled' });
    expect(made).toEqual([]);
    expect(storage.keys()).toEqual([]);
    expect(await noteProgress(db, job.id, { title: 'Back again' })).toBe(false);
    expect(await moveJob(db, job.id, 'completed')).toBeNull();
    expect(await moveJob(db, job.id, 'queued')).toBeNull();
    expect(await findJob(db, job.id)).toMatchObject({ state: 'cancelled', title: null });
  });

  it('takes a waiting job from the queue', async () => {
    const { options } = await newJob(db);
    const job = await submitJob(desk, { requester: ada, source: { kind: 'name', text: 'PMC1' }, options });
    await remove(job.id);
    expect(await desk.queue.holds(job.id, 1)).toBe(false);
  });

  it('opens the messages that show the video, so that it is taken out of the chat', async () => {
    const job = await newJob(db);
    await insertStatusMessage(db, { jobId: job.id, platform: 'discord', place: { channel: 'c' } });
    for (const { id } of await postsOf(db, job.id)) await notePost(db, id, { state: 'settled' });
    await remove(job.id);
    expect(await postsOf(db, job.id)).toMatchObject([{ state: 'open' }]);
  });

  it('of two videos that share everything, at once, beside one that comes to use it, loses nothing', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two, three] = [await newJob(db), await newJob(db), await newJob(db)];
      const name = `shared${round}`;
      await make(one.id, name);
      await make(two.id, name);
      const [, , kept] = await Promise.all([remove(one.id), remove(two.id), make(three.id, name)]);
      expect(storage.keys()).toEqual([kept.key]);
      await remove(three.id);
      expect(storage.keys()).toEqual([]);
    }
  });

  it('lets who comes to use a file at that moment wait, and make it anew', async () => {
    const [one, two] = [await newJob(db), await newJob(db)];
    await make(one.id, 'video');
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let removing = false;
    const slow = {
      ...storage,
      async remove(file: string) {
        removing = true;
        await held;
        await storage.remove(file);
      },
    };
    const deleting = deleteVideo({ ...desk, storage: slow }, one, ada);
    await until(() => removing);
    const using = make(two.id, 'video');
    await setTimeout(200);
    // A transaction that waits for the storage is open for as long as the storage is held.
    const open = sql`select from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`;
    await until(async () => (await db.execute(open)).length === 0);
    letGo();
    const [{ key }] = await Promise.all([using, deleting]);
    expect(await storage.exists(key)).toBe(true);
  });

  it('is finished by the sweep where the storage was away', async () => {
    const job = await newJob(db);
    await make(job.id, 'video');
    const away = { ...storage, remove: () => Promise.reject(new Error('away')) };
    await deleteVideo({ ...desk, storage: away }, job, ada);
    expect(await findJob(db, job.id)).toMatchObject({ deletedAt: expect.any(Date) });
    expect(storage.keys()).toHaveLength(1);
    await sweepDeletions({ db, storage: away }, silentLog);
    expect(storage.keys()).toHaveLength(1);
    await sweepDeletions({ db, storage }, silentLog);
    expect(storage.keys()).toEqual([]);
    expect(await db.select().from(memos)).toEqual([]);
    expect(await db.select().from(removals)).toEqual([]);
  });

  it('is finished by the sweep where a process died that gave up what no job held', async () => {
    const job = await newJob(db);
    await storage.put('uploads/lost', bytes('a paper'));
    await giveUpKey(db, '', 'uploads/lost', () => Promise.reject(new Error('died'))).catch(() => undefined);
    await expect(holdKey(db, job.id, 'uploads/lost')).rejects.toMatchObject({ recovery: 'transient' });
    await sweepDeletions({ db, storage }, silentLog);
    expect(storage.keys(), 'it may be under way').toEqual(['uploads/lost']);
    await db.update(removals).set({ createdAt: sql`now() - interval '1 hour'` });
    await sweepDeletions({ db, storage }, silentLog);
    expect(storage.keys()).toEqual([]);
    expect(await holdKey(db, job.id, 'uploads/lost')).toBe(true);
  });
});

describe('an upload', () => {
  it('that is sent again while its last video is deleted is there afterwards', async () => {
    const { options } = await newJob(db);
    const source = await takeInFile(storage, bytes('a paper'), 'a.pdf', 1_000);
    const job = await submitJob(desk, { requester: ada, source, options });
    const again = await submitJob(desk, { requester: { ...ada, userId: 'bob' }, source, options });
    await remove(job.id);
    expect(storage.keys()).toEqual([source.kind === 'file' && source.key]);
    await remove(again.id);
    expect(storage.keys()).toEqual([]);
  });

  it('is not kept for a job that has been deleted', async () => {
    const taken = takeInFile(storage, bytes('a paper'), 'a.pdf', 1_000, async () => false);
    await expect(taken).rejects.toMatchObject({ code: 'job.cancelled' });
    expect(storage.keys()).toEqual([]);
  });
});
