/** What the web server's routes work with, and how a route is made. */
import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Desk } from '#commands/shared/desk.ts';
import type { Playground } from '#src/chat/playground.ts';
import type { QueueOverview } from '#src/queue/overview.ts';
import type { JobChanges } from './changes.ts';

export interface Web extends Desk {
  /** Tells how jobs stand, as they change. */
  changes: JobChanges;
  /** Aborts when the server closes: streams that would go on for ever end then. */
  closing: AbortSignal;
  /** The chat at the root of the site; absent: it is closed. */
  playground?: Playground | undefined;
  /** What the administrator and the metrics look at; absent: neither is there. */
  operations?: Operations | undefined;
  /** How many proxies of ours stand before the server; absent: none. */
  trustProxy?: number | undefined;
  /** For how long a body that is being sent may stand still, ms; absent: as `body.ts` has it. */
  bodyIdleMs?: number | undefined;
}

export interface Operations {
  /** Opens `/admin`; null: there is none. */
  adminToken: string | null;
  /** What `/metrics` asks for; null: nothing. */
  metricsToken: string | null;
  queues: QueueOverview;
  dailyBudgetUsd: number;
}

interface Env {
  Bindings: HttpBindings;
}
export type App = Hono<Env>;
export type RequestContext = Context<Env>;

/** Adds its paths to the app. One file in `routes/` each; `routes/index.ts` lists them. */
export type Route = (app: App, web: Web) => void;
