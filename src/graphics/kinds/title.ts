/** The opening graphic: the hook large, the paper it comes from beneath. */
import { UNTITLED } from '#src/core/paper.ts';
import { BODY, bodyTop, clean, type Graphic, type GraphicInput } from '../graphic.ts';
import { STRIKING_NUMBER } from '../numbers.ts';
import { rule } from '../shapes.ts';
import { AREA, type Block, fitText, TYPE, textBlock } from '../type/ink.ts';

const LIMITS = { hook: 220, title: 260 } as const;
const SIZES = [148, 136, 124, 112, 104, 96, 88, 80, 72, 66, 60, 54];
/** Px: the rule stands halfway between hook and title. */
const GAP = 92;

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

export function titleGraphic(input: GraphicInput): Graphic {
  const { paper, scene } = input.request;
  const { palette } = input;
  const title = paper.title === UNTITLED ? '' : clean(paper.title, LIMITS.title);
  const visual = scene.visual.kind === 'title' ? clean(scene.visual.text, LIMITS.hook) : '';
  const hook = visual || title || clean(scene.narration, LIMITS.hook);
  const repeated = letters(hook) === letters(title);

  const small = fitText({
    text: repeated ? '' : title,
    style: TYPE.italic,
    sizes: [46, 42, 38],
    height: 150,
    maxLines: 3,
  });
  const below = small.lines.length > 0 ? GAP + small.height : 0;
  const large = fitText({
    text: hook,
    style: TYPE.headline,
    sizes: SIZES,
    height: BODY.height - Math.max(below, 60),
    maxLines: repeated ? 9 : 6,
  });
  const y = bodyTop(large.height + below);
  const middle = y + large.height + GAP / 2;
  const blocks: Block[] = [
    textBlock({
      fitted: large,
      style: TYPE.headline,
      x: AREA.left,
      y,
      colour: palette.ink,
      mark: { pattern: STRIKING_NUMBER, colour: palette.accent },
    }),
  ];
  if (below > 0) {
    blocks.push(
      rule(AREA.left, middle - 3, 120, palette.accent),
      textBlock({
        fitted: small,
        style: TYPE.italic,
        x: AREA.left,
        y: middle + GAP / 2,
        colour: palette.muted,
      }),
    );
  }
  return { blocks, pace: 'brisk', foot: 'chip' };
}
