/** What stands in the playground because of a job. Pure. */

import { html } from 'hono/html';
import type { Card, CardStep, FailureMessage, FilmMessage, OfferMessage } from '../../../core/chat.ts';
import { placeWords } from '../../../core/line.ts';
import { FRAME } from '../../../core/media.ts';
import type { Html } from '../document.ts';
import { clock } from '../transcript.ts';
import { addressOf, buttonsOf, linked, STATE_WORDS, timeOf } from './parts.ts';

const STEP_WORDS: Record<CardStep['state'], string> = {
  waiting: 'to come',
  active: 'under way',
  done: 'done',
  failed: 'failed',
};

export function cardHtml(card: Card, publicUrl: string): Html {
  const working = card.state === 'running';
  return html`<h2>${card.title}</h2>
${card.byline ? html`<p class="byline">${card.byline}</p>` : ''}
${working ? html`<progress max="100" value="${card.percent}" aria-label="Progress of the video">${card.percent} %</progress>` : ''}
<p class="state">${stateOf(card)}</p>
${working ? html`<ol class="steps">${card.steps.map(stepOf)}</ol>` : ''}
${card.message ? html`<p>${card.message}</p>` : ''}
${
  card.plan
    ? html`<ol class="plan">${card.plan.map(
        ({ heading, narration, visual }) =>
          html`<li><strong>${heading}</strong> ${narration}${visual ? html` <em>${visual}</em>` : ''}</li>`,
      )}</ol>`
    : ''
}
${buttonsOf(card.buttons, publicUrl)}`;
}

const stepOf = ({ label, state }: CardStep): Html =>
  html`<li class="${state}">${label}<span class="unseen">, ${STEP_WORDS[state]}</span></li>`;

function stateOf({ state, percent, queuePosition, expectedAt }: Card): Html {
  if (state === 'running')
    return html`${percent} %${expectedAt ? html` · ${timeOf(expectedAt, 'until')}` : ''}`;
  if (state === 'queued' && queuePosition !== null && queuePosition > 1)
    return html`Waiting: ${placeWords(queuePosition)} in the line`;
  return html`<span class="badge ${state}">${STATE_WORDS[state]}</span>`;
}

/** The captions are in the picture already: the track is for whoever wants larger ones, or a reader's. */
export function filmHtml(film: FilmMessage, publicUrl: string): Html {
  const page = addressOf(film.link, publicUrl) ?? '';
  const facts = [clock(film.durationS), film.licence, 'AI-generated narration and visuals'].filter(Boolean);
  return html`<div class="film-message"><video controls playsinline preload="metadata" poster="${page}/poster.jpg" width="${FRAME.width}" height="${FRAME.height}" aria-label="${film.title}">
<source src="${page}/video.mp4" type="video/mp4">
<track kind="captions" src="${page}/captions.vtt" srclang="en" label="English">
<p>Your browser does not play films. <a href="${page}/video.mp4?download">Download it</a> instead.</p>
</video>
<div><p class="ready">Your video is ready</p>
<h2><a href="${page}" target="_blank">${film.title}</a></h2>
${film.byline ? html`<p class="byline">${film.byline}</p>` : ''}
${film.source ? html`<p>${linked(film.source)}</p>` : ''}
<p class="facts-line">${facts.join(' · ')}</p>
${film.notes.map((note) => html`<p class="facts-line">${note}</p>`)}
${buttonsOf(film.buttons, publicUrl)}</div></div>`;
}

export const failureHtml = (failure: FailureMessage, publicUrl: string): Html =>
  html`<p class="failed">This video could not be made</p>
<h2>${failure.title}</h2>
<p>${linked(failure.sentence)}</p>
${failure.sentence.includes(failure.jobId) ? '' : html`<p class="facts-line">${failure.jobId}</p>`}
${buttonsOf(failure.buttons, publicUrl)}`;

export const offerHtml = (offer: OfferMessage, publicUrl: string): Html =>
  html`<p>Shall I make a video of <strong>${offer.fileName}</strong>?</p>
${buttonsOf(offer.buttons, publicUrl)}`;
