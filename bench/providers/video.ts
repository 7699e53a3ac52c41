/** The video that is made: the sample paper under a name that archives know, and a script as Gemini writes it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scene } from '#src/core/script.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { readSample } from '#src/papers/sample.ts';
import { createOfflineWriter } from '#src/providers/offline/writer/index.ts';
import { ROOT } from '#src/runtime/root.ts';
import type { FakeArticle } from '../../tests/fakes/ncbi.ts';

const ASSETS = join(ROOT, 'assets/sample');
export const PAPER_NAME = 'PMC4100';

/** Scenes that get a clip, and which of their sentences is spoken: clips are written to fit the longest one. */
const VIDEOED: Record<string, { sentence: number; prompt: string }> = {
  s1: { sentence: 0, prompt: 'A small computer on a wooden desk at dawn, a slow move towards it' },
  s2: { sentence: 1, prompt: 'Hands leaf through a stack of blank graphics on a table' },
  s5: { sentence: 0, prompt: 'A long corridor of humming machines, lights blink in the dark' },
  s6: { sentence: 0, prompt: 'A calm lake under a hill, light moves over the water' },
};

export async function article(): Promise<FakeArticle> {
  const figures = ['figure-1.png', 'figure-2.png'];
  const files = await Promise.all(
    figures.map(async (name) => [name, await readFile(join(ASSETS, name))] as const),
  );
  const xml = await readFile(join(ASSETS, 'paper.xml'), 'utf8');
  return {
    pmcid: PAPER_NAME,
    ncbiXml: xml.replace(
      '<article-id pub-id-type="publisher-id">',
      `<article-id pub-id-type="pmcid">${PAPER_NAME}</article-id>$&`,
    ),
    cloud: { licence: 'CC BY', files: Object.fromEntries(files) },
  };
}

export interface WrittenScript {
  /** What Gemini answers. */
  answer: object;
  narrations: string[];
  clips: { prompt: string; narration: string }[];
}

export async function writtenScript(): Promise<WrittenScript> {
  const context = { signal: new AbortController().signal };
  const { paper } = await readSample(context);
  const script = await createOfflineWriter().write(paper, { length: 'standard' }, context);
  const scenes = script.scenes.map(asWritten);
  return {
    answer: { title: script.title, hook: '', scenes },
    narrations: scenes.map(({ narration }) => narration),
    clips: scenes.flatMap(({ visual, narration }) =>
      visual.kind === 'clip' ? [{ prompt: visual.prompt, narration }] : [],
    ),
  };
}

function asWritten({ id, role, heading, narration, visual, claims }: Scene) {
  const clipped = VIDEOED[id];
  // The graphics that rules choose are more than a model may ask for.
  const shown = visual.kind === 'figure' ? visual : { kind: 'title' as const, text: heading };
  if (!clipped) return { role, heading, narration, claims, visual: shown };
  const spoken = splitSentences(narration)[clipped.sentence] ?? narration;
  const kept = claims.filter(({ text }) => text.includes(spoken) || spoken.includes(text));
  return {
    ...{ role, heading, narration: spoken },
    claims: kept.map((claim) => ({ ...claim, text: spoken })),
    visual: { kind: 'clip' as const, prompt: clipped.prompt },
  };
}
