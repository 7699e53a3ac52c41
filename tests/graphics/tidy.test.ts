import { describe, expect, it } from 'vitest';
import { canDraw } from '#src/graphics/type/glyphs.ts';
import { clip, tidy } from '#src/graphics/type/tidy.ts';

const all = () => true;
const latin = (character: string) => /[\u0020-\u024f≤↔]/.test(character);

describe('tidy', () => {
  it('collapses space and removes what cannot be seen', () => {
    expect(tidy('  a\n\tb\u200bc\u202e d\u0000\ufeff ', 99, all)).toBe('a bc d');
  });

  it('opens ligatures and composes accents', () => {
    expect(tidy('eﬃcient cafe\u0301', 99, all)).toBe('efficient café');
  });

  it('keeps a number and its unit together', () => {
    expect(tidy('fell by 48 % to 3.2 mg/L in 7 rats', 99, all)).toBe(
      'fell by 48\u00a0% to 3.2\u00a0mg/L in 7 rats',
    );
  });

  it('leaves out what no font can draw, with the brackets around it', () => {
    expect(tidy('Tea (茶) and health', 99, latin)).toBe('Tea and health');
    expect(tidy('基于深度学习', 99, latin)).toBe('');
    expect(tidy('… — !', 99, all)).toBe('');
  });

  it('puts signs of the same meaning in the place of those that cannot be drawn', () => {
    expect(tidy('x ⩽ 5', 99, latin)).toBe('x ≤ 5');
    expect(tidy('𝑥 and 𝛼', 99, (character) => /[a-zα ]/.test(character))).toBe('x and α');
  });

  it('ends in no ellipsis', () => {
    expect(tidy('And then…', 99, all)).toBe('And then');
    expect(tidy('And then ...', 99, all)).toBe('And then');
    expect(tidy('Smith et al.', 99, all)).toBe('Smith et al.');
  });

  it('bounds the length at a word', () => {
    const text = tidy('word '.repeat(10_000), 40, all);
    expect(text).toBe('word word word word word word word word');
    expect(clip('one two three', 8)).toBe('one two');
  });
});

describe('canDraw', () => {
  it('knows the signs that papers use', () => {
    for (const character of 'αβγµμΩ≥≤±−×÷≈∞√→°‰₀₂⁻⁵²³éñøßğŁžЖ–—…“”') {
      expect(canDraw(character), character).toBe(true);
    }
  });

  it('knows what no font has', () => {
    expect(canDraw('\u{10FFFC}')).toBe(false);
    expect(canDraw('\u0378')).toBe(false);
  });
});
