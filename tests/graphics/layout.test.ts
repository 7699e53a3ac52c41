import { describe, expect, it } from 'vitest';
import { balance, fitLines, isWhole } from '#src/graphics/type/layout.ts';

/** Every character is half an em wide. */
const measure = (text: string, size: number) => [...text].length * size * 0.5;
const base = { width: 400, height: 400, leading: 1.2, maxLines: 4, sizes: [80, 60, 40, 20], measure };

describe('fitLines', () => {
  it('takes the largest size at which the text fits', () => {
    const fitted = fitLines({ ...base, text: 'abcd efgh' });
    expect(fitted).toMatchObject({ size: 80, lines: ['abcd efgh'], cut: false });
    expect(fitted.height).toBeCloseTo(96);
  });

  it('goes down in size rather than splitting a word', () => {
    expect(fitLines({ ...base, text: 'abcdefghijklmnop' })).toMatchObject({ size: 40, cut: false });
  });

  it('splits with a hyphen a word that no size holds, and keeps every letter', () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitänswitwe';
    const { lines, size } = fitLines({ ...base, text: word });
    expect(size).toBe(20);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true);
    expect(lines.join('').replaceAll('-', '')).toBe(word);
  });

  it('says where a text is not whole', () => {
    const whole = (text: string, sizes = [80]) => isWhole(fitLines({ ...base, sizes, text }));
    expect(whole('abcd efgh')).toBe(true);
    expect(whole('abcdefghijklmnop')).toBe(false);
    expect(whole('abcd efgh '.repeat(40))).toBe(false);
  });

  it('breaks a script without spaces without hyphens', () => {
    const { lines } = fitLines({ ...base, text: '研究'.repeat(40) });
    expect(lines.join('')).toBe('研究'.repeat(40));
  });

  it('never overflows, whatever the text', () => {
    for (let words = 1; words < 400; words += 7) {
      const text = Array.from({ length: words }, (_, index) => 'x'.repeat(1 + ((index * 7) % 13))).join(' ');
      const { lines, size, height } = fitLines({ ...base, text });
      expect(Math.max(...lines.map((line) => measure(line, size)))).toBeLessThanOrEqual(base.width);
      expect(lines.length).toBeLessThanOrEqual(base.maxLines);
      expect(height).toBeLessThanOrEqual(base.height);
    }
  });

  it('leaves out what it has no room for', () => {
    const text = `${'First sentence of words here. '.repeat(4)}${'Then a very long tail follows '.repeat(9)}`;
    const { lines, cut } = fitLines({ ...base, text });
    expect(cut).toBe(true);
    expect(lines.join(' ')).toMatch(/here\.$/);
  });

  it('has no lines for no text', () => {
    expect(fitLines({ ...base, text: '' })).toMatchObject({ lines: [], height: 0, cut: false });
  });

  it('prefers a slightly smaller size to a ragged setting', () => {
    const text = 'Most published research findings are false.';
    const { lines } = fitLines({ ...base, text, width: 800, sizes: [100, 90, 80] });
    expect(lines).toEqual(['Most published', 'research findings', 'are false.']);
  });
});

describe('balance', () => {
  it('needs no more lines than greedy breaking but fills them evenly', () => {
    const lines = balance('aaaa bbbb cccc dddd ee', 100, 10, measure);
    expect(lines).toHaveLength(2);
    const [first = '', second = ''] = lines;
    expect(Math.abs(first.length - second.length)).toBeLessThanOrEqual(5);
  });

  it('leaves no short word alone on the last line', () => {
    const lines = balance('aaaa bbbb cccc dddd eeee f', 145, 10, measure);
    expect(lines.at(-1)).toContain(' ');
  });
});
