/** The mark in the browser's tab. */
import { HILL_PATHS } from '../pages/document.ts';
import type { Route } from '../web.ts';

/** The mark seldom changes. */
const MAX_AGE_S = 86_400;
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="#1f8a70">${HILL_PATHS}</svg>`;

export const faviconRoute: Route = (app) => {
  app.get('/favicon.svg', (c) =>
    c.body(ICON, 200, { 'content-type': 'image/svg+xml', 'cache-control': `public, max-age=${MAX_AGE_S}` }),
  );
};
