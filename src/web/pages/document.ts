/** The frame of every page. */
import { html, raw } from 'hono/html';
import type { Language } from '#src/core/language.ts';
import { SITE_CSS } from '../client.ts';

/** HTML in which everything that is not ours is escaped. */
export type Html = ReturnType<typeof html>;

interface Document {
  title: string;
  /** Of the video that it is about; absent: English. What is ours on it is English all the same. */
  language?: Language | undefined;
  /** More of the head: meta tags. */
  head?: Html;
  body: Html;
  /** The page's script: one of those that the policy lists. */
  script?: string;
  /** Only the body: for frames on other sites. */
  bare?: boolean;
  /** Search engines may list it. */
  indexed?: boolean;
}

const NOINDEX = html`<meta name="robots" content="noindex">
`;

export function document({
  title,
  language = 'en',
  head,
  body,
  script,
  bare = false,
  indexed = false,
}: Document): Html {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${indexed ? '' : NOINDEX}<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${head ?? ''}<style>${raw(SITE_CSS)}</style>
</head>
<body${language === 'en' ? '' : raw(' lang="en"')}${bare ? raw(' class="bare"') : ''}>
${bare ? body : framed(body)}
${script ? html`<script type="module">${raw(script)}</script>` : ''}
</body>
</html>
`;
}

const framed = (
  body: Html,
): Html => html`<header class="site"><span class="mark">${raw(HILL)}Hidden Hill</span></header>
${body}
<footer class="site">Hidden Hill turns scientific papers into short videos. Nothing on this page tracks you.</footer>`;

/** The mark: two hills, the farther one half hidden. */
export const HILL_PATHS =
  '<path d="M1 19 9.6 7.6a1.7 1.7 0 0 1 2.7 0L16 12.4l-5 6.6z" opacity=".45"/><path d="M7 19l6.7-8.6a1.7 1.7 0 0 1 2.7 0L23 19z"/>';
const HILL = `<svg viewBox="0 0 24 24" width="22" height="22" fill="currentColor" aria-hidden="true">${HILL_PATHS}</svg>`;
