/** The headers that every answer carries: pages run and load nothing but what is theirs. */
import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Half a year, as the browsers' preload lists have it at least; the host's other services are not ours to bind. */
const HSTS = 'max-age=15552000';

/** Paths that other sites may frame. */
const EMBED = /^\/v\/[^/]+\/embed$/;
/** bull-board brings scripts and styles of its own, and sets styles from them. */
const QUEUES = /^\/admin\/queues(?:\/|$)/;
/** Files that players on other sites may load; everything else is for our own pages. */
const MEDIA = /^\/v\/[^/]+\/[a-z]+(?:-\d)?\.(?:mp4|srt|vtt|jpg|json)$/;

/** `'sha256-…'`: lets a page carry this very text as a style or script. */
const inlineHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

interface Inline {
  /** Texts of the styles and scripts that pages carry. */
  styles: readonly string[];
  scripts: readonly string[];
}

/** @param publicUrl base of links: decides whether browsers are told to stay with https */
export function secure(publicUrl: string, { styles, scripts }: Inline): MiddlewareHandler {
  const https = publicUrl.startsWith('https:') ? HSTS : false;
  const own = { styleSrc: styles.map(inlineHash), scriptSrc: scripts.map(inlineHash), base: "'none'" };
  const page = (framed: boolean, { styleSrc, scriptSrc, base } = own) =>
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc,
        scriptSrc,
        imgSrc: ["'self'"],
        mediaSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: [base],
        frameAncestors: [framed ? '*' : "'none'"],
      },
      xFrameOptions: framed ? false : 'DENY',
      crossOriginOpenerPolicy: !framed,
      strictTransportSecurity: https,
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    });
  const plain = page(false);
  const embed = page(true);
  const queues = page(false, {
    styleSrc: ["'self'", "'unsafe-inline'"],
    scriptSrc: ["'self'"],
    base: "'self'",
  });
  // No policy: the browser's own player, in which a video opens by itself, has styles of its own.
  const media = secureHeaders({ crossOriginResourcePolicy: 'cross-origin', strictTransportSecurity: https });
  const policyOf = (path: string) => {
    if (EMBED.test(path)) return embed;
    if (MEDIA.test(path)) return media;
    return QUEUES.test(path) ? queues : plain;
  };
  return (c, next) => policyOf(c.req.path)(c, next);
}
