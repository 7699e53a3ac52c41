/** What chats and networks read of a page: Open Graph, and the player card. */
import { html } from 'hono/html';
import { layoutOf } from '#src/core/layout.ts';
import type { Format } from '#src/core/options.ts';
import type { Html } from './document.ts';

interface Shared {
  title: string;
  description: string;
  /** Absolute address of the video's page. */
  page: string;
  /** Of the video; absent: upright. */
  format?: Format | undefined;
}

/**
 * The tags that make Discord and Slack play the video in the chat: `og:type` video.other, `og:video` with
 * `secure_url`, `type`, `width` and `height`, `og:image`, and `twitter:card` player with its stream.
 */
export function shareTags({ title, description, page, format }: Shared): Html {
  const { width, height } = layoutOf(format);
  const properties = {
    'og:site_name': 'Hidden Hill',
    'og:type': 'video.other',
    'og:title': title,
    'og:description': description,
    'og:url': page,
    'og:image': `${page}/poster.jpg`,
    'og:image:type': 'image/jpeg',
    'og:image:width': width,
    'og:image:height': height,
    'og:video': `${page}/video.mp4`,
    'og:video:url': `${page}/video.mp4`,
    'og:video:secure_url': `${page}/video.mp4`,
    'og:video:type': 'video/mp4',
    'og:video:width': width,
    'og:video:height': height,
  };
  const names = {
    description,
    'twitter:card': 'player',
    'twitter:title': title,
    'twitter:description': description,
    'twitter:image': `${page}/poster.jpg`,
    'twitter:player': `${page}/embed`,
    'twitter:player:width': width,
    'twitter:player:height': height,
    'twitter:player:stream': `${page}/video.mp4`,
    'twitter:player:stream:content_type': 'video/mp4',
  };
  return html`${Object.entries(properties).map(
    ([key, value]) => html`<meta property="${key}" content="${value}">
`,
  )}${Object.entries(names).map(
    ([key, value]) => html`<meta name="${key}" content="${value}">
`,
  )}`;
}
