/** Four tellings of one paper, through Google's client to the local Gemini, and through the check. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '#src/core/paper.ts';
import type { Script } from '#src/core/script.ts';
import { quoteFinder } from '#src/core/text/quotes.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { countWords } from '#src/core/text/words.ts';
import { scriptCost } from '#src/db/ledger/of-script.ts';
import { checkScript } from '#src/grounding/index.ts';
import { parseJats } from '#src/papers/jats/index.ts';
import { groundedWriter } from '#src/pipeline/script/grounded-writer.ts';
import { readerModels } from '#src/providers/gemini/models.ts';
import { createGeminiReader } from '#src/providers/gemini/reader.ts';
import { createOfflineWriter } from '#src/providers/offline/writer/index.ts';
import { isReading, readerAnswer } from '../fakes/gemini/reader.ts';
import { type GeminiCall, promptText } from '../fakes/gemini/store.ts';
import { startWorld, WRITER } from '../providers/gemini/setup.ts';
import { testDatabase } from '../support/database.ts';
import { sharedPapers } from '../support/shared-papers.ts';
import { FOCUS, TELLINGS } from './answers.ts';
import { pageOf } from './page.ts';
import { recordedOf } from './recorded.ts';

const CITED = {
  title:
    'Conspecific recognition and aggression reduction to familiars in newly weaned, socially plastic mammals',
  authors: [
    'Kelly J. Robinson',
    'Sean D. Twiss',
    'Neil Hazon',
    'Simon Moss',
    'Mike Lonergan',
    'Patrick P. Pomeroy',
  ],
  journal: 'Behavioral Ecology and Sociobiology',
  year: 2015,
  ids: { doi: '10.1007/s00265-015-1952-7', pmid: null, pmcid: null },
};
/** Each is checked in processes of their own, twice. */
const TELLING_MS = 240_000;
const NAMES = TELLINGS.map(({ name }) => name);

describe('the answers', () => {
  it.each(TELLINGS)('for $name are as long as the prompt asks', ({ answer }) => {
    const sentences = answer.scenes.flatMap(({ narration }) => splitSentences(narration));
    expect(sentences.filter((sentence) => countWords(sentence) > 14)).toEqual([]);
    expect(answer.openings.filter(({ text }) => countWords(text) > 10)).toEqual([]);
    expect(new Set(answer.openings.map(({ type }) => type)).size).toBeGreaterThanOrEqual(3);
    const kinds = answer.scenes.map(({ visual }) => visual.kind);
    expect(kinds.filter((kind, place) => kind === kinds[place + 1])).toEqual([]);
    expect(answer.scenes[0]?.narration).toBe(answer.best);
    expect(countWords(sentences.at(-1) ?? '')).toBeLessThanOrEqual(8);
    const words = answer.scenes.reduce((sum, { narration }) => sum + countWords(narration), 0);
    expect(words).toBeGreaterThan(110);
    expect(words).toBeLessThan(165);
  });

  it('are what docs/tellings.md shows', async () => {
    await expect(pageOf(TELLINGS, CITED)).toMatchFileSnapshot('../../docs/tellings.md');
  });
});

describe.skipIf(sharedPapers === null)('sent through the client', () => {
  let paper: Paper;
  let world: Awaited<ReturnType<typeof startWorld>>;
  const scripts: Script[] = [];
  const costs: { calls: number; usd: number }[] = [];
  let writings: GeminiCall[];
  let readings: GeminiCall[];

  beforeAll(async () => {
    const { paper: read } = parseJats(readFileSync(join(sharedPapers ?? '', 'jats/epmc-PMC4521097.xml')));
    const figures = read.figures.map((one) => ({
      ...one,
      image: { key: one.id, width: 1600, height: 1100 },
    }));
    paper = { ...read, figures };
    const { db } = await testDatabase();
    const left = [...TELLINGS];
    world = await startWorld(db, {
      script: (request) =>
        isReading(request) ? readerAnswer(request, { truth: new Map() }) : (left.shift()?.answer ?? {}),
    });
    const reader = createGeminiReader(world.deps, readerModels(null, WRITER));
    const writer = groundedWriter(world.writer, { reader, extractive: createOfflineWriter() });
    for (const [index, { brief }] of TELLINGS.entries()) {
      const payer = {
        jobId: `job_${index}`,
        person: { platform: 'cli' as const, workspace: null, userId: 'a' },
      };
      scripts.push(await writer.write(paper, brief, { signal: new AbortController().signal, payer }));
      costs.push(await scriptCost(db, payer.jobId));
    }
    writings = world.gemini.calls.filter(({ body }) => !isReading(body));
    readings = world.gemini.calls.filter(({ body }) => isReading(body));
  }, TELLING_MS);
  afterAll(() => world.gemini.close());

  const prompts = () => writings.map(({ body }) => promptText(body));

  it('every request fits the published description, and a telling takes two calls', () => {
    expect(world.gemini.store.specProblems).toEqual([]);
    expect(costs.map(({ calls }) => calls)).toEqual(NAMES.map(() => 2));
    const usd = costs.reduce((sum, one) => sum + one.usd, 0);
    expect(usd).toBeCloseTo(world.gemini.spend().usd, 9);
  });

  it('the requests differ in the line for the audience, or by the focus, and in nothing else', () => {
    const [general = [], pupils = [], expert = [], focus = []] = prompts().map((text) => text.split('\n'));
    const own = (lines: string[], others: string[]) => lines.filter((line) => !others.includes(line));
    expect(own(pupils, general)).toEqual([expect.stringMatching(/^It is for pupils of 13 to 16: /)]);
    expect(own(expert, general)).toEqual([
      expect.stringMatching(/^It is for people of the field: .*intervals/),
    ]);
    expect(own(focus, general)).toEqual([expect.stringContaining(JSON.stringify(FOCUS))]);
    expect(own(general, focus)).toEqual([]);
    const rest = writings.map(({ body: { contents: _, ...others } }) => JSON.stringify(others));
    expect(new Set(rest).size).toBe(1);
  });

  it('the requests are those that are kept', async () => {
    await expect(recordedOf(writings, readings)).toMatchFileSnapshot('recorded/requests.snap');
  });

  it('the critic hears each as those for whom it is', () => {
    const heard = readings.map(({ body }) => /The story is for (.*?)\./.exec(promptText(body))?.[1]);
    const everybody = 'people who know nothing of the field';
    expect(heard).toEqual([everybody, 'pupils of 13 to 16', 'people of the field', everybody]);
  });

  it('every line passes the check as it was written, with all four openings', () => {
    for (const [index, script] of scripts.entries()) {
      const { name, answer } = TELLINGS[index] ?? {};
      expect(script.review, name).toMatchObject({ mended: 0, cut: 0 });
      expect(script.scenes.map(({ narration }) => narration)).toEqual(
        answer?.scenes.map(({ narration }) => narration),
      );
      expect(script.openings).toHaveLength(4);
      const { findings } = checkScript(script, paper);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('each quote stands in the section that is given for it', () => {
    const find = quoteFinder(paper);
    for (const { answer } of TELLINGS)
      for (const { quote, section } of answer.scenes.flatMap(({ claims }) => claims))
        expect(find(quote), quote).toContain(section);
    expect({ ...CITED, ids: { doi: paper.ids.doi } }).toMatchObject({
      ...{ title: paper.title, authors: paper.authors, journal: paper.journal, year: paper.year },
      ids: { doi: paper.ids.doi },
    });
  });
});
