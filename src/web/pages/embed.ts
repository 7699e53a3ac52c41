/** The film alone, for frames on other sites. Pure. */
import { html } from 'hono/html';
import { titleOf } from '../../chat/words.ts';
import type { JobRow } from '../../db/schema.ts';
import { document, type Html } from './document.ts';
import { player } from './player.ts';

export function embedPage(job: JobRow): Html {
  const title = titleOf(job);
  const film = `/v/${job.slug}`;
  return document({
    title: `${title} · Hidden Hill`,
    bare: true,
    language: job.options.language,
    body: html`<main class="embed"><h1 class="unseen">${title}</h1>${player(film, title, Boolean(job.film?.files.vtt), job.options.language)}
<p><a href="${film}" target="_blank" rel="noopener">${title}</a></p></main>`,
  });
}
