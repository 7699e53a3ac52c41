/** One fault in the middle of two videos: what was seen meanwhile, when the work went on, what was lost. */
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../tests/support/wait.ts';
import { type Answer, ask, ends, labels, ofBot, statusMessageText } from './chat.ts';
import type { Fault } from './faults.ts';
import { boughtTwice, type JobSeen, lost, readJobs, storedAgain } from './proof.ts';
import type { World } from './world.ts';

const MIDDLE_MS = 400_000;
const END_MS = 420_000;
const PAGE_MS = 5_000;
const LOOK_MS = 200;
/** Until the button is gone. */
const PRESSED_MS = 5_000;

export interface Outcome {
  fault: string;
  /** What the chat and the pages showed meanwhile. */
  list: Answer | null;
  video: Answer | null;
  statusMessage: string;
  pages: Record<string, number | string>;
  /** Seconds from the return until the first video went on; null: it went on meanwhile. */
  onAfterS: number | null;
  /** Seconds from the return until both videos were in the chat. */
  doneAfterS: number;
  /** Whether somebody had to press a button. */
  pressed: boolean;
  videos: number;
  lost: string[];
  bought: string[];
  /** Files that were made again. */
  again: number;
}

export async function drill(world: World, fault: Fault, seconds: number): Promise<Outcome> {
  const { processes } = world;
  await processes.start('bot');
  await processes.start('worker');
  await ask(world, world.ada, 'video', { paper: 'sample' });
  const [first] = await until(async () => {
    const jobs = await readJobs(world);
    // A machine that is too busy to read the paper in time.
    if (jobs[0]?.state === 'failed') await pressAgain(world);
    return jobs[0]?.step === 'generate-audio' || jobs[0]?.step === 'generate-videos' ? jobs : null;
  }, MIDDLE_MS);
  if (!first) throw new Error('no job');

  await fault.begin(world);
  const before = await readJobs(world);
  const beganAt = Date.now();
  await pause(seconds * 200);
  const list = fault.silent ? null : await ask(world, world.grace, 'my-videos');
  const video = fault.silent
    ? null
    : await ask(world, world.ada, 'video', { paper: 'sample', voice: 'deep' });
  const pages = await look(world, first.slug);
  const statusMessage = statusMessageText(world);
  await pause(Math.max(0, beganAt + seconds * 1_000 - Date.now()));

  await fault.end(world);
  const backAt = Date.now();
  const back = await readJobs(world);
  const wentOn = moved(before[0], back[0]);
  const going = wentOn
    ? Promise.resolve(null)
    : until(async () => moved(back[0], (await readJobs(world))[0]), END_MS).then(() => Date.now() - backAt);
  const onAfterMs = await going;
  // Whoever was not answered asks again.
  if ((await readJobs(world)).length < 2) {
    await until(async () => {
      await ask(world, world.ada, 'video', { paper: 'sample', voice: 'deep' });
      return (await readJobs(world)).length === 2;
    }, END_MS);
  }
  let pressed = false;
  await until(async () => {
    if (await pressAgain(world)) pressed = true;
    const jobs = await readJobs(world);
    const told = ends(world).filter((message) => labels(message).includes('Watch')).length;
    return jobs.every(({ state }) => state === 'completed') && told >= jobs.length;
  }, END_MS).catch(() => undefined); // then it is told below what is missing
  const doneAfterS = (Date.now() - backAt) / 1_000;
  return {
    fault: fault.name,
    list,
    video,
    statusMessage,
    pages,
    onAfterS: onAfterMs === null ? null : onAfterMs / 1_000,
    doneAfterS,
    pressed,
    videos: ends(world).filter((message) => labels(message).includes('Watch')).length,
    lost: await lost(world, ofBot(world).length),
    bought: boughtTwice(world),
    again: storedAgain(world),
  };
}

/** Presses [Try again] where it stands. @returns whether it did */
async function pressAgain(world: World): Promise<boolean> {
  const failed = ends(world).filter((message) => labels(message).includes('Try again'));
  for (const message of failed) world.discord.click(world.ada, message, 'Try again');
  if (failed.length > 0) await pause(PRESSED_MS);
  return failed.length > 0;
}

const moved = (from: JobSeen | undefined, to: JobSeen | undefined): boolean =>
  to !== undefined && (to.percent !== from?.percent || to.step !== from.step || to.state !== from.state);

async function look(world: World, slug: string): Promise<Outcome['pages']> {
  const found: Outcome['pages'] = {};
  for (const path of ['/healthz', '/readyz', `/v/${slug}`]) {
    const answer = await fetch(world.url + path, { signal: AbortSignal.timeout(PAGE_MS) }).catch(() => null);
    found[path.startsWith('/v/') ? '/v/…' : path] = answer?.status ?? 'nobody';
    await answer?.body?.cancel();
    await pause(LOOK_MS);
  }
  return found;
}
