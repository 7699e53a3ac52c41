/** What stands in one scene belongs together, and the last one says what it means. */
import { describe, expect, it } from 'vitest';
import type { Paper } from '#src/core/paper.ts';
import { contentWords, spokenWords } from '#src/core/text/words.ts';
import { roleWeight } from '#src/providers/offline/writer/cues.ts';
import { pointsNowhere } from '#src/providers/offline/writer/fitness.ts';
import { headingOf } from '#src/providers/offline/writer/headings.ts';
import type { Line } from '#src/providers/offline/writer/line.ts';
import { speakableLines } from '#src/providers/offline/writer/lines.ts';
import { gatherSources } from '#src/providers/offline/writer/material.ts';
import { outline } from '#src/providers/offline/writer/outline.ts';
import { PLANS } from '#src/providers/offline/writer/plans.ts';
import { atMost, scenesOf } from '#src/providers/offline/writer/scene-plan.ts';
import { writeScript } from '#src/providers/offline/writer/write.ts';
import { SPOKEN, TINY_PAPER } from './paper.ts';

function line(text: string, place: number, paragraph = place): Line {
  const source: Line['source'] = {
    ...{ quote: text, section: 'Results', zone: 'results', place, paragraph, position: 0.5 },
    ...{ inAbstract: false, isPlain: false },
  };
  return {
    ...{ source, said: [{ text, source }], text, words: spokenWords(text), price: 0, centrality: 0 },
    ...{ topics: new Set(contentWords(text)), concepts: new Map(), mark: 2 },
  };
}

const SLEEP = line('Adults who slept less than six hours fell more often than others.', 10);
const AGAIN = line('Adults who slept for nine hours fell less often than others did.', 30);
const NEXT = line('A wet floor was behind most accidents of the whole first year.', 11, 10);
const OTHER = line('The sensor weighed 40 grams and ran for a week without a charge.', 50);
const texts = (scenes: ReturnType<typeof scenesOf>): string[][] =>
  scenes.map(({ lines }) => lines.map(({ text }) => text));

describe('scenes', () => {
  it('hold what is said of one thing, or one after the other in the paper', () => {
    expect(texts(scenesOf('finding', [SLEEP, AGAIN]))).toEqual([[SLEEP.text, AGAIN.text]]);
    expect(texts(scenesOf('finding', [SLEEP, NEXT]))).toEqual([[SLEEP.text, NEXT.text]]);
  });

  it('do not hold two things that have nothing to do with each other, but for one that is too short', () => {
    expect(texts(scenesOf('finding', [SLEEP, OTHER]))).toEqual([[SLEEP.text], [OTHER.text]]);
    const short = line('Nobody died of it.', 70);
    expect(texts(scenesOf('finding', [short, OTHER]))).toEqual([[short.text, OTHER.text]]);
  });

  it('are no more than the video has room for: the shortest neighbours of one role become one', () => {
    const short = line('Most of them recovered within two months.', 70);
    const scenes = [
      ...scenesOf('method', [OTHER]),
      ...scenesOf('finding', [SLEEP]),
      ...scenesOf('finding', [short]),
      ...scenesOf('finding', [line(`${SLEEP.text} ${AGAIN.text}`, 90)]),
    ];
    expect(atMost(scenes, 4)).toEqual(scenes);
    expect(texts(atMost(scenes, 3))[1]).toEqual([SLEEP.text, short.text]);
    expect(atMost(scenes, 1).map(({ role }) => role)).toEqual(['method', 'finding', 'finding']);
  });
});

describe('what it means and where it ends', () => {
  it.each([
    'Subgroup analyses had little data, which limits the generalizability of the findings.',
    'A cause outside of the hospital could not be excluded.',
    'Larger trials of both drugs are needed to be sure.',
  ])('a limit: %s', (text) => {
    expect(roleWeight('limit', text)).toBeGreaterThan(1.5);
  });

  it.each([
    'The new test overcomes the limitations of the older one.',
    'The gene is required for the growth of the wing.',
  ])('no limit: %s', (text) => {
    expect(roleWeight('limit', text)).toBeLessThan(0);
  });

  it('is what the results can be used for, and not what others think', () => {
    const use = 'The map can be used to plan where new wells are dug.';
    expect(roleWeight('impact', use)).toBeGreaterThan(roleWeight('finding', use));
    expect(roleWeight('impact', 'Recent work suggests that slime may contain an acid.')).toBeLessThan(0);
  });

  it('comes last', () => {
    const paper: Paper = {
      ...TINY_PAPER,
      abstract: [
        'Background: Falls are a leading cause of injury in older adults and few studies have measured sleep. Methods: We followed 120 older adults with sensors for two years in three towns. Results: Short sleep doubled the risk of falls among the older adults. Falls were three times more frequent at night than during the day. Conclusions: Longer sleep could help older adults to prevent falls at home.',
      ],
      sections: [
        {
          level: 1,
          heading: 'Discussion',
          paragraphs: [
            'The small sample size limits the power of the study. The results suggest that a warm room might be useful for older adults who sleep badly.',
            'Nobody had asked before what the adults did on the evening before they fell, and few of them could say it. The towns of the study lie close to each other and have much the same weather, roads and houses, which makes them easy to compare.',
          ],
        },
      ],
    };
    const { scenes } = writeScript(paper, 'standard');
    expect(scenes.at(-1)?.role).toBe('impact');
    expect(scenes.at(-1)?.narration).toMatch(
      /Longer sleep could help older adults to prevent falls at home\.$/,
    );
  });

  it('comes behind how it was done, and so does the result where nothing else is told', () => {
    const done = [
      'The researchers followed 120 older adults with sensors for two years in three towns.',
      'They were recruited in the waiting rooms of all the doctors of the three towns.',
      'Sleep was measured every night with a sensor that was worn around the wrist.',
    ].map((text, index) => {
      const one = line(text, index + 1);
      return { ...one, source: { ...one.source, zone: 'methods' as const, inAbstract: true } };
    });
    const scenes = outline(
      [...done, SLEEP],
      { ...PLANS.standard, least: 20 },
      { words: 8, topics: new Set() },
    );
    expect(scenes?.map(({ role }) => role)).toEqual(['method', 'method', 'finding']);
  });
});

it('heads no scene with a word that claims a direction', () => {
  const heads: { role: 'finding' | 'method' | 'question' | 'impact'; heading: string }[] = [];
  for (const role of ['question', 'method', 'finding', 'impact'] as const)
    for (let scene = 0; scene < 9; scene += 1)
      heads.push({ role, heading: headingOf(TINY_PAPER, role, [SLEEP], heads) });
  expect(
    heads.map(({ heading }) => heading).filter((heading) => /\b(?:more|less|most|higher)\b/i.test(heading)),
  ).toEqual([]);
});

it.each([
  ['The study indicates that longer sleep reduced falls.', 'The upshot'],
  ['The study suggests that longer sleep could reduce falls.', 'Why it matters'],
])('does not call a result what it means: %s', (text, heading) => {
  expect(headingOf(TINY_PAPER, 'impact', [{ ...SLEEP, text }], [])).toBe(heading);
});

describe('a sentence that points back', () => {
  it.each([
    'Recognition in this species has an adaptive value.',
    'In such mutants the growth of the wing stops early.',
    'Addressing these issues will take time.',
    'The resulting flow appears in most of the models.',
    'Exceptions are models with a deep branch.',
    'Any value greater than that indicates the poison.',
    'The second trial was designed to answer this question.',
    'For example, people report fewer complaints about their memory.',
    'In the third case, the weight fell to one half.',
    'Second, the roots grew faster in the dark.',
    'Only 200 patients were treated in this way.',
    'Once again, the seals slept ashore.',
    'A second, related problem of the method is sampling bias.',
    'The largest had a length of 415 letters.',
    'The picture differs in the middle of the bud.',
    'Internationally, the share is only 6 percent.',
    'The mean difference was 12 days in the end.',
    'The gap is 40 percent, again somewhat lower than in Malawi.',
    'Prices rose by less than the 52 percent in the north.',
  ])('is not told without the one before it: %s', (text) => {
    expect(pointsNowhere(text)).toBe(true);
  });

  it.each([
    'Seals recognised each other, and this ability was kept for months.',
    'The values in this study were higher than that of the control.',
    'The drug that killed the cells was cheap.',
    'The second group of the trial lost half of its weight.',
    'In most cases, the weight fell to one half.',
    'The share of the nurses was only 6 percent.',
    'The test was used again the next year.',
    'The model missed the 95% confidence level of all wells.',
  ])('has in itself what it points to: %s', (text) => {
    expect(pointsNowhere(text)).toBe(false);
  });

  it('follows its neighbour', () => {
    const told = [
      'We followed grey seals on an island in Scotland for two winters. Recognition in this species has an adaptive value for the young.',
    ];
    const paper: Paper = { ...TINY_PAPER, abstract: told };
    const lines = speakableLines(paper, gatherSources(paper), SPOKEN);
    const pointing = lines.filter(({ text }) => /this species/.test(text));
    expect(pointing.length).toBeGreaterThan(0);
    expect(pointing.every(({ text }) => /grey seals.*this species/.test(text))).toBe(true);
  });
});
