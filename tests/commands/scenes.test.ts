/** Changing scenes: of a script that waits for approval, and of a finished video. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { actionForm, runAction, runForm } from '#commands/index.ts';
import { statusMessageOf } from '#src/chat/wording/status-message.ts';
import { AppError } from '#src/core/errors.ts';
import { imageInfo } from '#src/core/image-info.ts';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import { paperSchema } from '#src/core/paper.ts';
import type { Scene, Script } from '#src/core/script.ts';
import { findJob, moveJob } from '#src/db/jobs/jobs.ts';
import { type JobRow, jobs } from '#src/db/jobs/tables.ts';
import { deleteVideo } from '#src/jobs/life/delete.ts';
import { type RunDeps, runJob } from '#src/jobs/life/run.ts';
import { PER_VIDEO } from '#src/jobs/people/limits.ts';
import { createMemo } from '#src/pipeline/memo.ts';
import { withEnd } from '#src/pipeline/steps/generate-script.ts';
import { TINY_PAPER } from '../providers/paper.ts';
import { newJob } from '../support/job.ts';
import { silentLog } from '../support/log.ts';
import { buttonsOf, callOf, jobOf, openDesk, textOf, values } from './support.ts';

const desk = await openDesk();
const { db, storage, locks } = desk;
const ada = callOf({ ...desk, estimate: ({ scenes }) => scenes.filter(hasClip).length * 0.6 || null });
const bob = callOf(desk, { userId: 'bob' });
const hasClip = ({ visual }: Scene): boolean => visual.kind === 'clip';

const QUOTE = 'Of the 120 adults, 48 fell at least once.';
const scene = (id: string, role: Scene['role'], visual: Scene['visual']): Scene => ({
  ...{ id, role, heading: `Part ${id}`, narration: QUOTE, visual },
  claims: [{ text: QUOTE, quote: QUOTE, section: 'Results' }],
});
const SCRIPT: Script = {
  title: TINY_PAPER.title,
  writer: 'test',
  scenes: [
    scene('s1', 'hook', { kind: 'title', text: 'Falls' }),
    scene('s2', 'finding', { kind: 'clip', prompt: 'a quiet stair' }),
    scene('s3', 'finding', { kind: 'number', value: '48', label: 'fell' }),
  ],
};

let deps: RunDeps;
let spoken: string[] = [];
let scratchRoot: string;
beforeAll(async () => {
  scratchRoot = await mkdtemp(join(tmpdir(), 'scenes-'));
  const openings = ['Short sleep was associated with falls.', 'The adults wore a sensor for one week.'];
  deps = {
    ...{ db, log: silentLog, storage, scratchRoot, locks },
    makers: {
      reader: {
        version: '1',
        fromFile: () => Promise.reject(new Error('no file')),
        fromName: async () => ({ paper: TINY_PAPER, images: [] }),
      },
      writer: {
        version: '1',
        write: async () => SCRIPT,
        openAnew: async ({ openings: before }) => {
          const narration = openings[before.length - 1];
          return narration ? { ...scene('s1', 'hook', { kind: 'title', text: 'Sleep' }), narration } : null;
        },
      },
      narrator: {
        version: '1',
        speak: async (text) => {
          spoken.push(text);
          throw new AppError('provider.unavailable', {
            message: 'away',
            userMessage: 'The narrator is away.',
          });
        },
      },
      clipMaker: { version: '1', make: () => Promise.reject(new Error('not drawn here')) },
      ffmpeg: { path: '', version: '', origin: 'path' },
      estimate: ({ scenes }) => scenes.filter(hasClip).length * 0.6 || null,
    },
  };
  return () => rm(scratchRoot, { recursive: true, force: true });
});

const run = { signal: new AbortController().signal, lost: 0, lastAttempt: false };
const source = { kind: 'name', text: 'PMC1' } as const;
const whose = { platform: 'discord', workspace: 'lab', userId: 'ada', source };

/** A job whose script waits for Ada. */
async function waiting(): Promise<JobRow> {
  spoken = [];
  const { id } = await newJob(db, { ...whose, options: { ...DEFAULT_OPTIONS, review: true } });
  await runJob(deps, id, run);
  return reread(id);
}

async function ready(): Promise<JobRow> {
  const { id } = await newJob(db, { ...whose, script: SCRIPT });
  const memo = createMemo(db, storage, id, locks);
  await memo({ name: 'paper', inputs: id, schema: paperSchema, make: async () => TINY_PAPER });
  await moveJob(db, id, 'running');
  await moveJob(db, id, 'completed');
  return reread(id);
}

async function reread(id: string): Promise<JobRow> {
  const row = await findJob(db, id);
  if (!row) throw new Error(`no ${id}`);
  return row;
}

const sceneOf = ({ script }: JobRow, id: string) => script?.scenes.find((one) => one.id === id);
const statusMessage = (job: JobRow) =>
  statusMessageOf(job, { placeInLine: null, publicUrl: 'https://v.example' });
const submit = (job: JobRow, id: string, narration: string, visual = 'keep', call = ada) =>
  runForm(call, 'scene', `${job.id}.${id}`, values({ narration, visual }));
const TRUE = 'Adults who slept less than six hours fell more often than others.';
const WRONG = 'Of the 120 adults, 84 fell at least once.';

describe('a script that waits', () => {
  it('is changed so many times, whether the paper bears it out or not', async () => {
    const { id } = await waiting();
    await db
      .update(jobs)
      .set({ edits: PER_VIDEO.edits - 1 })
      .where(eq(jobs.id, id));
    await submit(await reread(id), 's1', WRONG);
    expect(textOf(await submit(await reread(id), 's1', TRUE))).toMatch(/changed as often as one may/);
    expect(sceneOf(await reread(id), 's1')).toMatchObject({ narration: QUOTE });
  });

  it('is shown with its pictures and its price, and nothing is bought', async () => {
    const job = await waiting();
    expect(statusMessage(job)).toMatchObject({
      message: expect.stringMatching(
        /nothing more is made or paid for before you do\. It will cost about \$0\.60\.$/,
      ),
      plan: [
        { heading: 'Part s1', narration: QUOTE, visual: 'A title: Falls' },
        { visual: 'A video clip: a quiet stair' },
        { visual: 'A number: 48, fell' },
      ],
    });
    expect(spoken).toEqual([]);
  });

  it('asks which scene, and opens a form with its words and what it could show', async () => {
    const job = await waiting();
    const reply = await runAction(ada, 'edit', job.id);
    expect(buttonsOf(reply)).toEqual(['scene', 'scene', 'scene']);
    const form = await actionForm('scene', `${job.id}.s2`, async () => ada);
    expect(form).toMatchObject({ form: 'scene', target: `${job.id}.s2`, submit: 'Change' });
    const [text, shown] = form?.fields ?? [];
    expect(text).toMatchObject({ id: 'narration', value: QUOTE, maxLength: 500 });
    if (shown?.kind !== 'choice') throw new Error('no choice');
    expect(shown.choices.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['keep', 'clip', 'number', 'quote']),
    );
    for (const { label } of shown.choices) expect(label.length).toBeLessThanOrEqual(100);
  });

  it('opens nothing for others, and says why', async () => {
    const job = await waiting();
    expect(await actionForm('scene', `${job.id}.s2`, async () => bob)).toBeNull();
    expect(textOf(await runAction(bob, 'scene', `${job.id}.s2`))).toMatch(/^Only the person/);
    expect(textOf(await submit(job, 's2', TRUE, 'keep', bob))).toMatch(/^Only the person/);
    for (const action of ['edit', 'hook', 'insist'] as const)
      expect(textOf(await runAction(bob, action, job.id))).toMatch(/^Only the person/);
    expect(textOf(await submit(job, 's4', TRUE))).toMatch(/cannot be changed now/);
    expect(textOf(await submit(job, 's2', 'x'.repeat(501)))).toMatch(/can hold 500 characters/);
    expect(textOf(await submit(job, 's2', QUOTE))).toMatch(/Nothing was changed/);
    expect(textOf(await submit(job, 's2', TRUE, 'figure-99'))).toMatch(/choose another picture/);
    expect((await reread(job.id)).script).toEqual(job.script);
  });

  it('takes a change that the paper bears out, with its new price', async () => {
    const job = await waiting();
    expect(textOf(await submit(job, 's2', TRUE, 'quote'))).toMatch(/has been changed/);
    const row = await reread(job.id);
    expect(sceneOf(row, 's2')).toMatchObject({
      narration: TRUE,
      visual: { kind: 'quote' },
      edited: 'checked',
    });
    expect(sceneOf(row, 's2')?.claims[0]?.quote).toBe(TRUE);
    expect(sceneOf(row, 's3')).toEqual(sceneOf(job, 's3'));
    expect(statusMessage(row).message).not.toMatch(/cost/);
  });

  it('says kindly what the paper does not bear out, and takes it when the person insists', async () => {
    const job = await waiting();
    const reply = await submit(job, 's2', WRONG);
    expect(textOf(reply)).toMatch(/The paper does not bear this out:\n• “Of the 120 adults, 84 fell.*84/);
    expect(buttonsOf(reply)).toEqual(['scene', 'insist']);
    expect((await reread(job.id)).script).toEqual(job.script);
    const form = await actionForm('scene', `${job.id}.s2`, async () => ada);
    expect(form?.fields[0], 'nothing has to be typed again').toMatchObject({ value: WRONG });
    expect(textOf(await runAction(ada, 'insist', `${job.id}.s3`))).toMatch(/not waiting any more/);

    expect(textOf(await runAction(ada, 'insist', `${job.id}.s2`))).toMatch(/has been changed/);
    const row = await reread(job.id);
    expect(sceneOf(row, 's2')).toMatchObject({ narration: WRONG, edited: 'insisted' });
    expect(statusMessage(row).plan?.[1]?.heading).toBe('Part s2 (your own words)');
    expect(textOf(await runAction(ada, 'insist', `${job.id}.s2`))).toMatch(/not waiting any more/);
  });

  it('keeps both of two changes at once', async () => {
    const job = await waiting();
    await Promise.all([submit(job, 's2', TRUE), submit(job, 's3', TRUE, 'quote')]);
    const row = await reread(job.id);
    expect([sceneOf(row, 's2')?.narration, sceneOf(row, 's3')?.narration]).toEqual([TRUE, TRUE]);
  });

  it('is what is spoken once it is approved, and no other', async () => {
    const job = await waiting();
    await submit(job, 's2', TRUE);
    await runAction(ada, 'approve', job.id);
    expect(textOf(await submit(job, 's3', TRUE))).toMatch(/cannot be changed now/);
    await runJob(deps, job.id, run).catch(() => undefined);
    expect(spoken[0], 'a scene with a clip is spoken first').toBe(TRUE);
    expect((await reread(job.id)).script?.scenes[1]?.narration).toBe(TRUE);
  });

  it('gets other openings, one after the other, and then those again; its changes stay', async () => {
    const job = await waiting();
    await submit(job, 's2', TRUE);
    const heard: (string | undefined)[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      expect(await runAction(ada, 'hook', job.id)).toEqual({ kind: 'done' });
      await runJob(deps, job.id, run);
      const row = await reread(job.id);
      expect(row).toMatchObject({ state: 'awaiting_approval', approvedAt: null });
      expect(sceneOf(row, 's2')?.narration).toBe(TRUE);
      heard.push(row.script?.scenes[0]?.narration);
    }
    expect(new Set(heard).size).toBe(3);
    expect(heard.slice(0, 2)).not.toContain(QUOTE);
    expect(spoken).toEqual([]);
  });
});

describe('openings to choose from', () => {
  const opening = (narration: string): Scene => ({
    ...scene('s1', 'hook', { kind: 'title', text: narration }),
    narration,
    claims: [{ text: narration, quote: QUOTE, section: 'Results' }],
  });
  const [first, second, third] = ['Adults fell.', 'Sleep is short.', 'Forty-eight fell.'].map(opening) as [
    Scene,
    Scene,
    Scene,
  ];
  const CHOICE: Script = {
    ...SCRIPT,
    scenes: [first, ...SCRIPT.scenes.slice(1)],
    openings: [first, second, third],
  };
  const before = SCRIPT.scenes.slice(1);
  const opens = ({ script }: JobRow) => script?.scenes[0]?.narration;

  async function offered(): Promise<JobRow> {
    const job = await waiting();
    await db.update(jobs).set({ script: CHOICE }).where(eq(jobs.id, job.id));
    return reread(job.id);
  }

  it('are shown with their quotes, and one press takes one; nothing is bought', async () => {
    const job = await offered();
    expect(statusMessage(job).openings).toEqual([
      { narration: first.narration, quote: QUOTE, section: 'Results', taken: true },
      { narration: second.narration, quote: QUOTE, section: 'Results', taken: false },
      { narration: third.narration, quote: QUOTE, section: 'Results', taken: false },
    ]);
    const press = statusMessage(job).buttons.flatMap((button) =>
      button.kind === 'action' && button.action === 'opening' ? [button.target] : [],
    );
    expect(press).toEqual([`${job.id}.1`, `${job.id}.2`]);
    expect(textOf(await runAction(bob, 'opening', press[0] ?? ''))).toMatch(/^Only the person/);
    expect(await runAction(ada, 'opening', press[1] ?? '')).toEqual({ kind: 'done' });
    const taken = await reread(job.id);
    expect(taken).toMatchObject({ state: 'awaiting_approval', priceUsd: 0.6 });
    expect([opens(taken), taken.script?.scenes.slice(1, 3)]).toEqual([third.narration, before]);
    await runAction(ada, 'approve', job.id);
    await runJob(deps, job.id, run).catch(() => undefined);
    expect(opens(await reread(job.id))).toBe(third.narration);
    expect(spoken).toContain(third.narration);
  });

  it('are taken before another one is written, and what was turned down can be taken after all', async () => {
    const job = await offered();
    await runAction(ada, 'hook', job.id);
    await runJob(deps, job.id, run);
    expect(opens(await reread(job.id))).toBe(second.narration);
    await runAction(ada, 'opening', `${job.id}.0`);
    await runAction(ada, 'approve', job.id);
    await runJob(deps, job.id, run).catch(() => undefined);
    expect(opens(await reread(job.id))).toBe(first.narration);
  });

  it('are only those that there are, while the script waits', async () => {
    const job = await offered();
    for (const place of ['7', '-1', 'x', '']) {
      expect(textOf(await runAction(ada, 'opening', `${job.id}.${place}`))).toMatch(/3 openings to choose/);
    }
    await runAction(ada, 'approve', job.id);
    expect(textOf(await runAction(ada, 'opening', `${job.id}.1`))).toMatch(/not waiting for approval/);
  });

  it('come one after the other for a finished video, in another version that says the rest as before', async () => {
    const made = await ready();
    await db.update(jobs).set({ script: CHOICE }).where(eq(jobs.id, made.id));
    const child = await jobOf(db, await runAction(ada, 'hook', made.id));
    expect(child).toMatchObject({ parentId: made.id, state: 'queued' });
    expect([opens(child), child.script?.scenes.slice(1)]).toEqual([second.narration, before]);
    expect(opens(await reread(made.id)), 'it stays as it is').toBe(first.narration);

    await db.update(jobs).set({ script: SCRIPT }).where(eq(jobs.id, made.id));
    const written = await jobOf(db, await runAction(ada, 'hook', made.id));
    await runJob(deps, written.id, run).catch(() => undefined);
    const row = await reread(written.id);
    expect([QUOTE, undefined]).not.toContain(opens(row));
    expect(row.script?.scenes.slice(1, 3)).toEqual(before);
  });
});

describe('a finished video', () => {
  it('gets another version with one scene changed; it stays as it is', async () => {
    const job = await ready();
    expect(buttonsOf(await runAction(ada, 'edit', job.id))).toHaveLength(3);
    const form = await actionForm('scene', `${job.id}.s2`, async () => ada);
    expect(form?.submit).toBe('Make video');
    const child = await jobOf(db, await submit(job, 's2', QUOTE, 'clip'));
    expect(child).toMatchObject({ parentId: job.id, source, options: job.options, state: 'queued' });
    expect(sceneOf(child, 's2')?.visual).toEqual({ kind: 'clip', prompt: 'a quiet stair', take: 2 });
    expect(sceneOf(child, 's3')).toEqual(sceneOf(job, 's3'));
    expect((await reread(job.id)).script).toEqual(SCRIPT);

    const same = await submit(job, 's2', QUOTE, 'clip');
    expect(textOf(same), 'asked for twice').toMatch(/on its way/);
    const other = await jobOf(db, await submit(job, 's2', TRUE));
    expect(other.id).not.toBe(child.id);
  });

  it('keeps its words in another voice, and gets others for another length', async () => {
    const job = await ready();
    const redo = async (voice: string, length: string) =>
      jobOf(db, await runForm(ada, 'redo', job.id, values({ voice, length, style: 'auto' })));
    expect(await redo('deep', 'standard')).toMatchObject({ parentId: job.id, script: SCRIPT });
    expect(await redo('deep', 'short')).toMatchObject({ parentId: job.id, script: null });
  });
});

describe('a picture of one’s own', () => {
  const SECRET = 'a secret behind the picture';
  const photo = (side: number) => {
    const canvas = createCanvas(side, side / 2);
    canvas.getContext('2d').fillRect(0, 0, side / 3, side / 2);
    return Buffer.concat([canvas.toBuffer('image/png'), Buffer.from(SECRET)]);
  };
  const file = { ref: {}, name: 'lab.png', bytes: 1_000 };
  const send = (job: JobRow, bytes: Uint8Array, text = {}, sent = file) =>
    runForm(
      { ...ada, readFile: async () => bytes },
      'scene',
      `${job.id}.s2`,
      values({ narration: QUOTE, visual: 'keep', ...text }, {}, [sent]),
    );
  const shownIn = (job: JobRow) => sceneOf(job, 's2')?.visual;
  const keyOf = (job: JobRow): string => {
    const visual = shownIn(job);
    if (visual?.kind !== 'own') throw new Error(`not one's own: ${visual?.kind}`);
    return visual.key;
  };

  it('stands in its scene, drawn anew and smaller, and is credited', async () => {
    const job = await waiting();
    expect(textOf(await send(job, photo(2_400), { by: '  Jane \n Doe ' }))).toMatch(/has been changed/);
    const row = await reread(job.id);
    expect(shownIn(row)).toEqual({ kind: 'own', key: expect.stringMatching(/^uploads\//), by: 'Jane Doe' });
    expect(statusMessage(row).plan?.[1]?.visual).toBe('A picture of your own: Jane Doe');
    const kept = Buffer.from(await storage.read(keyOf(row)));
    expect(imageInfo(kept)).toEqual({ mime: 'image/png', width: 1_600, height: 800 });
    expect(kept.includes(SECRET)).toBe(false);
    if (!row.script) throw new Error('no script');
    const credits = withEnd(row.script, TINY_PAPER).scenes.at(-1);
    expect(credits?.visual).toEqual({ kind: 'end', own: ['Jane Doe'] });
  });

  it('need not be sent again where the paper does not bear the words out', async () => {
    const job = await waiting();
    expect(textOf(await send(job, photo(400), { narration: WRONG }))).toMatch(/does not bear this out/);
    const form = await actionForm('scene', `${job.id}.s2`, async () => ada);
    expect(form?.fields[1]).toMatchObject({ id: 'visual', value: 'own' });
    await submit(await reread(job.id), 's2', TRUE, 'own');
    expect(shownIn(await reread(job.id))).toMatchObject({ kind: 'own' });
  });

  it('goes with the last video that shows it', async () => {
    const job = await ready();
    const child = await jobOf(db, await send(job, photo(500)));
    const key = keyOf(child);
    await deleteVideo(desk, job, ada.requester);
    expect(await storage.exists(key), 'another version shows it').toBe(true);
    await deleteVideo(desk, child, ada.requester);
    expect(await storage.exists(key)).toBe(false);
  });

  it('is refused kindly where it is none, too small or too large, and nothing is kept', async () => {
    const job = await waiting();
    const before = storage.keys();
    const pdf = Buffer.from('%PDF-1.4 and so on, long enough to be looked at');
    expect(textOf(await send(job, pdf))).toMatch(/PNG or JPEG/);
    expect(textOf(await send(job, photo(120)))).toMatch(/300 pixels/);
    expect(textOf(await send(job, photo(400), {}, { ...file, bytes: 11_000_000 }))).toMatch(/10 MB/);
    await runAction(ada, 'approve', job.id);
    expect(textOf(await send(job, photo(400)))).toMatch(/cannot be changed now/);
    expect(storage.keys()).toEqual(before);
  });
});
