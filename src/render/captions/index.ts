/** Captions: burned in word by word, and as files beside the video. */
import type { Language } from '#src/core/language.ts';
import { layoutOf } from '#src/core/layout.ts';
import type { CaptionColours, TimedWord } from '#src/core/media.ts';
import type { Format } from '#src/core/options.ts';
import { renderAss } from './ass.ts';
import { createMeasure } from './font.ts';
import { EM_PX, layoutCaptions } from './layout.ts';

export { renderSrt, renderVtt, videoCues } from './cues.ts';
export { captionFonts } from './font.ts';

/** The ASS file of one scene, its words in seconds from the scene's start; to be drawn with `captionFonts()`. */
export function sceneCaptions(
  words: TimedWord[],
  {
    language,
    colours,
    format,
  }: {
    language?: Language | undefined;
    colours?: CaptionColours | undefined;
    format?: Format | undefined;
  } = {},
): string {
  const pages = layoutCaptions(words, { measure: createMeasure(EM_PX), language });
  return renderAss(pages, colours, layoutOf(format));
}
