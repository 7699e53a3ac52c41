/** [Correct]: who may, what is taken, and what comes of it before and after the video is made. */
import { describe, expect, it } from 'vitest';
import { actionForm, runAction, runCommand, runForm } from '#commands/index.ts';
import { video } from '#commands/video.ts';
import { statusMessageOf } from '#src/chat/wording/status-message.ts';
import type { Script } from '#src/core/script.ts';
import { findJob, moveJob, noteProgress } from '#src/db/jobs/jobs.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { callOf, jobOf, openDesk, textOf, values } from './support.ts';

const desk = await openDesk();
const { db } = desk;
const ada = callOf(desk);
const SCRIPT: Script = { title: 'On fishes', writer: 'test', scenes: [] };

const PAPER = {
  ...{ journal: 'Fish Letters', year: 2020, doi: '10.1/x', pmid: null, pmcid: null, licence: null },
  origins: { text: 'the file', title: 'Crossref', authors: 'the file' },
};
let count = 0;
/** A job whose paper has been read. */
async function read(state: 'running' | 'completed'): Promise<JobRow> {
  count += 1;
  const { id } = await jobOf(db, await runCommand(ada, video, values({ paper: `PMC${1_000 + count}` })));
  await moveJob(db, id, 'running', {});
  const facts = { title: 'On fishes', authors: ['Plant Biology'], paper: PAPER, script: SCRIPT };
  await noteProgress(db, id, facts);
  if (state === 'completed') await moveJob(db, id, 'completed', { finishedAt: new Date() });
  return reread(id);
}
const reread = async (id: string): Promise<JobRow> => {
  const job = await findJob(db, id);
  if (!job) throw new Error('no job');
  return job;
};
const answers = (text: Record<string, string>) => ({ text, toggles: {}, files: [] });
const AS_IT_IS = { title: 'On fishes', authors: 'Plant Biology', journal: 'Fish Letters', year: '2020' };

describe('the status message', () => {
  it('shows title, authors, journal, year and where they come from, with [Correct]', async () => {
    const message = statusMessageOf(await read('running'), { placeInLine: null, publicUrl: '' });
    expect(message).toMatchObject({ title: 'On fishes', byline: 'Plant Biology' });
    expect(message.facts).toEqual([
      'Fish Letters, 2020 · https://doi.org/10.1/x',
      'Text, authors: the file. Title: Crossref.',
    ]);
    expect(message.buttons.map(({ label }) => label)).toEqual(['Correct', 'Cancel']);
  });

  it('offers the open published version of a preprint', async () => {
    const job = await read('running');
    const facts = statusMessageOf(
      { ...job, paper: { ...PAPER, published: 'PMC7' } },
      { placeInLine: null, publicUrl: '' },
    ).facts;
    expect(facts.at(-1)).toBe('This is a preprint. Its published version is open: ask for PMC7.');
  });
});

describe('the form', () => {
  it('holds what is known', async () => {
    const job = await read('running');
    const form = await actionForm('correct', job.id, async () => ada);
    expect(form?.fields.map((field) => [field.id, field.kind === 'text' ? field.value : null])).toEqual(
      Object.entries(AS_IT_IS),
    );
  });

  it('keeps the authors for whom it has no room', async () => {
    const job = await read('running');
    const many = Array.from({ length: 400 }, (_, at) => `Author Number ${at}`);
    await noteProgress(db, job.id, { authors: many });
    const form = await actionForm('correct', job.id, async () => ada);
    const field = form?.fields.find(({ id }) => id === 'authors');
    const authors = field?.kind === 'text' ? (field.value ?? '') : '';
    expect(authors.length).toBeLessThanOrEqual(3_000);
    expect(authors).toMatch(/… and \d+ more$/);
    await runForm(ada, 'correct', job.id, answers({ ...AS_IT_IS, authors, title: 'On crabs' }));
    expect(await reread(job.id)).toMatchObject({
      title: 'On crabs',
      authors: many,
      correction: { title: 'On crabs' },
    });
  });

  it('is for the owner alone', async () => {
    const job = await read('running');
    const eve = callOf(desk, { userId: 'eve' });
    expect(await actionForm('correct', job.id, async () => eve)).toBeNull();
    expect(textOf(await runAction(eve, 'correct', job.id))).toMatch(/Only the person who asked/);
    expect(textOf(await runForm(eve, 'correct', job.id, answers({ ...AS_IT_IS, title: 'Mine' })))).toMatch(
      /Only/,
    );
  });

  it.each([
    [{}, /Nothing was changed/],
    [{ title: ' ' }, /give the paper a title/],
    [{ year: '20x1' }, /four digits/],
    [{ year: '0999' }, /four digits/],
    [{ title: 'x'.repeat(1_001) }, /shorter/],
  ])('refuses %o kindly', async (wrong, sentence) => {
    const job = await read('running');
    expect(textOf(await runForm(ada, 'correct', job.id, answers({ ...AS_IT_IS, ...wrong })))).toMatch(
      sentence,
    );
    expect((await reread(job.id)).correction).toBeNull();
  });
});

describe('a correction', () => {
  const right = { ...AS_IT_IS, authors: 'Ada Lovelace\n\nGrace\u0000 Hopper', year: '' };

  it('of a video in the making is taken in place', async () => {
    const job = await read('running');
    expect(textOf(await runForm(ada, 'correct', job.id, answers(right)))).toMatch(/has been corrected/);
    expect(await reread(job.id)).toMatchObject({
      correction: { authors: ['Ada Lovelace', 'Grace Hopper'], year: null },
      authors: ['Ada Lovelace', 'Grace Hopper'],
      paper: {
        journal: 'Fish Letters',
        year: null,
        origins: { authors: 'the requester', title: 'Crossref' },
      },
    });
  });

  it('of a finished video makes another version with its script', async () => {
    const job = await read('completed');
    const reply = await runForm(ada, 'correct', job.id, answers(right));
    const again = await jobOf(db, reply);
    expect(again).toMatchObject({
      ...{ parentId: job.id, source: job.source, script: job.script },
      correction: { authors: ['Ada Lovelace', 'Grace Hopper'], year: null },
    });
    expect(await reread(job.id)).toMatchObject({
      state: 'completed',
      authors: ['Plant Biology'],
      correction: null,
    });
  });
});
