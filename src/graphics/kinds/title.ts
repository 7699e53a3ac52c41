/** The opening: a few words large, what they are about as icons, and the paper that they come from beneath. */
import { countWords } from '#src/core/text/words.ts';
import { UNTITLED } from '#src/core/untitled.ts';
import { headlineOf } from '../form.ts';
import { BODY, bodyTop, clean, type Graphic, type InputOf } from '../graphic.ts';
import { cueOf, iconBlock, iconPicture } from '../icons.ts';
import { STRIKING_NUMBER } from '../numbers.ts';
import { rule, wayArrow } from '../shapes.ts';
import { AREA, type Block, fitText, lineBlocks, TYPE, textBlock } from '../type/ink.ts';

const LIMITS = { hook: 220, title: 260 } as const;
/** An opening of more words is read on its own. */
const BRIEF_WORDS = 6;
const SIZES = [148, 136, 124, 112, 104, 96, 88, 80, 72, 66, 60, 54];
const CITED = [66, 60, 54, 48, 44];
/** Px: the rule stands halfway between hook and title. */
const GAP = 84;
/** Px, of the rule that comes in once all has been read. */
const EMPHASIS_WIDTH = 360;
/** Px, by how many there are: what is told of is seen first. With an arrow beside them they stand further apart. */
const SIDES = [0, 300, 276, 236];
const ICON = { apart: 32, arrow: 84, gap: 26, overText: 236 } as const;
/** Px, of the arrow in parts of its icon's side. */
const WAY = { width: 0.24, height: 0.46 } as const;

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

export async function titleGraphic(input: InputOf<'title'>): Promise<Graphic> {
  const { request, visual, ground } = input;
  const headline = headlineOf(ground.form);
  const { paper, scene } = request;
  const title = paper.title === UNTITLED ? '' : clean(paper.title, LIMITS.title);
  const hook = clean(visual.text, LIMITS.hook) || title || clean(scene.narration, LIMITS.hook);
  // A whole sentence leaves the title to the last card.
  const alone = letters(hook) === letters(title) || countWords(hook) > BRIEF_WORDS;
  // Of what the title begins with itself, nothing is read twice.
  const citesTitle = !alone && !letters(title).includes(letters(hook));
  const icons = await iconsOf(input);
  // Without a headline the paper is named beneath what it is about, as one names a paper.
  const cites = visual.text === '' && icons.length > 0;
  const style = cites ? TYPE.italic : headline;
  const side = sideOf(icons, alone);
  const above = side > 0 ? side + ICON.gap : 0;

  const small = fitText({
    text: citesTitle ? title : '',
    style: TYPE.italic,
    sizes: above > 0 ? [40, 36] : [46, 42, 38],
    height: 156,
    maxLines: 3,
  });
  const below = small.lines.length > 0 ? GAP + small.height : 0;
  const large = fitText({
    text: hook,
    style,
    sizes: cites ? CITED : SIZES,
    height: BODY.height - above - Math.max(below, 60),
    maxLines: alone ? 9 : 6,
  });
  const top = bodyTop(above + large.height + below);
  const y = top + above;
  const middle = y + large.height + GAP / 2;
  const mark = { pattern: STRIKING_NUMBER, colour: ground.accent };
  const blocks: Block[] = [
    // The opening is read at a glance: it does not wait for its words.
    ...lineBlocks({ fitted: large, style, x: AREA.left, y, colour: ground.ink, mark }).map((line) => ({
      ...line,
      cue: undefined,
    })),
  ];
  if (below > 0) {
    blocks.push(
      rule(AREA.left, middle - 3, 120, ground),
      textBlock({
        fitted: small,
        style: TYPE.italic,
        x: AREA.left,
        y: middle + GAP / 2,
        colour: ground.muted,
      }),
    );
  }
  const row = iconRow(icons, { y: top, side }, input);
  // The short rule grows, or one comes in beneath the hook.
  const emphasis = [rule(AREA.left, below > 0 ? middle - 3 : y + large.height + 26, EMPHASIS_WIDTH, ground)];
  return { blocks: [...blocks, ...row], emphasis, foot: 'chip' };
}

type Icons = Awaited<ReturnType<typeof iconsOf>>;
const gapOf = ({ way }: Icons[number]): number => (way ? ICON.arrow : ICON.apart);

/** Of each icon: all stand in one row, and are smaller above much to read. */
function sideOf(icons: Icons, above: boolean): number {
  const gaps = icons.reduce((sum, icon) => sum + gapOf(icon), 0);
  const most = Math.min(SIDES[icons.length] ?? 0, (AREA.width - gaps) / Math.max(1, icons.length));
  return above ? Math.min(most, ICON.overText) : most;
}

/** The icons side by side, each with the arrow of the way that it went. */
function iconRow(
  icons: Icons,
  { y, side }: { y: number; side: number },
  { ground }: InputOf<'title'>,
): Block[] {
  let x = AREA.left - 14;
  return icons.flatMap((item) => {
    const { picture, cue, way } = item;
    const icon = iconBlock(picture, { x, y, side, cue }, ground);
    const [width, height] = [side * WAY.width, side * WAY.height];
    const arrow =
      way && wayArrow(way, { x: x + side, y: y + (side - height) / 2, width, height }, ground.ink);
    x += side + gapOf(item);
    return arrow ? [icon, arrow] : [icon];
  });
}

async function iconsOf({ visual, ground, request }: InputOf<'title'>) {
  const drawn = (visual.items ?? []).map(async (item) => {
    const picture = await iconPicture(item.icon, ground.accent);
    return picture && { picture, way: item.way, cue: cueOf(item, request.scene.narration) };
  });
  return (await Promise.all(drawn)).filter((item) => item !== null);
}
