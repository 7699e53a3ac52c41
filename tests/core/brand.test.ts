/** A workspace's colours: read as people write them, and told apart. */
import { describe, expect, it } from 'vitest';
import { contrastOf, readableOn, readColours } from '#src/core/brand.ts';

describe('two colours', () => {
  it.each([
    ['#0b3d91 #ffffff', ['#0b3d91', '#ffffff']],
    ['0B3D91, fff', ['#0b3d91', '#ffffff']],
    ['  #abc;#000000 ', ['#aabbcc', '#000000']],
  ])('are read: %s', (text, colours) => expect(readColours(text)).toEqual(colours));

  it.each(['', 'blue white', '#0b3d91', '#fff #000 #123', '#ffff #000', 'url(x) #000'])(
    'are not read: %j',
    (text) => expect(readColours(text)).toBeNull(),
  );
});

describe('what is written on the ground', () => {
  it('stays where it can be read', () => {
    expect(readableOn(['#0b3d91', '#ffffff'])).toEqual(['#0b3d91', '#ffffff']);
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });

  it('else is moved until it can be, whatever the two are', () => {
    const steps = ['00', '33', '77', 'aa', 'ff'];
    const all = steps.flatMap((red) =>
      steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)),
    );
    for (const ground of all)
      for (const ink of all.filter((_, index) => index % 7 === 0)) {
        const [same, moved] = readableOn([ground, ink]);
        expect(same).toBe(ground);
        expect(contrastOf(ground, moved), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
  });
});
