/** Narrations to align: what the offline writer makes of real papers, or of the bundled sample alone. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFile as readPaper } from '#src/papers/index.ts';
import { readSample } from '#src/papers/sample.ts';
import { createOfflineWriter } from '#src/providers/offline/writer/index.ts';

/** Genetics, ecology, energy, virology …: their words differ, and so does how full of numbers they are. */
const PAPERS = [
  'jats/publisher-biorxiv-collab.xml',
  'jats/epmc-PMC8118396.xml',
  'jats/publisher-elife-56337.xml',
  'jats/epmc-PMC6346389.xml',
  'jats/epmc-PMC11154219.xml',
];

const BRIEF = { length: 'standard' } as const;

/** The narration of every scene of the video of every paper that is there, the sample's first. */
export async function narrations(folder: string): Promise<string[]> {
  const signal = new AbortController().signal;
  const writer = createOfflineWriter();
  const read = [await readSample({ signal })];
  for (const name of PAPERS) {
    const path = join(folder, name);
    if (existsSync(path)) read.push(await readPaper(await readFile(path), name, { signal }));
  }
  const texts: string[] = [];
  for (const { paper } of read) {
    const script = await writer.write(paper, BRIEF, { signal });
    texts.push(...script.scenes.map((scene) => scene.narration));
  }
  return texts;
}
