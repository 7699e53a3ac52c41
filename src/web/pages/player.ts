/** The video itself, as a page shows it. */
import { html } from 'hono/html';
import { LANGUAGE_FACTS } from '#src/core/language.ts';
import { layoutOf } from '#src/core/layout.ts';
import type { JobOptions } from '#src/core/options.ts';
import type { Html } from './document.ts';

/**
 * The captions are in the picture already: the track is there for whoever wants larger ones, or a reader's, and
 * is off until then.
 *
 * @param video address of the video's page
 * @param captioned whether there is a track
 * @param options of the video
 */
export function player(
  video: string,
  title: string,
  captioned: boolean,
  { language = 'en', format }: Pick<JobOptions, 'language' | 'format'>,
): Html {
  const { width, height } = layoutOf(format);
  return html`<video id="video" controls playsinline preload="metadata" poster="${video}/poster.jpg" width="${width}" height="${height}" aria-label="${title}">
<source src="${video}/video.mp4" type="video/mp4">
${captioned ? html`<track kind="captions" src="${video}/captions.vtt" srclang="${language}" label="${LANGUAGE_FACTS[language].own}">` : ''}
<p>Your browser does not play videos. <a href="${video}/video.mp4?download">Download it</a> instead.</p>
</video>`;
}
