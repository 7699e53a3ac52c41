/** `/metrics` for Prometheus; with the administrator's token once there is one. */
import { isAdminToken } from '../admin/token.ts';
import { createMetrics } from '../metrics/index.ts';
import type { RequestContext, Route } from '../web.ts';

export const metricsRoute: Route = (app, web) => {
  const { operations } = web;
  if (!operations) return;
  const { adminToken, queues, dailyBudgetUsd } = operations;
  const read = createMetrics({ db: web.db, log: web.log, queues, dailyBudgetUsd });
  app.get('/metrics', async (c) => {
    c.header('cache-control', 'no-store');
    if (adminToken !== null && !isAdminToken(givenToken(c), adminToken)) {
      c.header('www-authenticate', 'Bearer realm="metrics", Basic realm="metrics"');
      return c.text(
        'Metrics want the ADMIN_TOKEN: as a bearer token, or as the password of any user.\n',
        401,
      );
    }
    return c.text(await read(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
};

/** What Prometheus sends with `authorization` or `basic_auth` in its configuration. */
function givenToken(c: RequestContext): string {
  const [, scheme = '', value = ''] =
    /^(bearer|basic) +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  return /^[^:]*:(.*)$/s.exec(Buffer.from(value, 'base64').toString('utf8'))?.[1] ?? '';
}
