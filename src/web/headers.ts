/** The headers that every answer carries: pages run and load nothing but what is theirs. */
import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Half a year, as the browsers' preload lists have it at least; the host's other services are not ours to bind. */
const HSTS = 'max-age=15552000';

/** Paths that other sites may frame. */
const EMBED = /^\/v\/[^/]+\/embed$/;
/** What players on other sites may load; everything else is for our own pages. */
const MEDIA = /^\/v\/[^/]+\/(?:embed|[a-z]+\.(?:mp4|srt|vtt|jpg|json))$/;

/** `'sha256-…'`: lets a page carry this very text as a style or script. */
export const inlineHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

interface Inline {
  /** Texts of the styles and scripts that pages carry. */
  styles: readonly string[];
  scripts: readonly string[];
}

/** @param publicUrl base of links: decides whether browsers are told to stay with https */
export function secure(publicUrl: string, { styles, scripts }: Inline): MiddlewareHandler {
  const make = (embed: boolean, media: boolean) =>
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: styles.map(inlineHash),
        scriptSrc: scripts.map(inlineHash),
        imgSrc: ["'self'"],
        mediaSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: [embed ? '*' : "'none'"],
      },
      xFrameOptions: embed ? false : 'DENY',
      crossOriginResourcePolicy: media ? 'cross-origin' : 'same-origin',
      strictTransportSecurity: publicUrl.startsWith('https:') ? HSTS : false,
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    });
  const plain = make(false, false);
  const media = make(false, true);
  const embed = make(true, true);
  return (c, next) => (EMBED.test(c.req.path) ? embed : MEDIA.test(c.req.path) ? media : plain)(c, next);
}
