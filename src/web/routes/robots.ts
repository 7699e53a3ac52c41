/** What search engines are told: which videos are published. Everything else says `noindex` by itself. */
import { publishedVideos } from '#src/db/archive/published.ts';
import type { Route } from '../web.ts';

/** As many as one sitemap may list (sitemaps.org). */
const MAX_LISTED = 50_000;
const MAX_AGE = 'public, max-age=3600';

export const robotsRoute: Route = (app, { db, settings: { publicUrl } }) => {
  app.get('/robots.txt', (c) =>
    c.text(
      `User-agent: *\nDisallow: /admin\nDisallow: /api\nDisallow: /playground\nSitemap: ${publicUrl}/sitemap.xml\n`,
      200,
      { 'cache-control': MAX_AGE },
    ),
  );
  app.get('/sitemap.xml', async (c) => {
    const videos = await publishedVideos(db, MAX_LISTED);
    const urls = videos.map(
      ({ slug, finishedAt }) =>
        `<url><loc>${xml(`${publicUrl}/v/${slug}`)}</loc>${finishedAt ? `<lastmod>${finishedAt.toISOString()}</lastmod>` : ''}</url>`,
    );
    return c.body(
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`,
      200,
      { 'content-type': 'application/xml; charset=utf-8', 'cache-control': MAX_AGE },
    );
  });
};

const xml = (text: string): string =>
  text.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);
