import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { SAFE } from '#src/core/media.ts';
import { composeOverClip, type DrawnLayer } from '#src/graphics/compose.ts';
import { PALETTES } from '#src/graphics/theme.ts';
import { ODD_TEXTS, paperWith, requestWith } from './samples.ts';

const clip = { kind: 'clip', prompt: 'A shark in blue water' } as const;

const linear = (value: number) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Lowest contrast of the layer's strongest writing with its scrim, over a clip of one colour. */
function contrastOver({ canvas }: DrawnLayer, colour: string): number {
  const frame = createCanvas(canvas.width, canvas.height);
  const context = frame.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, frame.width, frame.height);
  context.drawImage(canvas, 0, 0);
  const { data } = context.getImageData(0, 0, frame.width, frame.height);
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const light =
      0.2126 * linear(data[at] ?? 0) +
      0.7152 * linear(data[at + 1] ?? 0) +
      0.0722 * linear(data[at + 2] ?? 0);
    const key = Math.round(light * 500) / 500;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // The scrim is most of it; between it and the letters' cores are only their edges.
  const [[scrim] = [0], ...others] = [...counts].sort(([, one], [, other]) => other - one);
  const contrasts = others
    .filter(([, count]) => count > 0.002 * frame.width * frame.height)
    .map(([light]) => (Math.max(scrim, light) + 0.05) / (Math.min(scrim, light) + 0.05));
  return Math.max(1, ...contrasts);
}

describe('over a clip', () => {
  it('stand heading, source and that it is made; in the first scene its words, from the first frame on', () => {
    const later = composeOverClip(requestWith({ visual: clip, index: 2 }));
    expect(later).toHaveLength(2);
    const first = composeOverClip(requestWith({ visual: clip, index: 0 }));
    expect(first).toHaveLength(3);
    expect(first.map(({ enterS }) => enterS)).toEqual([0, 0, 0]);
    expect(first.map(({ leaveS }) => leaveS !== undefined)).toEqual([false, false, true]);
  });

  it.each(PALETTES.map(({ name }) => name))('it can be read in %s, be the clip white or black', (style) => {
    for (const layer of composeOverClip(requestWith({ visual: clip, index: 0, style })))
      for (const colour of ['#ffffff', '#000000'])
        expect(contrastOver(layer, colour), colour).toBeGreaterThanOrEqual(4.5);
  });

  it('whatever the paper says, nothing leaves the safe area', () => {
    for (const text of ODD_TEXTS.slice(0, 24)) {
      const paper = paperWith({ title: text || 'x', authors: [text], journal: text });
      for (const { x, y, width, height } of composeOverClip(
        requestWith({ visual: clip, index: 0, text, paper }),
      )) {
        expect(x).toBeGreaterThanOrEqual(SAFE.x.min);
        expect(x + width).toBeLessThanOrEqual(SAFE.x.max);
        expect(y).toBeGreaterThanOrEqual(SAFE.graphics.yMin);
        expect(y + height).toBeLessThanOrEqual(SAFE.graphics.yMax);
      }
    }
  });
});
