/** Which of two is higher, what leads to what, and which bar is lit: read from where their parts stand and when they come in. */
import { expect, it } from 'vitest';
import type { Visual } from '#src/core/script.ts';
import { framingsOf } from '#src/graphics/framings.ts';
import type { InputOf } from '#src/graphics/graphic.ts';
import { chartGraphic } from '#src/graphics/kinds/chart/index.ts';
import { compareGraphic } from '#src/graphics/kinds/compare.ts';
import { flowGraphic } from '#src/graphics/kinds/flow.ts';
import { groundOf, PALETTES, type Palette } from '#src/graphics/theme.ts';
import { requestWith } from './samples.ts';

const palette = PALETTES[0] as Palette;
function inputFor<V extends Visual>(visual: V, narration: string): InputOf<V['kind']> {
  const request = requestWith({ visual, text: narration });
  return { request, palette, ground: groundOf('plate', palette), visual } as unknown as InputOf<V['kind']>;
}

const effect = { label: 'Plant growth', icon: 'ph:plant-duotone' };
const flow = { kind: 'flow' as const, items: [{ label: 'Warming' }, effect] };

it.each([
  ['Warming changes plant growth.', ['Warming', 'Plant growth']],
  ['Plant growth is changed by warming.', ['Plant growth', 'Warming']],
])('shows first what is named first, and its arrow before the other: %s', async (narration, order) => {
  const { blocks } = await flowGraphic(inputFor(flow, narration));
  const seen = blocks.filter(({ share }) => share !== 0);
  expect(seen.map(({ cue }) => cue)).toEqual([order[0], order[1], order[1]]);
  expect(seen.map(({ steps }) => steps !== undefined)).toEqual([false, true, false]);
});

it('has the one of which there is more stand higher, and neither where they do not differ', async () => {
  const items = [{ label: 'Hide glue' }, { label: 'Wood' }];
  const columns = async (way: 'up' | 'down' | undefined) => {
    const [one = { label: '' }, ...rest] = items;
    const visual = { kind: 'compare' as const, of: 'Density', items: [way ? { ...one, way } : one, ...rest] };
    const { blocks } = await compareGraphic(inputFor(visual, 'x'));
    return blocks.filter(({ steps }) => steps === 14).map(({ box }) => box.height);
  };
  const [more = 0, less = 0] = await columns('up');
  expect(more).toBeGreaterThan(less);
  expect(await columns('down')).toEqual([less, more]);
  const level = await columns(undefined);
  expect(new Set(level).size).toBe(1);
});

it('has no column or icon reach into what is measured, however long that is', async () => {
  const items = [
    { label: 'Singers', icon: 'ph:music-notes-duotone', way: 'up' as const },
    { label: 'Runners', icon: 'ph:person-simple-run-duotone' },
  ];
  for (const of of ['Weight', 'Extraordinarily frequent professional overexertion injuries']) {
    const { blocks } = await compareGraphic(inputFor({ kind: 'compare' as const, of, items }, 'x'));
    const [heading, ...others] = blocks.map(({ box }) => box);
    const foot = (heading?.y ?? 0) + (heading?.height ?? 0);
    expect(others.length).toBe(6);
    for (const { y } of others) expect(y).toBeGreaterThan(foot);
  }
});

it.each([
  ['up' as const, 'Singers'],
  ['down' as const, 'Runners'],
])('looks closer at the one that there is more of: %s', (way, more) => {
  const items = [
    { label: 'Singers', icon: 'ph:music-notes-duotone', way },
    { label: 'Runners', icon: 'ph:person-simple-run-duotone' },
  ];
  const visual = { kind: 'compare' as const, of: 'Weight', items };
  const [, closer] = framingsOf(requestWith({ visual, text: 'It went on.', durationS: 9 }));
  expect(closer?.visual).toMatchObject({ kind: 'picture', items: [{ label: more }] });
});

const data = [
  { label: 'Sham', value: '4.5%' },
  { label: 'Basil', value: '12.5%' },
  { label: 'Turmeric', value: '8.1%' },
];
const chart = { kind: 'chart' as const, form: 'bars' as const, axis: 'Dead cells', data };
const litBy = (narration: string, marked?: number) =>
  chartGraphic(inputFor({ ...chart, ...(marked !== undefined && { marked }) }, narration))
    .blocks.slice(1 + 3 * data.length)
    .flatMap(({ cue, steps }) => (steps ? [cue] : []));

it('lights the bars that are spoken of, in the order in which they are, and waits for none of the others', () => {
  expect(litBy('With turmeric fewer cells died than with basil.')).toEqual(['Turmeric', 'Basil']);
  expect(litBy('Of all cells 12.5% died.')).toEqual(['12.5%']);
  expect(litBy('Of all cells 112.5% died.')).toEqual([]);
  expect(litBy('Many cells died.', 2)).toEqual([undefined]);
  const { blocks } = chartGraphic(inputFor(chart, 'Of all cells 12.5% died.'));
  expect(blocks.slice(0, 1 + 3 * data.length).every(({ cue }) => cue === undefined)).toBe(true);
});

it('shows a single thing another way when it stands for long', () => {
  const visual = { kind: 'picture' as const, items: [effect] };
  const kinds = framingsOf(requestWith({ visual, text: 'It went on.', durationS: 9 })).map(
    (one) => one.visual.kind,
  );
  expect(kinds).toEqual(['picture', 'focus']);
});
