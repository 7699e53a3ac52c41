/** The opening's few words, and the paper's title beneath them. */
import { expect, it } from 'vitest';
import { titleGraphic } from '#src/graphics/kinds/title.ts';
import { groundOf, PALETTES } from '#src/graphics/theme.ts';
import { paperWith, requestWith } from './samples.ts';

it.each(PALETTES)(
  'reads nothing twice of a title that begins with the opening, on $name',
  async (palette) => {
    const blocksWith = async (title: string): Promise<number> => {
      const visual = { kind: 'title' as const, text: 'Recognition of kin' };
      const request = requestWith({ visual, paper: { ...paperWith(), title } });
      return (await titleGraphic({ request, palette, ground: groundOf('plate', palette), visual })).blocks
        .length;
    };
    const same = await blocksWith('Recognition of kin in young grey seals of the north');
    const other = await blocksWith('Aggression among the young grey seals of the north');
    // A rule, and the title below it.
    expect(other - same).toBe(2);
  },
);
