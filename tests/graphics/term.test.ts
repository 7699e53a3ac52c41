/** A word, its meaning and its icon on one sheet. */
import { expect, it } from 'vitest';
import { BODY } from '#src/graphics/graphic.ts';
import { termGraphic } from '#src/graphics/kinds/term.ts';
import { groundOf, PALETTES } from '#src/graphics/theme.ts';
import { requestWith } from './samples.ts';

const MEANING =
  'a multiply determined outcome of mood and of how satisfied people say they are with their own lives';

it.each(PALETTES.flatMap((palette) => [undefined, 'ph:smiley-duotone'].map((icon) => ({ palette, icon }))))(
  'stays on its sheet, with icon $icon on $palette.name',
  async ({ palette, icon }) => {
    for (const term of ['Bezoar', 'Subjective well-being', 'Experience-sampling questionnaire']) {
      const visual = { kind: 'term' as const, term, text: MEANING, ...(icon && { icon }) };
      const request = requestWith({ visual });
      const { blocks } = await termGraphic({ request, palette, ground: groundOf('plate', palette), visual });
      expect(Math.min(...blocks.map(({ box }) => box.y))).toBeGreaterThanOrEqual(BODY.top);
      expect(Math.max(...blocks.map(({ box }) => box.y + box.height))).toBeLessThanOrEqual(BODY.bottom);
    }
  },
);
