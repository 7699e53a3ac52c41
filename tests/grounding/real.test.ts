/** The free writer's scripts of real papers are true to them, and errors planted in them are seen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Script } from '#src/core/script.ts';
import { checkScript, repairScript } from '#src/grounding/index.ts';
import { parseJats } from '#src/papers/jats/index.ts';
import { writeScript } from '#src/providers/offline/writer/write.ts';
import { sharedPapers } from '../support/shared-papers.ts';
import { errorKinds } from './support.ts';

const FILES = [
  'efetch-PMC13014283.xml',
  'efetch-PMC534114-bmc.xml',
  'epmc-PMC12092414.xml',
  'publisher-biorxiv-collab.xml',
  'publisher-plos-famous.xml',
];

describe.skipIf(sharedPapers === null)('scripts of real papers', () => {
  it.each(FILES)('%s', (file) => {
    const { paper } = parseJats(readFileSync(join(sharedPapers ?? '', 'jats', file)));
    const script = writeScript(paper, 'standard');
    expect(errorKinds(checkScript(script, paper).findings)).toEqual([]);

    const credited = withSentence(script, 'So says a study in The Lancet by Sarah Chen and colleagues.');
    expect(errorKinds(checkScript(credited, paper).findings)).toEqual(
      expect.arrayContaining(['journal', 'author']),
    );
    const invented = withSentence(script, 'Novartin cured 97.3 percent of the patients.');
    const { findings } = checkScript(invented, paper);
    expect(errorKinds(findings)).toEqual(expect.arrayContaining(['number', 'uncovered']));
    const mended = repairScript(invented, paper, findings);
    expect(mended.scenes.map(({ narration }) => narration)).toEqual(
      script.scenes.map(({ narration }) => narration),
    );
  });
});

function withSentence(script: Script, sentence: string): Script {
  const scenes = script.scenes.map((scene, index) =>
    index === 1 ? { ...scene, narration: `${scene.narration} ${sentence}` } : scene,
  );
  return { ...script, scenes };
}
