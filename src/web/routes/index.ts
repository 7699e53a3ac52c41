/** Every route of the web server. A new one is a file here and a line below. */
import type { Route } from '../web.ts';
import { adminRoute } from './admin/index.ts';
import { apiRoute } from './api.ts';
import { eventsRoute } from './events.ts';
import { faviconRoute } from './favicon.ts';
import { healthRoute } from './health.ts';
import { mediaRoute } from './media.ts';
import { metricsRoute } from './metrics.ts';
import { playgroundRoute } from './playground.ts';
import { reportRoute } from './report.ts';
import { robotsRoute } from './robots.ts';
import { watchRoute } from './watch.ts';

export const ROUTES: readonly Route[] = [
  healthRoute,
  metricsRoute,
  adminRoute,
  apiRoute,
  faviconRoute,
  robotsRoute,
  watchRoute,
  eventsRoute,
  mediaRoute,
  reportRoute,
  playgroundRoute,
];
