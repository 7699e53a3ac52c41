/** Where a paper tells itself in plain words, the video asks and ends in them. */
import { describe, expect, it } from 'vitest';
import { checkScript } from '#src/grounding/index.ts';
import { gatherSources } from '#src/providers/offline/writer/material.ts';
import { writeScript } from '#src/providers/offline/writer/write.ts';
import { TINY_PAPER } from './paper.ts';

/** Enough for a video. */
const MORE = {
  level: 1,
  heading: 'Results',
  paragraphs: [
    'Women fell less often than men in both years. The risk of falls was 40% higher after short nights. Most falls happened in the kitchen. Adults with strong legs never fell twice. Naps at noon did not change the risk of falls. Falls were more common in winter than in summer. The sensor lost no night of any adult. Long nights were rare in the oldest adults of the town.',
  ],
};

const withSummary = (heading: string, ...paragraphs: string[]) => ({
  ...TINY_PAPER,
  sections: [{ level: 1, heading, paragraphs }, ...TINY_PAPER.sections, MORE],
});

describe('a summary in plain words', () => {
  const PLAIN = withSummary(
    'Author summary',
    'Many old people fall at night, and nobody knows whether short sleep is a cause. Here, we followed adults for two years. Longer nights could help old people to stay on their feet.',
  );

  it('is told, and borne out', () => {
    const script = writeScript(PLAIN, 'standard');
    const claims = script.scenes.flatMap((scene) => scene.claims);
    expect(claims.filter(({ section }) => section === 'Author summary').length).toBeGreaterThan(0);
    expect(script.scenes.map(({ narration }) => narration).join(' ')).toContain('stay on their feet');
    expect(checkScript(script, PLAIN).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['Author Summary', 'body', true],
    ['Plain Language Summary', 'body', true],
    ['eLife digest', 'body', true],
    ['Key points', 'body', true],
    ['What this study adds', 'conclusion', true],
    ['What is already known on this topic', 'background', true],
    ['Author information', null, false],
    ["Editors' Summary", 'conclusion', false],
  ])('is known by its name: %s', (heading, zone, isPlain) => {
    const found = gatherSources(withSummary(heading, 'Many old people fall at night.')).find(({ quote }) =>
      quote.startsWith('Many old'),
    );
    expect(found === undefined ? [null, false] : [found.zone, found.isPlain]).toEqual([zone, isPlain]);
  });

  it('speaks of its authors as of the researchers, whoever wrote it', () => {
    const digest = withSummary(
      'eLife digest',
      'Many old people fall at night. Now, Lovelace and Hopper show that longer nights could help old people to stay on their feet.',
    );
    const said = writeScript(digest, 'standard')
      .scenes.map(({ narration }) => narration)
      .join(' ');
    expect(said).toMatch(/the researchers show that longer nights could help/i);
  });
});
