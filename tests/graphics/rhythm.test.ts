/** Something new is seen every few seconds, whatever a scene shows and however long it is. */
import { describe, expect, it } from 'vitest';
import type { TimedWord } from '#src/core/media.ts';
import type { Visual } from '#src/core/script.ts';
import { composeGraphic } from '#src/graphics/compose.ts';
import { framingsOf } from '#src/graphics/framings.ts';
import { changesAt, fillersFor } from '#src/graphics/timing.ts';
import { requestWith, visualsOf } from './samples.ts';

const SAID = 'The heart of a rat beats faster in warm water, and its liver is larger. Mice sleep less.';

/** Half a second a word. */
const wordsFor = (durationS: number): TimedWord[] =>
  Array.from({ length: Math.floor(durationS * 2) }, (_, at) => ({
    text: SAID.split(' ')[at % 17] ?? '',
    start: at / 2,
    end: at / 2 + 0.4,
  }));

/** The longest time in which nothing comes in and nothing leaves. */
async function longestStill(
  options: Parameters<typeof requestWith>[0] & { durationS: number },
): Promise<number> {
  const layers = await composeGraphic(requestWith(options));
  const events = [...layers.map(({ enterS }) => enterS), options.durationS].sort((one, two) => one - two);
  return Math.max(...events.map((second, at) => second - (events[at - 1] ?? 0)));
}

describe('a scene', () => {
  const shown = visualsOf('Heart rate of 48 %').filter(({ kind }) => kind !== 'clip' && kind !== 'end');
  it.each(shown.map((visual) => [visual.kind, visual] as const))(
    'of kind %s is never still',
    async (_, visual) => {
      for (const durationS of [3, 8, 15]) {
        const still = await longestStill({ visual, text: SAID, durationS, words: wordsFor(durationS) });
        expect(still, `${durationS} s`).toBeLessThanOrEqual(4);
      }
    },
  );

  it('that looks closer at one bar says what its number measures', () => {
    const data = [
      { label: 'Treated', value: '3.19' },
      { label: 'Control', value: '1.14' },
    ];
    const visual: Visual = { kind: 'chart', form: 'bars', axis: 'Pain decrease', data, marked: 1 };
    const framings = framingsOf(requestWith({ visual, text: 'It fell.', durationS: 9, words: wordsFor(9) }));
    expect(framings.at(-1)?.visual).toEqual({
      kind: 'number',
      value: '1.14',
      label: 'Control: Pain decrease',
    });
  });

  it('that holds nothing but a number shows next what it counts', () => {
    const visual: Visual = { kind: 'number', value: '298', label: 'signals', icon: 'ph:dna-duotone' };
    const text = 'There were 298 of them in all, and most of those had not been seen before.';
    const framings = framingsOf(requestWith({ visual, text, durationS: 8, words: wordsFor(8) }));
    expect(framings.map((one) => one.visual)).toEqual([
      visual,
      { kind: 'picture', items: [{ icon: 'ph:dna-duotone', label: '' }] },
    ]);
  });

  it('that shows what something leads to looks closer at what came of it', () => {
    const items = [{ label: 'Exposure', icon: 'ph:dna-duotone' }, { label: 'Durability' }];
    const visual: Visual = { kind: 'flow', items };
    const text = 'Exposure of the plants could reduce their durability, year by year and field by field.';
    const framings = framingsOf(requestWith({ visual, text, durationS: 8, words: wordsFor(8) }));
    expect(framings.map((one) => one.visual)).toEqual([
      visual,
      { kind: 'picture', items: [{ label: 'Durability' }], topic: undefined },
    ]);
    const closer = (link: 'acts' | 'may' | 'not') => {
      const fell: Visual = {
        kind: 'flow',
        link,
        items: [{ label: 'Exposure' }, { label: 'Durability', way: 'down' }],
      };
      const [, last] = framingsOf(requestWith({ visual: fell, text, durationS: 8, words: wordsFor(8) }));
      return last && 'items' in last.visual ? last.visual.items?.[0]?.way : null;
    };
    expect([closer('acts'), closer('may'), closer('not')]).toEqual(['down', undefined, undefined]);
  });

  it('of more than seven seconds has another framing, and of more than fourteen a third', () => {
    const framings = (durationS: number): number =>
      framingsOf(
        requestWith({
          visual: { kind: 'steps', items: [{ label: 'One', icon: 'ph:drop-duotone' }, { label: 'Two' }] },
          text: SAID,
          durationS,
          words: wordsFor(durationS),
        }),
      ).length;
    expect([5, 7.5, 14.5].map(framings)).toEqual([1, 2, 3]);
  });
});

describe('changesAt', () => {
  it('parts the time about evenly, between sentences where it can', () => {
    const words = ['One', 'two.', 'Three', 'four', 'five', 'six.'].map((text, at) => ({
      text,
      start: at,
      end: at + 0.9,
    }));
    expect(changesAt({ fromS: 0, toS: 6 }, words, 1)).toEqual([]);
    expect(changesAt({ fromS: 0, toS: 5 }, words, 2)).toEqual([1.88]);
    expect(changesAt({ fromS: 0, toS: 9 }, [], 3)).toEqual([3, 6]);
  });
});

describe('fillersFor', () => {
  it('leaves no wait that is longer than three seconds and a half or so', () => {
    for (const times of [[], [1], [0, 9], [2, 2.1, 11]]) {
      const all = [0, ...times, ...fillersFor(times, { fromS: 0, toS: 12 }), 12].sort(
        (one, two) => one - two,
      );
      expect(Math.max(...all.map((second, at) => second - (all[at - 1] ?? 0)))).toBeLessThanOrEqual(3.61);
    }
  });
  it('adds nothing where enough happens', () => {
    expect(fillersFor([2, 4, 6], { fromS: 0, toS: 8 })).toEqual([]);
  });
});
