/** What stands in the playground because of a job. Pure. */

import { html } from 'hono/html';
import { openingWords } from '#src/chat/wording/script-plan.ts';
import type {
  FailureMessage,
  NoticeMessage,
  OfferMessage,
  StatusMessage,
  VideoMessage,
} from '#src/core/chat.ts';
import { layoutOf } from '#src/core/layout.ts';
import { placeWords } from '#src/core/place-in-line.ts';
import type { Html } from '../document.ts';
import { stepItem } from '../step-item.ts';
import { clock } from '../transcript.ts';
import { addressOf, buttonsOf, linked, STATE_WORDS, timeOf } from './parts.ts';

export function statusMessageHtml(statusMessage: StatusMessage, publicUrl: string): Html {
  const working = statusMessage.state === 'running';
  return html`<h2>${statusMessage.title}</h2>
${statusMessage.byline ? html`<p class="byline">${statusMessage.byline}</p>` : ''}
${statusMessage.facts.map((line) => html`<p class="facts-line">${linked(line)}</p>`)}
${working ? html`<progress max="100" value="${statusMessage.percent}" aria-label="Progress of the video">${statusMessage.percent} %</progress>` : ''}
<p class="state">${stateOf(statusMessage)}</p>
${working ? html`<ol class="steps">${statusMessage.steps.map(stepItem)}</ol>` : ''}
${statusMessage.message ? html`<p>${statusMessage.message}</p>` : ''}
${
  statusMessage.openings
    ? html`<ul class="openings">${statusMessage.openings
        .map(openingWords)
        .map(
          ({ name, narration, quote }) =>
            html`<li><strong>${name}</strong> ${narration}${quote ? html` <em>${quote}</em>` : ''}</li>`,
        )}</ul>`
    : ''
}
${
  statusMessage.plan
    ? html`<ol class="plan">${statusMessage.plan.map(
        ({ heading, narration, visual }) =>
          html`<li><strong>${heading}</strong> ${narration}${visual ? html` <em>${visual}</em>` : ''}</li>`,
      )}</ol>`
    : ''
}
${buttonsOf(statusMessage.buttons, publicUrl)}`;
}

function stateOf({ state, percent, placeInLine, expectedAt }: StatusMessage): Html {
  if (state === 'running')
    return html`${percent} %${expectedAt ? html` · ${timeOf(expectedAt, 'until')}` : ''}`;
  if (state === 'queued' && placeInLine !== null && placeInLine > 1)
    return html`Waiting: ${placeWords(placeInLine)} in the line`;
  return html`<span class="badge ${state}">${STATE_WORDS[state]}</span>`;
}

/** The captions are in the picture already: the track is for whoever wants larger ones, or a reader's. */
export function videoHtml(video: VideoMessage, publicUrl: string): Html {
  const page = addressOf(video.link, publicUrl) ?? '';
  const facts = [clock(video.durationS), video.licence, 'AI-generated narration and visuals'].filter(Boolean);
  const { width, height } = layoutOf(video.format);
  return html`<div class="video-message"><video controls playsinline preload="metadata" poster="${page}/poster.jpg" width="${width}" height="${height}" aria-label="${video.title}">
<source src="${page}/video.mp4" type="video/mp4">
<track kind="captions" src="${page}/captions.vtt" srclang="en" label="English">
<p>Your browser does not play videos. <a href="${page}/video.mp4?download">Download it</a> instead.</p>
</video>
<div><p class="ready">Your video is ready</p>
<h2><a href="${page}" target="_blank">${video.title}</a></h2>
${video.byline ? html`<p class="byline">${video.byline}</p>` : ''}
${video.source ? html`<p>${linked(video.source)}</p>` : ''}
<p class="facts-line">${facts.join(' · ')}</p>
${video.notes.map((note) => html`<p class="facts-line">${note}</p>`)}
${buttonsOf(video.buttons, publicUrl)}</div></div>`;
}

export const failureHtml = (failure: FailureMessage, publicUrl: string): Html =>
  sentenceHtml(failure, 'This video could not be made', publicUrl);

export const noticeHtml = (notice: NoticeMessage, publicUrl: string): Html =>
  sentenceHtml(notice, notice.head, publicUrl);

const sentenceHtml = (
  { title, sentence, jobId, buttons }: FailureMessage | NoticeMessage,
  head: string,
  publicUrl: string,
): Html =>
  html`<p class="failed">${head}</p>
<h2>${title}</h2>
<p>${linked(sentence)}</p>
${sentence.includes(jobId) ? '' : html`<p class="facts-line">${jobId}</p>`}
${buttonsOf(buttons, publicUrl)}`;

export const offerHtml = (offer: OfferMessage, publicUrl: string): Html =>
  html`<p>Shall I make a video of <strong>${offer.fileName}</strong>?</p>
${buttonsOf(offer.buttons, publicUrl)}`;
