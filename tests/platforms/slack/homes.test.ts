/** A Home that its person turns while it is being brought up to date. */
import { expect, it, onTestFinished } from 'vitest';
import { runAction } from '#commands/index.ts';
import { moveJob, noteProgress } from '#src/db/jobs/jobs.ts';
import { createHomes } from '#src/platforms/slack/app/homes.ts';
import { callOf, openDesk, pageOf } from '../../commands/support.ts';
import { newJob } from '../../support/job.ts';
import { silentLog } from '../../support/log.ts';
import { until } from '../../support/wait.ts';

const EVERY_MS = 50;
const desk = await openDesk();

it('ends on the page to which it was turned, though Slack takes the one before it later', async () => {
  const ada = { platform: 'slack', workspace: 'T1', userId: 'U1' };
  const job = await newJob(desk.db, ada);
  await moveJob(desk.db, job.id, 'running');
  const views: string[] = [];
  let late: Promise<void> | null = null;
  let isLate = false;
  const publish = async ({ view }: { view: unknown }) => {
    const held = late;
    late = null;
    isLate = held !== null;
    await held;
    views.push(JSON.stringify(view));
  };
  const call = async () => callOf(desk, { ...ada, onPage: true });
  const homes = createHomes({
    database: Promise.resolve(desk.db),
    workspaces: async () => ({ patient: { views: { publish } } }) as never,
    call,
    log: silentLog,
    everyMs: EVERY_MS,
  });
  onTestFinished(() => homes.close());
  const turn = async (action: 'open' | 'list', target: string) =>
    homes.turn('T1', 'U1', pageOf(await runAction(await call(), action, target)), `v1:${action}:${target}`);
  const isList = (view = '') => view.includes(`v1:open:${job.id}`);

  await homes.open('T1', 'U1');
  await until(() => isList(views.at(-1)));
  await turn('open', job.id);
  expect(isList(views.at(-1))).toBe(false);

  let goOn = (): void => {};
  late = new Promise((resolve) => {
    goOn = resolve;
  });
  await noteProgress(desk.db, job.id, { percent: 50 }); // the video's page is published again, and takes its time
  await until(() => isLate);
  await turn('list', 'all');
  expect(isList(views.at(-1))).toBe(true);
  const before = views.length;
  goOn();
  await until(() => views.slice(before).some((view) => !isList(view)));
  await until(() => isList(views.at(-1)), 5_000);
});
