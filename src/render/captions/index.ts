/** Captions: burned in word by word, and as files beside the video. */
import type { Language } from '#src/core/language.ts';
import type { CaptionColours, TimedWord } from '#src/core/media.ts';
import { renderAss } from './ass.ts';
import { createMeasure } from './font.ts';
import { EM_PX, layoutCaptions } from './layout.ts';

export { renderSrt, renderVtt, videoCues } from './cues.ts';
export { captionFonts } from './font.ts';

/** The ASS file of one scene, its words in seconds from the scene's start; to be drawn with `captionFonts()`. */
export function sceneCaptions(words: TimedWord[], language?: Language, colours?: CaptionColours): string {
  return renderAss(layoutCaptions(words, { measure: createMeasure(EM_PX), language }), colours);
}
