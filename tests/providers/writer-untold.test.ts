/** What a sentence takes as named before leans on the sentences that named it. */

import { describe, expect, it } from 'vitest';
import { speakableLines } from '#src/providers/offline/writer/lines.ts';
import { gatherSources } from '#src/providers/offline/writer/material.ts';
import { SPOKEN, TINY_PAPER } from './paper.ts';

const alone = (heading: string, ...sentences: string[]): string[] => {
  const paper = { ...TINY_PAPER, sections: [{ level: 1, heading, paragraphs: [sentences.join(' ')] }] };
  return speakableLines(paper, gatherSources(paper), SPOKEN).map(({ text }) => text);
};

describe('a bare noun', () => {
  const [named, bare] = ['A new lamp was hung in each room.', 'The lamp was dimmed at ten in the evening.'];
  it('is not told without the sentence that named it', () => {
    expect(alone('Methods', named, bare)).not.toContain(bare);
    expect(alone('Methods', named, bare)).toContain(`${named} ${bare}`);
  });
  it('is told where nothing named it, and where the title does', () => {
    expect(alone('Methods', 'Each room was dark by ten.', bare)).toContain(bare);
    const sleep = 'The sleep was short in all of the winters.';
    expect(alone('Results', 'Much sleep was lost in the dark.', sleep)).toContain(sleep);
  });
});
