/** When it was: moments along a line that grows from one to the next. */
import { headlineOf } from '../form.ts';
import { BODY, clean, easeOut, type Graphic, type InputOf } from '../graphic.ts';
import { AREA, type Block, fitText, textBlock } from '../type/ink.ts';

const LINE = { x: AREA.left + 30, width: 8 } as const;
const INDENT = 110;

export function timeGraphic(input: InputOf<'time'>): Graphic {
  const { visual, ground } = input;
  const headline = headlineOf(ground.form);
  const count = visual.items.length;
  const pitch = Math.min(300, BODY.height / count);
  const top = BODY.top + (BODY.height - pitch * count) / 2 + pitch / 2;
  const blocks = visual.items.flatMap(({ label }, index): Block[] => {
    const y = top + index * pitch;
    const words = fitText({
      text: clean(label, 60),
      style: headline,
      sizes: [120, 104, 92, 80, 68, 58, 50, 44],
      width: AREA.width - INDENT,
      height: pitch - 20,
      maxLines: 2,
    });
    const dot: Block = {
      box: { x: LINE.x - 24, y: y - 24, width: 48, height: 48 },
      cue: label,
      draw(context) {
        context.fillStyle = ground.accent;
        context.beginPath();
        context.arc(LINE.x, y, 22, 0, 2 * Math.PI);
        context.fill();
      },
    };
    const grows: Block = {
      box: { x: LINE.x - 4, y: y - pitch, width: LINE.width, height: pitch },
      steps: 10,
      draw(context, share) {
        context.fillStyle = ground.faint;
        context.fillRect(LINE.x - 4, y - pitch + 22, LINE.width, (pitch - 44) * easeOut(share));
      },
    };
    const text = textBlock({
      fitted: words,
      style: headline,
      x: AREA.left + INDENT,
      y: y - words.height / 2,
      colour: ground.ink,
    });
    return [...(index > 0 ? [grows] : []), dot, text];
  });
  return { blocks, foot: 'source' };
}
