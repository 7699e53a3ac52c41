import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { actionForm, commandForm, complete, runAction, runCommand, runForm } from '#commands/index.ts';
import { video } from '#commands/video.ts';
import { decodeForm } from '#src/chat/wording/custom-id.ts';
import { readRedoTarget, redoTarget } from '#src/chat/wording/redo-target.ts';
import { personOf } from '#src/core/job.ts';
import { LANGUAGES } from '#src/core/language.ts';
import { moveJob } from '#src/db/jobs/jobs.ts';
import { setNotice } from '#src/db/jobs/notices.ts';
import { activeJobsOf } from '#src/db/jobs/of-person.ts';
import { jobs } from '#src/db/jobs/tables.ts';
import { renderForm as renderDiscordForm } from '#src/platforms/discord/render/form.ts';
import { renderForm as renderSlackForm } from '#src/platforms/slack/render/form.ts';
import { buttonsOf, callOf, finishedJob, jobOf, openDesk, pdf, postsOf, textOf, values } from './support.ts';

const desk = await openDesk();
const { db } = desk;
let person = 0;
/** Somebody who has asked for nothing yet. */
const somebody = (changes = {}, settings = {}) => {
  person += 1;
  return callOf(desk, { userId: `person${person}`, ...changes }, settings);
};

describe('/video', () => {
  it('makes a job with a status message at the place of the call, and queues it', async () => {
    const call = somebody();
    const job = await jobOf(
      db,
      await runCommand(call, video, values({ paper: ' PMC10979640 ', voice: 'deep' })),
    );
    expect(job).toMatchObject({
      state: 'queued',
      ...call.requester,
      source: { kind: 'name', text: 'PMC10979640' },
      options: { style: 'auto', voice: 'deep', length: 'standard', review: false },
      uploadLimit: 10_000_000,
    });
    expect(await desk.queue.holds(job.id, 1)).toBe(true);
    expect(await postsOf(db, job.id)).toMatchObject([
      { kind: 'status', platform: 'discord', place: { channel: 'c1' }, state: 'open' },
    ]);
  });

  it('keeps one name for a paper, however it was written', async () => {
    const link = 'see https://pmc.ncbi.nlm.nih.gov/articles/PMC10979640/?utm_source=x';
    const job = await jobOf(db, await runCommand(somebody(), video, values({ paper: link })));
    expect(job.source).toEqual({ kind: 'name', text: 'PMC10979640' });
  });

  it('leaves an attached file to the platform’s intake, and prefers it to a name', async () => {
    const asked = values({ paper: 'PMC1' }, {}, [pdf('paper.pdf')]);
    const job = await jobOf(db, await runCommand(somebody(), video, asked));
    expect(job.source).toEqual({ kind: 'attachment', ...pdf('paper.pdf') });
    expect(await desk.queue.holds(job.id, 1)).toBe(false);
  });

  it('says at once what is wrong with what was given', async () => {
    const ask = async (text: string, files: ReturnType<typeof pdf>[] = []) =>
      textOf(await runCommand(somebody(), video, values({ paper: text }, {}, files)));
    expect(await ask('my favourite paper')).toMatch(/my favourite paper.*PMC10979640/);
    expect(await ask('12345678')).toMatch(/PMC12345678 or PMID 12345678/);
    expect(await ask('', [pdf('big.pdf', 2_000_000)])).toMatch(/big\.pdf.*larger than 1 MB/);
    expect(await ask('', [pdf('nothing.pdf', 0)])).toMatch(/is empty/);
    expect(await ask('', [pdf('old.doc')])).toMatch(/old Word format.*\.docx/);
    expect(await ask('', [pdf('holiday.jpg')])).toMatch(/holiday\.jpg.*PDF or Word/);
  });

  it('shows the script first where the installation or the person wants it', async () => {
    const review = async (toggles: Record<string, boolean>, setting: boolean) =>
      (
        await jobOf(
          db,
          await runCommand(somebody({}, { review: setting }), video, values({ paper: 'PMC1' }, toggles)),
        )
      ).options.review;
    expect(await review({}, true)).toBe(true);
    expect(await review({ review: false }, true)).toBe(false);
    expect(await review({ review: true }, false)).toBe(true);
  });

  it('answers the same wish with the video that is being made, without another status message', async () => {
    const call = somebody();
    const first = await jobOf(db, await runCommand(call, video, values({ paper: 'PMC2' })));
    const again = await runCommand(call, video, values({ paper: 'pmc2' }));
    expect(textOf(again)).toMatch(/PMC2.*waiting for its turn/);
    expect(buttonsOf(again)).toEqual(['open']);
    expect(await postsOf(db, first.id)).toHaveLength(1);
  });

  it('makes one job of an event that is delivered twice, even when both arrive at once', async () => {
    const call = somebody({ origin: 'event-1' });
    const asked = values({ paper: 'PMC3' });
    const replies = await Promise.all([1, 2, 3].map(() => runCommand(call, video, asked)));
    const jobs = await Promise.all(replies.map((reply) => jobOf(db, reply)));
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(1);
    expect(await postsOf(db, jobs[0]?.id ?? '')).toHaveLength(1);
  });

  it('takes values that are no choices, too long or full of control characters for what they are', async () => {
    const odd = values({
      paper: `PMC4\u0000\ud800 ${'x'.repeat(10_000)}`,
      style: 'neon',
      length: '__proto__',
    });
    const job = await jobOf(db, await runCommand(somebody(), video, odd));
    expect(job).toMatchObject({ source: { text: 'PMC4' }, options: { style: 'auto', length: 'standard' } });
    const file = {
      ref: { url: 'https://x.example/\u0000' },
      name: `${'n\u0000'.repeat(500)}.pdf`,
      bytes: null,
    };
    const sent = await jobOf(db, await runCommand(somebody(), video, values({}, {}, [file])));
    expect(sent.source).toMatchObject({ kind: 'attachment', name: 'n'.repeat(200) });
  });

  it('suggests the papers that the person asked for lately, each once', async () => {
    const call = somebody();
    const mine = { userId: call.requester.userId, source: { kind: 'name', text: 'PMC77' } } as const;
    await finishedJob(db, 'Sleep and memory', mine);
    await finishedJob(db, 'Sleep and memory', mine);
    await finishedJob(db, 'Bees', { ...mine, source: { kind: 'name', text: 'doi:10.1/bees' } });
    expect(await complete(call, video, 'paper', '')).toEqual([
      { value: 'doi:10.1/bees', label: 'doi:10.1/bees: Bees' },
      { value: 'PMC77', label: 'PMC77: Sleep and memory' },
    ]);
    expect(await complete(call, video, 'paper', 'MEMORY')).toHaveLength(1);
    expect(await complete(somebody(), video, 'paper', '')).toEqual([]);
  });
});

describe('the form of /video', () => {
  it('opens only where nothing was given, with what was chosen already', async () => {
    expect(commandForm(video, values({ paper: 'PMC1' }))).toBeNull();
    expect(commandForm(video, values({}, {}, [pdf('a.pdf')]))).toBeNull();
    const form = commandForm(video, values({ paper: '  ', voice: 'calm' }, { rights: true, review: false }));
    expect(form).toMatchObject({
      form: 'video',
      fields: expect.arrayContaining([expect.objectContaining({ value: 'calm' })]),
    });
    expect(form?.fields.map(({ id }) => id)).toEqual([
      'paper',
      'file',
      'style',
      'voice',
      'length',
      'format',
      'language',
      'music',
    ]);

    const answers = values({ paper: 'PMC5', voice: 'calm', length: 'short' });
    const job = await jobOf(
      db,
      await runForm(somebody({}, { review: true }), 'video', form?.target ?? '', answers),
    );
    expect(job.options).toMatchObject({
      voice: 'calm',
      length: 'short',
      rights: true,
      review: false,
      retracted: false,
    });
  });

  it('carries the longest values of all options within what every platform takes', async () => {
    const all = video.options.flatMap((option) => {
      if (option.kind !== 'choice') return [];
      const names = option.choices.map(({ value }) => value);
      return [[option.name, names.sort((a, b) => b.length - a.length)[0] ?? '']];
    });
    const toggles = { review: true, rights: true, retracted: true };
    const longest = { ...Object.fromEntries(all), language: 'pt' };
    const form = commandForm(video, values(longest, toggles));
    if (!form) throw new Error('no form');
    const { custom_id: id } = renderDiscordForm(form);
    expect(id.length).toBeLessThanOrEqual(100);
    expect(renderSlackForm(form, '').callback_id).toBe(id);
    const back = decodeForm(id);
    // Discord's forms have room for three of the choices; the others come back by what is carried.
    const shown = { paper: 'PMC81', style: 'ember', voice: 'calm', length: 'long' };
    const call = somebody({}, { languages: LANGUAGES });
    const job = await jobOf(db, await runForm(call, back?.form ?? '', back?.target ?? '', values(shown)));
    const { style: _, voice: __, length: ___, ...carried } = longest as Record<string, string>;
    const kept = Object.fromEntries(Object.entries(carried).filter(([, name]) => name !== 'vertical'));
    expect(job.options).toMatchObject({ ...kept, ...toggles, style: 'ember', voice: 'calm' });
  });

  it('does not open for a focus alone, for which it has no room', async () => {
    const asked = values({ focus: 'the lakes' });
    expect(commandForm(video, asked)).toBeNull();
    expect(textOf(await runCommand(somebody(), video, asked))).toMatch(/No paper was named/);
  });

  it('takes a file as well, and says what is missing', async () => {
    const job = await jobOf(db, await runForm(somebody(), 'video', '', values({}, {}, [pdf('a.docx')])));
    expect(job.source).toMatchObject({ kind: 'attachment', name: 'a.docx' });
    expect(textOf(await runForm(somebody(), 'video', 'rubbish.9~~', values()))).toMatch(/No paper was named/);
  });

  it('is refused by a name that no form has', async () => {
    for (const name of ['nothing', '__proto__', 'toString'])
      expect(textOf(await runForm(somebody(), name, '', values()))).toMatch(/older version/);
  });
});

describe('another version', () => {
  it('is a new job of the same paper with the new options, posted where it was asked for', async () => {
    const rights = {
      style: 'ember',
      voice: 'deep',
      length: 'long',
      review: false,
      rights: true,
      retracted: false,
    } as const;
    const parent = await finishedJob(db, 'Bees', { options: rights, source: { kind: 'name', text: 'PMC8' } });
    const form = await actionForm('redo', redoTarget(parent), async () => callOf(desk));
    expect(form?.fields.map((field) => 'value' in field && field.value)).toEqual([
      'ember',
      'deep',
      'long',
      'vertical',
      'en',
      'off',
    ]);

    const call = callOf(desk, { place: { channel: 'c2' } });
    const answers = values({ style: 'tide', voice: 'deep', length: 'short' }, { rights: false });
    const job = await jobOf(db, await runForm(call, form?.form ?? '', form?.target ?? '', answers));
    expect(job.id).not.toBe(parent.id);
    expect(job).toMatchObject({
      source: parent.source,
      options: { ...rights, style: 'tide', length: 'short' },
    });
    expect(await postsOf(db, job.id)).toMatchObject([{ place: { channel: 'c2' } }]);

    const other = callOf(desk, { userId: 'bob' });
    expect(textOf(await runForm(other, 'redo', parent.id, answers))).toMatch(/Only the person/);
    expect(textOf(await runAction(other, 'redo', parent.id))).toMatch(/press the button again/);
  });

  it('tells of the retraction where the paper was retracted meanwhile', async () => {
    const parent = await finishedJob(db, 'Bees');
    await setNotice(db, parent.id, 'retracted');
    const job = await jobOf(db, await runForm(callOf(desk), 'redo', parent.id, values({ style: 'tide' })));
    expect(job.options).toMatchObject({ style: 'tide', retracted: true });
  });

  it('opens its form for any target, with the usual choices where it cannot be read', async () => {
    const form = await actionForm('redo', 'job_x.neon..\u0000', async () => callOf(desk));
    expect(form?.fields.map((field) => 'value' in field && field.value)).toEqual([
      'auto',
      'deep',
      'standard',
      'vertical',
      'en',
      'off',
    ]);
    expect(textOf(await runForm(callOf(desk), 'redo', '\u0000', values()))).toMatch(/no such video/);
  });
});

describe('the language', () => {
  const everywhere = { languages: LANGUAGES };

  it('is refused before anything is queued where nobody writes it', async () => {
    const call = somebody();
    const reply = await runCommand(call, video, values({ paper: 'PMC77', language: 'es' }));
    expect(textOf(reply)).toMatch(/only in English.*in Spanish.*GEMINI_API_KEY/s);
    expect(await activeJobsOf(db, personOf(call.requester))).toEqual([]);
  });

  it('is kept where it is written, also through a form that does not ask for it', async () => {
    const call = somebody({}, everywhere);
    const given = values({ language: 'de' });
    const form = await commandForm(video, given);
    const job = await jobOf(db, await runForm(call, 'video', form?.target ?? '', values({ paper: 'PMC78' })));
    expect(job.options.language).toBe('de');
    const english = values({ paper: 'PMC79', language: 'en' });
    expect((await jobOf(db, await runCommand(call, video, english))).options.language).toBeUndefined();
  });

  it('of another version asks for other words', async () => {
    const script = { title: 'T', writer: 'w', scenes: [] } as never;
    const parent = await finishedJob(db, 'Wasps', { source: { kind: 'name', text: 'PMC80' } });
    await db.update(jobs).set({ script }).where(eq(jobs.id, parent.id));
    const call = callOf(desk, {}, everywhere);
    const job = await jobOf(db, await runForm(call, 'redo', parent.id, values({ language: 'fr' })));
    expect(job).toMatchObject({ script: null, parentId: parent.id, options: { language: 'fr' } });
    expect(readRedoTarget(redoTarget(job)).chosen.language).toBe('fr');
  });
});

describe('limits', () => {
  it('hold with fifty requests at once, and say where one stands', async () => {
    const call = somebody({}, { maxActivePerUser: 3 });
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, n) => runCommand(call, video, values({ paper: `PMC${1_000 + n}` }))),
    );
    const made = replies.filter(({ kind }) => kind === 'job');
    expect(made).toHaveLength(3);
    const refused = replies.filter(({ kind }) => kind === 'page').map(textOf);
    expect(new Set(refused).size).toBe(1);
    expect(refused[0]).toMatch(
      /You have 3 videos in the making, and one person can have 3 at a time\..*\/my-videos/,
    );
  });

  it('count a day’s videos, but not those that failed or were cancelled', async () => {
    const call = somebody({}, { maxVideosPerDay: 2 });
    const ask = (n: number) => runCommand(call, video, values({ paper: `PMC${2_000 + n}` }));
    const failed = await jobOf(db, await ask(1));
    await moveJob(db, failed.id, 'failed');
    await ask(2);
    const last = await jobOf(db, await ask(3));
    expect(textOf(await ask(4))).toMatch(/2 videos in the last 24 hours.*in about 24 hours/);
    await moveJob(db, last.id, 'cancelled');
    expect((await ask(4)).kind).toBe('job');
  });

  it('are one person’s: another one’s videos do not count', async () => {
    const busy = somebody({}, { maxActivePerUser: 1 });
    await runCommand(busy, video, values({ paper: 'PMC1' }));
    expect(
      (await runCommand(somebody({}, { maxActivePerUser: 1 }), video, values({ paper: 'PMC1' }))).kind,
    ).toBe('job');
    const elsewhere = { ...busy, requester: { ...busy.requester, workspace: 'other' } };
    expect(
      (await runCommand(elsewhere, video, values({ paper: 'PMC2' }))).kind,
      'one person in two servers',
    ).toBe('page');
  });
});
