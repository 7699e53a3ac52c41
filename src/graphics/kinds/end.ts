/** The credits: the paper's metadata, and whose the pictures are that are not the paper's. */
import { type ScreenWords, screenWords } from '#src/core/screen-words/index.ts';
import { type BrandBand, brandBand } from '../brand-band.ts';
import { authorCredits, figuresCredit, journalAndYear, licenceCredit, ownCredit } from '../credit.ts';
import { headlineOf } from '../form.ts';
import { BODY, bodyTop, clean, type Graphic, type InputOf } from '../graphic.ts';
import { rule } from '../shapes.ts';
import type { Ground } from '../theme.ts';
import { AREA, type Block, fitText, type TextRequest, TYPE, textBlock } from '../type/ink.ts';
import type { Fitted } from '../type/layout.ts';

interface Credit extends TextRequest {
  colour: string;
  /** Space above, px. */
  gap: number;
}

interface SetCredit extends Credit {
  fitted: Fitted;
}

/** Sizes of all but the title, px: the first at which a long title need not be cut. */
const SMALL = [40, 37, 34];
/** Beside a brand the credits may be smaller, without what the licence means; at last all stands closer together. */
const SMALLER = [34, 30];
const CLOSEST = 30;
/** Between the credits and the brand, and below it, px. */
const BRAND_GAP = 36;
const BRAND_FOOT = 34;
const RULE_GAP = 84;
/** The share of the spaces that is left where all stands closer together. */
const CLOSER = 0.6;

/** How much room the credits take beside a brand. */
type Spacing = 'wide' | 'brief' | 'close';

/** Title sizes, px, the largest first. */
const TITLES = [76, 70, 62, 56, 50, 46, 42, 40];
const SMALL_TITLES = { wide: [], brief: [37, 34], close: [37, 34, 31, 28] } as const satisfies Record<
  Spacing,
  readonly number[]
>;

/** The fullest author credit that stands in so many lines. */
function authorsFor(authors: string[], size: number, maxLines: number, words: ScreenWords): string {
  const names = authors.map((author) => clean(author, 80)).filter(Boolean);
  // A name stays on one line where it can.
  const unbroken = names.map((name) => (name.length > 26 ? name : name.replaceAll(' ', '\u00a0')));
  const credits = authorCredits(unbroken, words);
  const fits = (text: string) => !fitText({ text, style: TYPE.small, sizes: [size], maxLines }).cut;
  return credits.find(fits) ?? credits.at(-1) ?? '';
}

export async function endGraphic(input: InputOf<'end'>): Promise<Graphic> {
  const brand = await brandBand(input);
  const room = BODY.height - heightOf(brand);
  const settings = [
    ...SMALL.map((size) => set(input, size, room, 'wide')),
    ...(brand ? SMALLER.map((size) => set(input, size, room, 'brief')) : []),
    ...(brand ? [set(input, CLOSEST, room, 'close')] : []),
  ];
  const credits = settings.find(([title]) => title && !title.fitted.cut) ?? settings.at(-1) ?? [];
  return {
    blocks: stacked(credits, brand, input.ground),
    foot: { texts: [screenWords(input.request.language).made] },
  };
}

/** All credits with the small ones at one size, and the title as large as the rest leaves room for. */
function set(input: InputOf<'end'>, size: number, room: number, spacing: Spacing): SetCredit[] {
  const { paper, language } = input.request;
  const { own = [] } = input.visual;
  const words = screenWords(language);
  const { ink, muted } = input.palette;
  const headline = headlineOf(input.ground.form);
  const licence = licenceCredit(paper.licence.code, words);
  const doi = clean(paper.ids.doi ?? '', 120);
  const small = (text: string, maxLines: number, colour: string, gap: number): Credit => ({
    text,
    style: TYPE.small,
    sizes: [size],
    maxLines,
    colour,
    gap,
  });
  const authorLines = spacing === 'close' ? 1 : 2;
  const credits = [
    small(authorsFor(paper.authors, size, authorLines, words), authorLines, ink, 0),
    small(clean(journalAndYear(paper), 90), 2, muted, 10),
    small(doi && `doi.org/${doi}`, 2, muted, 10),
    { ...small(clean(licence.name, 60), 1, ink, 44), style: TYPE.strong },
    small(spacing === 'wide' ? licence.meaning : '', 2, muted, 2),
    small(figuresCredit(paper, words), 1, muted, 2),
    small(own.length > 0 ? clean(ownCredit(own, words), 120) : '', 2, muted, 2),
  ]
    .filter(({ text }) => text)
    .map((credit, index) => {
      const gap = index === 0 ? RULE_GAP : credit.gap;
      return { ...credit, gap: spacing === 'close' ? CLOSER * gap : gap, fitted: fitText(credit) };
    });
  const taken = credits.reduce((sum, { gap, fitted }) => sum + gap + fitted.height, 0);
  const title: Credit = {
    text: clean(paper.title, 240),
    style: headline,
    sizes: [...TITLES, ...SMALL_TITLES[spacing]],
    height: room - taken,
    maxLines: 5,
    colour: ink,
    gap: 0,
  };
  return [{ ...title, fitted: fitText(title) }, ...credits];
}

const heightOf = (brand: BrandBand | null): number => (brand ? BRAND_GAP + brand.height + BRAND_FOOT : 0);

/** The credits one below the other, with a rule under the title, and the brand below them. */
function stacked(credits: SetCredit[], brand: BrandBand | null, ground: Ground): Block[] {
  let y = bodyTop(credits.reduce((sum, { gap, fitted }) => sum + gap + fitted.height, heightOf(brand)));
  const blocks = credits.flatMap(({ fitted, style, colour, gap }, index) => {
    const block = textBlock({ fitted, style, x: AREA.left, y: y + gap, colour });
    const above = index === 1 ? [rule(AREA.left, y + gap / 2, 120, ground)] : [];
    y += gap + fitted.height;
    return [...above, block];
  });
  return brand ? [...blocks, brand.at(y + BRAND_GAP)] : blocks;
}
