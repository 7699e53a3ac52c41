/** The video itself, as a page shows it. */
import { html } from 'hono/html';
import { LANGUAGE_FACTS, type Language } from '#src/core/language.ts';
import { FRAME } from '#src/core/media.ts';
import type { Html } from './document.ts';

/**
 * The captions are in the picture already: the track is there for whoever wants larger ones, or a reader's, and
 * is off until then.
 *
 * @param video address of the video's page
 * @param captioned whether there is a track
 * @param language of the video; absent: English
 */
export const player = (video: string, title: string, captioned: boolean, language: Language = 'en'): Html =>
  html`<video id="video" controls playsinline preload="metadata" poster="${video}/poster.jpg" width="${FRAME.width}" height="${FRAME.height}" aria-label="${title}">
<source src="${video}/video.mp4" type="video/mp4">
${captioned ? html`<track kind="captions" src="${video}/captions.vtt" srclang="${language}" label="${LANGUAGE_FACTS[language].own}">` : ''}
<p>Your browser does not play videos. <a href="${video}/video.mp4?download">Download it</a> instead.</p>
</video>`;
