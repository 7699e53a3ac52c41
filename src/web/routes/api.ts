/** The API: everything under /api. */
import { answered } from '../api/ask.ts';
import { ENDPOINTS } from '../api/endpoints.ts';
import { openApi } from '../api/openapi.ts';
import { refuse } from '../api/refuse.ts';
import type { Route } from '../web.ts';

/** The description changes with the product alone. */
const DESCRIPTION_MAX_AGE = 'public, max-age=300';

export const apiRoute: Route = (app, web) => {
  const description = openApi(web.settings.publicUrl);
  app.get('/api/openapi.json', (c) => c.json(description, 200, { 'cache-control': DESCRIPTION_MAX_AGE }));
  for (const { method, path, handle } of ENDPOINTS) {
    app.on(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'), (c) => answered(c, web, handle));
  }
  app.all('/api/*', (c) =>
    refuse(c, 404, 'path.unknown', 'There is nothing here. What there is, /api/openapi.json says.'),
  );
};
