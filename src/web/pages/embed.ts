/** The video alone, for frames on other sites. Pure. */
import { html } from 'hono/html';
import { titleOf } from '#src/chat/wording/words.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { document, type Html } from './document.ts';
import { player } from './player.ts';

export function embedPage(job: JobRow): Html {
  const title = titleOf(job);
  const video = `/v/${job.slug}`;
  return document({
    title: `${title} · Hidden Hill`,
    bare: true,
    language: job.options.language,
    body: html`<main class="embed"><h1 class="unseen">${title}</h1>${player(video, title, Boolean(job.video?.files.vtt), job.options)}
<p><a href="${video}" target="_blank" rel="noopener">${title}</a></p></main>`,
  });
}
