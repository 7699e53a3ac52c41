/** What the web server's routes work with, and how a route is made. */
import type { Hono } from 'hono';
import type { Desk } from '../../commands/desk.ts';
import type { JobChanges } from './changes.ts';

export interface Web extends Desk {
  /** Tells how jobs stand, as they change. */
  changes: JobChanges;
  /** Aborts when the server closes: streams that would go on for ever end then. */
  closing: AbortSignal;
}

/** Adds its paths to the app. One file in `routes/` each; `routes/index.ts` lists them. */
export type Route = (app: Hono, web: Web) => void;
