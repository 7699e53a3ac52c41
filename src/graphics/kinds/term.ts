/** A word of the field and its plain meaning, as a dictionary sets them. */
import { headlineOf } from '../form.ts';
import { BODY, clean, type Graphic, type InputOf } from '../graphic.ts';
import { iconBlock, iconPicture } from '../icons.ts';
import { rule } from '../shapes.ts';
import { AREA, type Block, fitText, TYPE, textBlock } from '../type/ink.ts';

const PADDING = 44;
const ICON = 170;
/** White between the icon and the word, between the word and its meaning, and above and below all of it, px. */
const GAP = { icon: 24, rule: 70, edge: 28 } as const;
/** The meaning has room for three lines of its smallest size, whatever the word takes. */
const LEAST_MEANING = 150;
const MOST_MEANING = 330;

export async function termGraphic(input: InputOf<'term'>): Promise<Graphic> {
  const { visual, ground } = input;
  const headline = headlineOf(ground.form);
  const [left, width] = [AREA.left + PADDING, AREA.width - 2 * PADDING];
  const picture = await iconPicture(visual.icon, ground.accent);
  const above = picture ? ICON + GAP.icon : 0;
  const room = BODY.height - 2 * GAP.edge - above - GAP.rule;
  const word = fitText({
    text: clean(visual.term, 60),
    style: headline,
    sizes: [112, 100, 88, 78, 68, 60, 52],
    width,
    height: room - LEAST_MEANING,
    maxLines: 2,
  });
  const meaning = fitText({
    text: clean(visual.text, 140),
    style: TYPE.italic,
    sizes: [66, 60, 54, 48, 44, 40],
    width,
    height: Math.min(MOST_MEANING, room - word.height),
    maxLines: 5,
  });
  const height = above + word.height + GAP.rule + meaning.height;
  const top = BODY.top + (BODY.height - height) / 2;
  const y = top + above;
  const blocks: Block[] = [
    ...(picture ? [iconBlock(picture, { x: left - 10, y: top, side: ICON }, ground)] : []),
    {
      ...textBlock({ fitted: word, style: headline, x: left, y, colour: ground.accent }),
      cue: visual.term,
    },
    rule(left, y + word.height + 30, 120, ground, ground.ink),
    textBlock({
      fitted: meaning,
      style: TYPE.italic,
      x: left,
      y: y + word.height + GAP.rule,
      colour: ground.ink,
    }),
  ];
  return { blocks, foot: 'source' };
}
