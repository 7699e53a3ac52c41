/** The film itself, as a page shows it. */
import { html } from 'hono/html';
import { LANGUAGE_FACTS, type Language } from '../../core/language.ts';
import { FRAME } from '../../core/media.ts';
import type { Html } from './document.ts';

/**
 * The captions are in the picture already: the track is there for whoever wants larger ones, or a reader's, and
 * is off until then.
 *
 * @param film address of the film's page
 * @param captioned whether there is a track
 * @param language of the film; absent: English
 */
export const player = (film: string, title: string, captioned: boolean, language: Language = 'en'): Html =>
  html`<video id="film" controls playsinline preload="metadata" poster="${film}/poster.jpg" width="${FRAME.width}" height="${FRAME.height}" aria-label="${title}">
<source src="${film}/video.mp4" type="video/mp4">
${captioned ? html`<track kind="captions" src="${film}/captions.vtt" srclang="${language}" label="${LANGUAGE_FACTS[language].own}">` : ''}
<p>Your browser does not play films. <a href="${film}/video.mp4?download">Download it</a> instead.</p>
</video>`;
