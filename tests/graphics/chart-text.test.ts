/** What a viewer can read in a chart is what the paper's table says: read back from the picture by a recogniser of text. */
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withinBounds } from '#src/core/paper-bounds.ts';
import type { Visual } from '#src/core/script.ts';
import { composeGraphic } from '#src/graphics/compose.ts';
import { openRecogniser, type Recogniser } from '#src/papers/ocr/recogniser.ts';
import { tableChartsOf } from '#src/providers/offline/writer/shown/tables.ts';
import { TINY_PAPER } from '../providers/paper.ts';
import { requestWith } from './samples.ts';

const ROWS = [
  ['Garlic', '18.4', '0.7'],
  ['Turmeric', '12.9', '1.1'],
  ['Holy basil', '9.6', '0.8'],
  ['Black pepper', '7.3', '0.4'],
];
const PAPER = withinBounds({
  ...TINY_PAPER,
  tables: [
    {
      id: 't1',
      label: 'Table 1',
      caption: 'Inhibition zones of the plant extracts.',
      header: [['Extract', 'Inhibition zone (mm)', 'SD']],
      rows: ROWS,
      rowHeadings: 1,
      notes: [],
    },
  ],
});

let recogniser: Recogniser;
beforeAll(async () => {
  recogniser = await openRecogniser();
});
afterAll(() => recogniser.close());

/** The settled graphic, as it stands at the end of its scene. */
async function textOf(visual: Visual): Promise<string> {
  const canvas = createCanvas(1080, 1200);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const { canvas: drawn, x, y, width, height, steps = 1 } of await composeGraphic(
    requestWith({ visual }),
  )) {
    context.drawImage(drawn, 0, (steps - 1) * height, width, height, x, y, width, height);
  }
  return (await recogniser.recognise(canvas.toBuffer('image/png'))).text.replace(/\s+/g, ' ');
}

it('shows each row of its table by name and value, and the measure with its unit', async () => {
  const [chart] = tableChartsOf('Garlic had the widest inhibition zone of the extracts, 18.4 mm.', PAPER);
  expect(chart?.visual.kind).toBe('chart');
  const text = await textOf(chart?.visual as Visual);
  expect(text).toContain('Inhibition zone (mm)');
  for (const [name = '', value = '', spread = ''] of ROWS) {
    expect(text).toContain(name);
    expect(text).toContain(value);
    expect(text).not.toContain(spread);
  }
});

it('can tell a chart with another number', async () => {
  const data = ROWS.map(([label = '', value = '']) => ({ label, value: value === '18.4' ? '14.8' : value }));
  expect(await textOf({ kind: 'chart', form: 'bars', axis: 'Inhibition zone (mm)', data })).not.toContain(
    '18.4',
  );
});
