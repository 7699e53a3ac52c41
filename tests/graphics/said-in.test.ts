/** A scene's second picture waits for the sentence that it is of. */
import { describe, expect, it } from 'vitest';
import type { Visual } from '#src/core/script.ts';
import { framingsOf } from '#src/graphics/framings.ts';
import { turnAt } from '#src/graphics/said-in.ts';
import { requestWith } from './samples.ts';

const timed = (text: string, wordS: number) =>
  text.split(' ').map((word, at) => ({ text: word, start: at * wordS, end: (at + 0.8) * wordS }));
const value = (label: string): Visual & { kind: 'focus' } => ({ kind: 'focus', items: [{ label }] });
const picture = (icon: string): Visual => ({ kind: 'picture', items: [{ icon, label: '' }] });
const TEXT = 'On average the gap in the markets of all countries was 28 percent. Abroad it is 6 percent.';

describe('the second picture of a scene', () => {
  it('comes with its own sentence, however late that is', () => {
    const words = timed(TEXT, 0.4);
    const begins = words.find(({ text }) => text === 'Abroad')?.start ?? 0;
    expect(turnAt(value('28 percent'), value('6 percent'), words)).toBe(begins);
    const durationS = words.length * 0.4;
    const framings = framingsOf(
      requestWith({
        visual: picture('ph:flag-duotone'),
        next: value('6 percent'),
        text: TEXT,
        words,
        durationS,
      }),
    );
    const of6 = framings.find(({ visual }) => JSON.stringify(visual).includes('6 percent'));
    expect(of6?.fromS).toBeCloseTo(begins, 0);
    expect(of6?.fromS).toBeLessThanOrEqual(begins);
    expect(
      framings.every(({ fromS, toS }, at) => toS > fromS && toS === (framings[at + 1]?.fromS ?? durationS)),
    ).toBe(true);
  });

  it('comes in the middle where both are of one sentence, or nothing tells', () => {
    const words = timed('Rats slept in the warm house and mice did not sleep there.', 0.5);
    expect(turnAt(picture('hi:animal-rat'), value('6 percent'), words)).toBeNull();
    const [first] = framingsOf(
      requestWith({
        visual: picture('hi:animal-rat'),
        next: value('6 percent'),
        text: 'x',
        words,
        durationS: 6,
      }),
    );
    expect(first?.toS).toBeGreaterThan(2);
    expect(first?.toS).toBeLessThan(4);
  });

  it('gives way to what is spoken of before, where it is alone', () => {
    const words = timed(
      'Many mice laid eggs on the new lines. That was after 20 generations of rearing.',
      0.5,
    );
    const visual: Visual = { kind: 'number', value: '20', label: 'generations of rearing' };
    const begins = words.find(({ text }) => text === 'That')?.start ?? 0;
    const durationS = words.length * 0.5;
    const framings = framingsOf(requestWith({ visual, text: 'x', words, durationS }));
    expect(framings[0]?.visual).toMatchObject({ kind: 'picture' });
    expect(framings.find((one) => one.visual === visual)?.fromS).toBeCloseTo(begins, 0);
    const next: Visual & { kind: 'focus' } = {
      kind: 'focus',
      items: [{ icon: 'ph:bug-duotone', label: '' }],
    };
    const unnamed = timed('It was so all of that time. That was after 20 generations of rearing.', 0.5);
    const both = framingsOf(requestWith({ visual, next, text: 'x', words: unnamed, durationS: 6.5 }));
    expect(both.map((one) => one.visual.kind)).toEqual(['focus', 'number']);
    const nothing = timed('It was so at all times. That was after 20 generations of rearing.', 0.5);
    const [only] = framingsOf(requestWith({ visual, text: 'x', words: nothing, durationS: 6 }));
    expect(only?.visual).toBe(visual);
  });
});
