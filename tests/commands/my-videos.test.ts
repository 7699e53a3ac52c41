import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { complete, runAction, runCommand } from '#commands/index.ts';
import { myVideos } from '#commands/my-videos.ts';
import { usage } from '#commands/usage.ts';
import { encodeAction } from '#src/chat/wording/custom-id.ts';
import type { ListPage } from '#src/core/chat.ts';
import { clearJob } from '#src/db/jobs/deletions.ts';
import { moveJob } from '#src/db/jobs/jobs.ts';
import { jobs } from '#src/db/jobs/tables.ts';
import { newJob } from '../support/job.ts';
import { callOf, finishedJob, openDesk, pageOf, textOf, values } from './support.ts';

const desk = await openDesk();
const { db } = desk;
const ada = callOf(desk);
const ofAda = { platform: 'discord', workspace: 'lab', userId: 'ada' } as const;

async function show(text: Record<string, string> = {}): Promise<ListPage> {
  return listIn(await runCommand(ada, myVideos, values(text)));
}

function listIn(reply: Parameters<typeof pageOf>[0]): ListPage {
  const page = pageOf(reply);
  if (page.kind !== 'list') throw new Error(`not a list: ${JSON.stringify(page)}`);
  return page;
}

const titles = (page: ListPage): string[] => page.videos.map(({ title }) => title);

/** Presses a button of the page; what it carries has to fit a button. */
async function press(page: ListPage, label: string): Promise<ListPage> {
  const button = page.buttons.find((one) => one.label === label);
  if (button?.kind !== 'action') throw new Error(`no button ${label}`);
  encodeAction(button.action, button.target);
  return listIn(await runAction(ada, button.action, button.target));
}

beforeAll(async () => {
  for (let n = 1; n <= 18; n += 1) await finishedJob(db, `Bees ${n}`);
  // All in one instant: only the id tells their order then.
  await db
    .update(jobs)
    .set({ createdAt: sql`now() - interval '10 days'`, askedAt: sql`now() - interval '10 days'` });
  const paper = {
    journal: 'J',
    year: 2024,
    doi: '10.1/sleep_a',
    pmid: '123',
    pmcid: 'PMC9',
    licence: 'CC-BY-4.0',
  };
  const sleep = await finishedJob(db, '100 % sleep: 睡眠の研究について、長い題名がここに続きます');
  await db
    .update(jobs)
    .set({ paper, authors: ['Ada Lovelace'] })
    .where(sql`id = ${sleep.id}`);
  const failed = await newJob(db, {
    ...ofAda,
    source: { kind: 'attachment', ref: {}, name: 'thesis.pdf', bytes: 1 },
  });
  await moveJob(db, failed.id, 'failed');
  await newJob(db, { ...ofAda, source: { kind: 'name', text: 'PMC555' } });
  const deleted = await finishedJob(db, 'Bees deleted');
  await clearJob(db, deleted.id, 'discord', 'ada');
  await finishedJob(db, 'Bees of Bob', { userId: 'bob' });
});

describe('/my-videos', () => {
  it('shows the latest first, what is in the making too, and nobody else’s', async () => {
    const page = await show();
    expect(titles(page).slice(0, 3)).toEqual(['PMC555', 'thesis.pdf', expect.stringMatching(/^100 % sleep/)]);
    expect(page.videos[0]).toMatchObject({ state: 'queued', link: null, durationS: null });
    expect(page.videos[2]).toMatchObject({
      state: 'completed',
      durationS: 60,
      link: expect.stringMatching(/\/v\//),
    });
    expect(page.filter).toBe('');
  });

  it('turns its pages both ways without losing or repeating any', async () => {
    const first = await show();
    const second = await press(first, 'Older');
    const third = await press(second, 'Older');
    const all = [first, second, third].flatMap(({ videos }) => videos.map(({ jobId }) => jobId));
    expect(new Set(all).size).toBe(21);
    expect(all).toHaveLength(21);
    expect(third.buttons.map(({ label }) => label)).toEqual(['Newer']);
    expect((await press(third, 'Newer')).videos).toEqual(second.videos);
    const back = await press(second, 'Newer');
    expect(back.videos).toEqual(first.videos);
    expect(back.buttons.map(({ label }) => label)).toEqual(['Older']);
  });

  it('keeps search and filter from page to page', async () => {
    const found = await show({ search: 'bees', state: 'ready' });
    expect(found.filter).toBe('“bees”, ready');
    const next = await press(found, 'Older');
    expect(next.filter).toBe(found.filter);
    expect([...titles(found), ...titles(next)].every((title) => title.startsWith('Bees'))).toBe(true);
    expect((await press(next, 'Show all')).filter).toBe('');
  });

  it('finds by title, author, what was asked for and the paper’s ids, whatever they hold', async () => {
    const sleep = expect.stringMatching(/^100 % sleep/);
    for (const search of ['SLEEP', '睡眠の研究', 'lovelace', '10.1/sleep_a', 'PMC9', '100 %', 'sleep ada'])
      expect(titles(await show({ search })), search).toEqual([sleep]);
    expect(titles(await show({ search: 'thesis' }))).toEqual(['thesis.pdf']);
    expect(titles(await show({ search: 'PMC555' }))).toEqual(['PMC555']);
    for (const search of ['%%%', '_____', 's_eep', '\\', "'; drop"])
      expect(textOf(await runCommand(ada, myVideos, values({ search }))), search).toMatch(
        /None of your videos fits/,
      );
  });

  it('filters by state and by time', async () => {
    expect(titles(await show({ state: 'making' }))).toEqual(['PMC555']);
    expect(titles(await show({ state: 'failed' }))).toEqual(['thesis.pdf']);
    expect(await show({ since: 'week' })).toMatchObject({
      videos: { length: 3 },
      filter: 'in the last 7 days',
    });
    expect((await show({ since: 'month', state: 'ready' })).videos).toHaveLength(8);
    expect((await show({ since: 'never', state: '__proto__' })).filter).toBe('');
  });

  it('takes a search that is far too long, and titles in any script, through its buttons', async () => {
    const long = `bees${' bees'.repeat(2_000)}`;
    expect(titles(await press(await show({ search: long }), 'Older'))).toHaveLength(8);
    expect(textOf(await runCommand(ada, myVideos, values({ search: '睡\u0000眠'.repeat(500) })))).toMatch(
      /None/,
    );
  });

  it('suggests titles that lead to the video', async () => {
    const [suggestion] = await complete(ada, myVideos, 'search', 'slee');
    expect(suggestion?.label).toMatch(/^100 % sleep: 睡眠/);
    expect(titles(await show({ search: suggestion?.value ?? '' }))).toHaveLength(1);
    expect(await complete(callOf(desk, { userId: 'carol' }), myVideos, 'search', '')).toEqual([]);
  });

  it('says what to do where there is none', async () => {
    expect(textOf(await runCommand(callOf(desk, { userId: 'carol' }), myVideos, values()))).toMatch(
      /\/video/,
    );
  });
});

describe('/usage', () => {
  it('counts what there is and what the limits count', async () => {
    const text = textOf(await runCommand(ada, usage, values()));
    expect(text).toMatch(/\*\*In the making:\*\* 1 of 100 at a time/);
    // The one in the making, the one about sleep, and the deleted one, which was made.
    expect(text).toMatch(/\*\*Last 24 hours:\*\* 3 of 1000 a day/);
    expect(text).toMatch(/\*\*Ready:\*\* 19 videos, 19 minutes of video\n\*\*Storage used:\*\* 95 MB\n/);
  });
});
