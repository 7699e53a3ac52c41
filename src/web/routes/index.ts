/** Every route of the web server. A new one is a file here and a line below. */
import type { Route } from '../web.ts';
import { healthRoute } from './health.ts';
import { mediaRoute } from './media.ts';
import { watchRoute } from './watch.ts';

export const ROUTES: readonly Route[] = [healthRoute, mediaRoute, watchRoute];
