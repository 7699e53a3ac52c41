/** The page of a finished video. Pure. */
import { html } from 'hono/html';
import { originLine, otherNotes, titleOf } from '#src/chat/wording/words.ts';
import type { Video } from '#src/core/job.ts';
import { NOTICE_WORDS } from '#src/core/notice.ts';
import { byline } from '#src/core/text/authors.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { WATCH_JS } from '../client.ts';
import type { Transcript } from '../transcript.ts';
import { document, type Html } from './document.ts';
import { licenceWords } from './licence.ts';
import { shareTags } from './meta.ts';
import { paperLinks } from './paper-links.ts';
import { player } from './player.ts';
import { clock, transcriptSection } from './transcript.ts';
import { videoObject } from './video-object.ts';

interface WatchPage {
  job: JobRow & { video: NonNullable<JobRow['video']> };
  transcript: Transcript | null;
  /** Base of links, without a slash at the end. */
  publicUrl: string;
}

/** Said under every video, and on in its credits. */
const MADE = 'AI-generated narration and visuals';
/** Authors beyond these are behind a fold. */
const FEW_AUTHORS = 8;

export function watchPage({ job, transcript, publicUrl }: WatchPage): Html {
  const title = titleOf(job);
  const video = `/v/${job.slug}`;
  const { format } = job.options;
  const shared = { title, description: description(job), page: `${publicUrl}${video}`, format };
  return document({
    title: `${title} · Hidden Hill`,
    head: job.publishedAt
      ? html`${shareTags(shared)}${videoObject({ ...shared, job, language: job.options.language ?? 'en' })}`
      : shareTags(shared),
    indexed: job.publishedAt !== null,
    script: WATCH_JS,
    language: job.options.language,
    body: html`<main class="watch">
<div class="video">${player(video, title, job.video.files.vtt !== null, job.options)}</div>
<div class="about">
${warning(job, transcript)}<h1>${title}</h1>
${authorsOf(job.authors)}
${sourceOf(job)}
<p class="made">${clock(job.video.durationS)} · ${MADE}${writerOf(transcript)}</p>
${notesOf(job)}
${downloads(video, job.video.files)}
${job.video.files.transcript ? transcriptSection(transcript, job.paper, video) : ''}
<p class="report">Is something wrong here? <a href="${video}/report">Report an error</a></p>
</div>
</main>`,
  });
}

/** What became of the paper: before the video was made, or since. */
function warning({ notice }: JobRow, transcript: Transcript | null): Html | '' {
  const known = transcript?.paper.retracted ? 'retracted' : notice;
  if (!known) return '';
  const { head, advice } = NOTICE_WORDS[known];
  return html`<p class="warning" role="note"><strong>${head}</strong> ${advice}</p>
`;
}

/** One line for whoever sees the link in a chat. */
function description({ authors, paper, video }: WatchPage['job']): string {
  const published = [paper?.journal, paper?.year].filter(Boolean).join(', ');
  const length = `A video of ${Math.round(video.durationS)} seconds`;
  const of = [byline(authors), published].filter(Boolean).join(' · ');
  return `${length}${of ? ` about a paper by ${of}` : ''}. ${MADE}.`;
}

function authorsOf(authors: string[]): Html | '' {
  if (authors.length === 0) return '';
  if (authors.length <= FEW_AUTHORS) return html`<p class="authors">${authors.join(', ')}</p>`;
  return html`<details class="authors"><summary>${byline(authors)}</summary><p>${authors.join(', ')}</p></details>`;
}

function sourceOf({ paper, options }: JobRow): Html {
  const { name, href, meaning } = licenceWords(paper?.licence ?? null, options.rights);
  const published = [paper?.journal, paper?.year].filter(Boolean).join(', ');
  return html`<dl class="facts">
${published ? html`<dt>Published</dt><dd>${published}</dd>` : ''}
${paperLinks(paper).map(({ href: to, text }, index) => html`<dt>${index === 0 ? 'Paper' : ''}</dt><dd><a href="${to}">${text}</a></dd>`)}
${originLine(paper) ? html`<dt>Known from</dt><dd>${originLine(paper)}</dd>` : ''}
<dt>Licence</dt><dd>${href ? html`<a href="${href}" rel="license">${name}</a>` : name}. ${meaning}</dd>
</dl>`;
}

const writerOf = (transcript: Transcript | null): string =>
  transcript
    ? ` · script by ${transcript.writer === 'offline' ? 'Hidden Hill’s own writer' : transcript.writer}`
    : '';

function notesOf({ video, paper }: WatchPage['job']): Html | '' {
  const notes = otherNotes(video.notes, paper);
  return notes.length === 0
    ? ''
    : html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
}

const downloads = (
  video: string,
  { srt, vtt, transcript }: Video['files'],
): Html => html`<ul class="downloads" aria-label="Downloads">
<li><a href="${video}/video.mp4?download" download>Video <small>MP4</small></a></li>
${srt ? html`<li><a href="${video}/captions.srt?download" download>Captions <small>SRT</small></a></li>` : ''}
${vtt ? html`<li><a href="${video}/captions.vtt?download" download>Captions <small>VTT</small></a></li>` : ''}
${transcript ? html`<li><a href="${video}/transcript.json?download" download>Transcript <small>JSON</small></a></li>` : ''}
</ul>`;
