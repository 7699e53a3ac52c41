import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '#src/core/errors.ts';
import type { Length } from '#src/core/options.ts';
import type { Paper } from '#src/core/paper.ts';
import type { ScriptBrief } from '#src/core/ports.ts';
import { type Script, scriptSchema } from '#src/core/script.ts';
import { digitsIn } from '#src/core/text/numbers.ts';
import { normaliseQuote, quoteFinder } from '#src/core/text/quotes.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { countWords, spokenWords } from '#src/core/text/words.ts';
import { UNTITLED } from '#src/core/untitled.ts';
import { parseJats } from '#src/papers/jats/index.ts';
import { readSample } from '#src/papers/sample.ts';
import { dangles } from '#src/providers/offline/writer/fitness.ts';
import { createOfflineWriter } from '#src/providers/offline/writer/index.ts';
import { writeScript } from '#src/providers/offline/writer/write.ts';
import { sharedPapers } from '../support/shared-papers.ts';

const context = { signal: new AbortController().signal };
const brief: ScriptBrief = { length: 'standard' };
const writer = createOfflineWriter();

/** Papers that cannot become a video: notices, other languages, or hardly any text. */
const REFUSED = [
  'efetch-PMC9053985.xml',
  'efetch-set7-2022.xml',
  'epmc-PMC3331186.xml',
  'epmc-PMC4745270.xml',
  'epmc-PMC6043794.xml',
  'publisher-plos-correction.xml',
  'scielo-es-rsp-0322.xml',
  'scielo-hoehnea-49-e1112020.xml',
];
/** Withheld by the reader; and the same text as another paper. */
const NOT_READ = ['efetch-withheld-synthetic.xml', 'bad-xxe-billion.xml'];

/** As the pipeline hands it over where the licence lets the figures be shown. */
function withPictures(paper: Paper): Paper {
  return {
    ...paper,
    figures: paper.figures.map((figure) => ({ ...figure, image: { key: 'k', width: 9, height: 9 } })),
  };
}

/** Scenes and average words (some 170 a minute) without the end scene. */
const LIMITS: Record<Length, { scenes: [number, number]; words: [number, number] }> = {
  short: { scenes: [3, 7], words: [40, 108] },
  standard: { scenes: [3, 11], words: [50, 230] },
  long: { scenes: [4, 16], words: [60, 260] },
};
/** Hardly a page of long sentences. */
const LONG_WINDED = ['epmc-PMC12092414.xml', 'epmc-PMC5501036.xml'];
/** What is followed at one hearing. */
const MAX_SENTENCE_WORDS = 18;

const spokenLength = ({ scenes }: Script): number =>
  scenes.reduce((sum, { narration }) => sum + spokenWords(narration), 0);

/** What must hold for every script, whatever the paper. */
function checkScript(paper: Paper, script: Script, length: Length, longest = MAX_SENTENCE_WORDS): void {
  scriptSchema.parse(script);
  const { scenes } = script;
  const limits = LIMITS[length];
  expect(scenes.length).toBeGreaterThanOrEqual(limits.scenes[0]);
  expect(scenes.length).toBeLessThanOrEqual(limits.scenes[1]);
  expect(scenes.map(({ id }) => id)).toEqual(scenes.map((_, index) => `s${index + 1}`));
  expect(scenes[0]?.role).toBe('hook');
  // Its fact in a few words, or the data or the relation that it gives.
  expect(['title', 'scale', 'share', 'chart', 'forest', 'flow']).toContain(scenes[0]?.visual.kind);
  expect(scenes.some(({ role }) => role === 'finding')).toBe(true);
  expect(spokenLength(script)).toBeGreaterThanOrEqual(limits.words[0]);
  expect(spokenLength(script)).toBeLessThanOrEqual(limits.words[1]);
  const headings = scenes.map(({ heading }) => heading);
  expect(new Set(headings).size, headings.join(', ')).toBe(headings.length);
  const find = quoteFinder(paper);
  for (const scene of scenes) {
    expect(spokenWords(scene.narration)).toBeGreaterThanOrEqual(5);
    // An acronym that is written out comes on top.
    expect(spokenWords(scene.narration)).toBeLessThanOrEqual(44);
    expect(scene.claims.length).toBeGreaterThan(0);
    for (const { quote } of scene.claims) expect(find(quote), quote).not.toEqual([]);
    const quoted = new Set(scene.claims.flatMap(({ quote }) => digitsIn(quote)));
    const ownWords = scene.narration.replaceAll(paper.journal ?? '', '');
    for (const digits of digitsIn(ownWords)) expect(quoted, scene.narration).toContain(digits);
    expect(scene.narration).not.toMatch(
      /\[\d|\bet al\b|\bFigs?\b|\bTable\b|\(\s*\)|\s[,.;]|\bwe\b|\bI\b(?! )|https?:/,
    );
    expect(scene.narration).toMatch(/^["“]?[\p{Lu}\d].*[.?!]["”]?$/u);
    const [first = '', ...more] = splitSentences(scene.narration);
    expect(dangles(first), first).toBe(false);
    for (const sentence of [first, ...more]) {
      expect(countWords(sentence), sentence).toBeLessThanOrEqual(longest);
      expect(sentence).not.toMatch(
        /^(?:Background|Methods|Results|Conclusions?|Objectives?):|looks at|So says/,
      );
    }
    checkVisual(paper, scene);
  }
  const figures = scenes.flatMap(({ visual }) => (visual.kind === 'figure' ? [visual.figureId] : []));
  expect(figures.length).toBeLessThanOrEqual(2);
  expect(new Set(figures).size).toBe(figures.length);
}

function checkVisual(paper: Paper, { visual, narration, claims }: Script['scenes'][number]): void {
  if (visual.kind === 'number') {
    // It is said, or it stands in a sentence of the paper that is shown beside what is said.
    const told = [narration, ...claims.map(({ quote }) => quote)].map(normaliseQuote);
    const parts = [visual.value, visual.label].map(normaliseQuote);
    expect(
      told.some((text) => parts.every((part) => text.includes(part))),
      `${visual.value} ${visual.label}`,
    ).toBe(true);
    expect(visual.label.length).toBeLessThanOrEqual(60);
  }
  if (visual.kind === 'quote') {
    expect(visual.text.length).toBeLessThanOrEqual(260);
    expect(visual.text.length).toBeGreaterThan(12);
    expect(normaliseQuote(narration)).toContain(normaliseQuote(visual.text.replace(/\.$/, '')));
  }
  if (visual.kind === 'figure') {
    expect(paper.figures.find(({ id }) => id === visual.figureId)?.image).not.toBeNull();
    expect(visual.caption.length).toBeLessThanOrEqual(110);
  }
  if (visual.kind === 'steps') {
    expect(visual.items.length).toBeGreaterThanOrEqual(2);
    for (const { label } of visual.items) {
      const told = [narration, ...claims.map(({ quote }) => quote)].map(normaliseQuote);
      const shown = normaliseQuote(label.replace(/\.$/, ''));
      expect(
        told.some((text) => text.includes(shown)),
        label,
      ).toBe(true);
    }
  }
}

async function refusal(paper: Paper): Promise<AppError> {
  const error: unknown = await writer.write(paper, brief, context).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError)) throw new Error('not refused');
  return error;
}

describe('the sample paper', () => {
  it('becomes a script with its strongest number on a graphic, the same every time', async () => {
    const { paper } = await readSample(context);
    const script = await writer.write(withPictures(paper), brief, context);
    checkScript(withPictures(paper), script, 'standard');
    expect(script.scenes.map(({ role }) => role)).toContain('method');
    const shown = script.scenes.flatMap(({ visual, next }) => [visual.kind, next?.kind]);
    expect(shown).toContain('figure');
    expect(shown.some((kind) => kind === 'number' || kind === 'share')).toBe(true);
    expect(await writer.write(withPictures(paper), brief, context)).toEqual(script);
  });

  it('fills the screen with no number that only its details have', async () => {
    const { paper } = await readSample(context);
    const { scenes } = await writer.write(paper, brief, context);
    const cut = [paper.title, ...paper.abstract].join(' ');
    const end = paper.sections.filter(({ heading }) => /conclusion/i.test(heading));
    const told = cut + end.flatMap(({ paragraphs }) => paragraphs).join(' ');
    for (const one of scenes.flatMap(({ visual, next }) => [visual, next]))
      if (one?.kind === 'number') expect(told).toContain(one.value);
  });

  it('opens with a short sentence of the paper, and closes with one of the same things', async () => {
    const { paper } = await readSample(context);
    const { scenes } = await writer.write(paper, brief, context);
    expect(scenes[0]?.narration).toBe(
      'A small computer can render a short film in less time than the film lasts.',
    );
    expect(scenes.at(-1)?.role).toBe('impact');
    expect(scenes.at(-1)?.narration).toMatch(/short film in less time/);
  });

  it('tells no detail of the methods as a finding', async () => {
    const { paper } = await readSample(context);
    const paragraphs = [
      'A short film on a small computer was found to be rendered within 95% of its time. A render time below 5% of the film shows the fewest errors of a small computer.',
    ];
    const detailed = {
      ...paper,
      sections: [...paper.sections.slice(0, 1), { heading: 'Statistical methods', level: 1, paragraphs }],
    };
    const { scenes } = await writer.write(detailed, brief, context);
    for (const { role, claims } of scenes)
      if (role === 'finding' || role === 'impact')
        expect(claims.map(({ section }) => section)).not.toContain('Statistical methods');
  });

  it('shows no figure whose picture is not there', async () => {
    const { paper } = await readSample(context);
    const script = await writer.write(paper, brief, context);
    expect(script.scenes.map(({ visual }) => visual.kind)).not.toContain('figure');
  });

  it('says why it cannot write about less', async () => {
    const { paper } = await readSample(context);
    const short = await refusal({ ...paper, abstract: ['Too short.'], sections: [] });
    expect(short).toMatchObject({ code: 'paper.unsuitable', recovery: 'permanent' });
    expect(short.userMessage).toContain('too little');
    const spanish =
      'El objetivo de este estudio fue describir un brote de una enfermedad en la ciudad de Barcelona. ';
    const foreign = await refusal({ ...paper, abstract: [spanish.repeat(9)], sections: [] });
    expect(foreign.userMessage).toContain('English');
    expect((await refusal({ ...paper, articleType: 'correction' })).userMessage).toContain('notice');
  });

  it('opens with a finding, or plainly, where the paper has no title', async () => {
    const untitled = { ...(await readSample(context)).paper, title: UNTITLED };
    const [hook, ...rest] = (await writer.write(untitled, brief, context)).scenes;
    expect(`${hook?.narration} ${JSON.stringify(hook?.visual)}`).not.toMatch(/untitled/i);
    expect(hook?.claims.map(({ section }) => section)).not.toContain('Title');
    expect(rest.length).toBeGreaterThanOrEqual(4);
  });

  it('stops when it is told to', async () => {
    const { paper } = await readSample(context);
    await expect(writer.write(paper, brief, { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});

/** In this process: what a process of its own adds is shown with the sample paper. */
describe.skipIf(!sharedPapers)('real papers', () => {
  const folder = join(sharedPapers ?? '', 'jats');
  const files = sharedPapers ? readdirSync(folder).filter((file) => !NOT_READ.includes(file)) : [];
  const papers = new Map<string, Paper>();
  const written = new Map<string, Script>();

  beforeAll(() => {
    for (const file of files)
      papers.set(file, withPictures(parseJats(readFileSync(join(folder, file))).paper));
  }, 60_000);

  const read = (file: string): Paper => {
    const paper = papers.get(file);
    if (!paper) throw new Error(`${file} was not read`);
    return paper;
  };

  it.each(files.filter((file) => !REFUSED.includes(file)))('%s', (file) => {
    const paper = read(file);
    const script = writeScript(paper, 'standard');
    checkScript(paper, script, 'standard', LONG_WINDED.includes(file) ? 32 : undefined);
    written.set(file, script);
  });

  // Every third paper: the long videos take their time.
  const some = files.filter((file) => !REFUSED.includes(file)).filter((_, index) => index % 3 === 0);
  it.each(some)('%s, shorter and longer', (file) => {
    const paper = read(file);
    const standard = writeScript(structuredClone(paper), 'standard');
    expect(standard, 'the same every time').toEqual(written.get(file) ?? standard);
    const short = writeScript(paper, 'short');
    checkScript(paper, short, 'short');
    const long = writeScript(paper, 'long');
    checkScript(paper, long, 'long');
    // A paper of five sentences says them all in the shortest.
    expect(spokenLength(short)).toBeLessThanOrEqual(spokenLength(standard));
    expect(spokenLength(standard)).toBeLessThanOrEqual(spokenLength(long));
  });

  it.each(files.filter((file) => REFUSED.includes(file)))('%s is refused', (file) => {
    expect(() => writeScript(read(file), 'standard')).toThrow(
      expect.objectContaining({ code: 'paper.unsuitable' }),
    );
  });
});
