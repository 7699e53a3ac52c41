/** `/metrics` for Prometheus, with a token once there is one. */
import { sameText } from '#src/core/hash.ts';
import { tryToSignIn } from '#src/jobs/people/sign-ins.ts';
import { clientNetwork } from '../client-network.ts';
import { createMetrics } from '../metrics/index.ts';
import type { RequestContext, Route } from '../web.ts';

/** As at `/admin`. */
const TRIES_PER_MINUTE = 6;

export const metricsRoute: Route = (app, web) => {
  const { operations } = web;
  if (!operations) return;
  const { metricsToken, queues, dailyBudgetUsd } = operations;
  const door = { name: 'metrics', secret: metricsToken ?? '', perMinute: TRIES_PER_MINUTE } as const;
  const read = createMetrics({ db: web.db, log: web.log, queues, dailyBudgetUsd });
  app.get('/metrics', async (c) => {
    c.header('cache-control', 'no-store');
    if (metricsToken === null) return answer(c);
    const isRight = sameText(givenToken(c), metricsToken);
    // That the database is away is what the metrics have to tell: then nothing can be counted.
    const tried = await tryToSignIn(web.db, door, clientNetwork(c, web), () => isRight).catch(() =>
      isRight ? 'right' : 'wrong',
    );
    if (typeof tried === 'object') {
      c.header('retry-after', String(tried.waitS));
      return c.text('That were many wrong tokens. Please wait a minute.\n', 429);
    }
    if (tried === 'right') return answer(c);
    c.header('www-authenticate', 'Bearer realm="metrics", Basic realm="metrics"');
    return c.text(
      'Metrics want the METRICS_TOKEN (or the ADMIN_TOKEN, where there is none): as a bearer token, or as the password of any user.\n',
      401,
    );
  });
  const answer = async (c: RequestContext): Promise<Response> =>
    c.text(await read(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
};

/** What Prometheus sends with `authorization` or `basic_auth` in its configuration. */
function givenToken(c: RequestContext): string {
  const [, scheme = '', value = ''] =
    /^(bearer|basic) +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  return /^[^:]*:(.*)$/s.exec(Buffer.from(value, 'base64').toString('utf8'))?.[1] ?? '';
}
