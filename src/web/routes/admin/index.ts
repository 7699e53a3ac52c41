/** Everything below `/admin`; without ADMIN_TOKEN none of it is there. */

import { openDoor, sessionOf } from '#src/web/admin/door.ts';
import { formToken } from '#src/web/admin/session.ts';
import type { RequestContext, Route } from '#src/web/web.ts';
import { jobsRoutes } from './jobs.ts';
import { overviewRoutes } from './overview.ts';
import { peopleRoutes } from './people.ts';
import { queuesRoutes } from './queues.ts';
import { recordsRoutes } from './records.ts';

export const adminRoute: Route = (app, web) => {
  const { operations } = web;
  if (!operations || operations.adminToken === null) return;
  const { adminToken } = operations;
  openDoor(app, web, adminToken);
  const desk = {
    app,
    web,
    operations,
    tokenOf: (c: RequestContext) => formToken(sessionOf(c), adminToken),
  };
  for (const routes of [overviewRoutes, jobsRoutes, peopleRoutes, recordsRoutes, queuesRoutes]) routes(desk);
};
