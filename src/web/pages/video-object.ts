/** A published video as search engines read it (schema.org VideoObject). Pure. */
import { html, raw } from 'hono/html';
import { addressesOf } from '#src/core/addresses.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import type { Html } from './document.ts';
import { licenceWords } from './licence.ts';

interface Described {
  job: JobRow & { video: NonNullable<JobRow['video']> };
  title: string;
  description: string;
  /** Absolute address of the video's page. */
  page: string;
  /** BCP 47 tag of what is spoken. */
  language: string;
}

/** A block of data, which no browser runs; nothing in it can end it. */
export function videoObject({ job, title, description, page, language }: Described): Html {
  const { paper, video, options } = job;
  const licence = licenceWords(paper?.licence ?? null, options.rights).href;
  const [address] = paper ? addressesOf(paper) : [];
  const data = {
    '@context': 'https://schema.org',
    '@type': 'VideoObject',
    name: title,
    description,
    inLanguage: language,
    thumbnailUrl: [`${page}/poster.jpg`],
    contentUrl: `${page}/video.mp4`,
    embedUrl: `${page}/embed`,
    uploadDate: (job.finishedAt ?? job.createdAt).toISOString(),
    duration: `PT${Math.round(video.durationS)}S`,
    ...(licence && { license: licence }),
    isBasedOn: {
      '@type': 'ScholarlyArticle',
      headline: title,
      author: job.authors.map((name) => ({ '@type': 'Person', name })),
      ...(address && { sameAs: address.href }),
    },
  };
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return html`<link rel="canonical" href="${page}">
<script type="application/ld+json">${raw(json)}</script>
`;
}
