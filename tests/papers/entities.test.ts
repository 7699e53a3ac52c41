import { expect, it } from 'vitest';
import { decodeEntities } from '#src/papers/markup/entities.ts';

it('reads every standard name of a character, and leaves out what is none', () => {
  expect(decodeEntities('a &prop; b &cong; c &le; d')).toBe('a ∝ b ≅ c ≤ d');
  expect(decodeEntities('&Delta;&sigmaf;&eacute;&inodot;&amp;lt;')).toBe('Δςéı&lt;');
  expect(decodeEntities('&#8804;&#x2264;&#0;&#xd800;')).toBe('≤≤');
  expect(decodeEntities('&ours;&constructor;x & y')).toBe('x & y');
});
