/** What a person sees alone in the playground: their videos, one of them, a note. Pure. */
import { html } from 'hono/html';
import type { DetailPage, ListedVideo, ListPage, Note, PageFile, PrivatePage } from '#src/core/chat.ts';
import type { Html } from '../document.ts';
import { clock } from '../transcript.ts';
import { addressOf, buttonsOf, linked, marked, STATE_WORDS, timeOf } from './parts.ts';

export function privateHtml(page: PrivatePage, publicUrl: string): Html {
  if (page.kind === 'list') return listHtml(page, publicUrl);
  return page.kind === 'detail' ? detailHtml(page, publicUrl) : noteHtml(page, publicUrl);
}

const listHtml = ({ filter, videos, buttons }: ListPage, publicUrl: string): Html =>
  html`<h2>Your videos${filter ? `: ${filter}` : ''}</h2>
<ul class="videos">${videos.map((video) => html`<li><button type="button" data-button="v1:open:${video.jobId}">${thumbnail(video, publicUrl)}<span><strong>${video.title}</strong><span class="facts-line">${factsOf(video)}</span></span></button></li>`)}</ul>
${buttonsOf(buttons, publicUrl)}`;

const detailHtml = (page: DetailPage, publicUrl: string): Html =>
  html`<div class="detail">${thumbnail(page.video, publicUrl)}<div><h2>${page.video.title}</h2>
${page.byline ? html`<p class="byline">${page.byline}</p>` : ''}
<p class="facts-line">${factsOf(page.video)}</p>
${[page.source, page.licence, page.message ?? ''].filter(Boolean).map((line) => html`<p>${linked(line)}</p>`)}</div></div>
${buttonsOf(page.buttons, publicUrl)}`;

const noteHtml = ({ tone, text, buttons, files = [] }: Note, publicUrl: string): Html =>
  html`<div class="tone-${tone}">${marked(text)}</div>
${files.length > 0 ? html`<div class="files">${files.map((file) => fileHtml(file, publicUrl))}</div>` : ''}
${buttonsOf(buttons, publicUrl)}`;

function fileHtml({ kind, label, url }: PageFile, publicUrl: string): Html | '' {
  const address = addressOf(url, publicUrl);
  if (address === null) return '';
  return kind === 'image'
    ? html`<figure><a href="${address}" target="_blank"><img src="${address}" alt="" loading="lazy"></a><figcaption>${label}</figcaption></figure>`
    : html`<figure class="sound"><figcaption>${label}</figcaption><audio controls preload="none" src="${address}"></audio></figure>`;
}

/** The poster of a finished one; else the place for it. */
function thumbnail({ link }: ListedVideo, publicUrl: string): Html {
  const page = link === null ? null : addressOf(link, publicUrl);
  return page === null
    ? html`<span class="thumbnail"></span>`
    : html`<img class="thumbnail" src="${page}/poster.jpg" alt="" loading="lazy">`;
}

const factsOf = ({ state, percent, durationS, createdAt }: ListedVideo): Html =>
  html`<span class="badge ${state}">${STATE_WORDS[state]}${state === 'running' ? `, ${percent} %` : ''}</span>${durationS === null ? '' : ` · ${clock(durationS)}`} · ${timeOf(createdAt, 'ago')}`;
