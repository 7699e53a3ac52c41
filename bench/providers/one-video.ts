/** Makes one video in the world, and reads from the local providers what happened when. */
import { readFileSync } from 'node:fs';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import { deliver } from '#src/entries/cli/deliver.ts';
import { submitJob } from '#src/jobs/life/submit.ts';
import { isReading } from '../../tests/fakes/gemini/reader.ts';
import { promptText } from '../../tests/fakes/gemini/store.ts';
import { until } from '../../tests/support/wait.ts';
import type { Latencies } from './latencies.ts';
import type { Calls } from './paths.ts';
import { PAPER_NAME, type WrittenScript } from './video.ts';
import type { Span, World } from './world.ts';

const VIDEO_MS = 900_000;
/** A line of the worker's log from `warn` on: pino's levels. */
const WARNED = /"level":[456]0/;
/** Linux counts the times in /proc in hundredths of a second. */
const TICKS_PER_S = 100;
/** utime, stime, cutime and cstime, counted from behind the command's closing bracket: proc(5), fields 14 to 17. */
const TIMES = [11, 12, 13, 14];

export interface MadeVideo {
  calls: Calls;
  wallS: number;
  beforeScriptS: number;
  /** From the last clip's last byte to the finished video. */
  tailS: number;
  /** Of the worker and its children. */
  cpuS: number;
  looks: number;
  impolite: number;
  /** From the end of each clip to the look that showed it. */
  noticedS: number[];
  /** When each call began and ended, seconds from the request. */
  timeline: [number, number, string][];
}

/**
 * @param keep the folder that the video's files are copied to
 * @throws where the video fails, is not what was asked for, or anything is paid twice
 */
export async function makeOneVideo(
  world: World,
  written: WrittenScript,
  latencies: Latencies,
  concurrent: number,
  keep: string | undefined,
): Promise<MadeVideo> {
  const { gemini, runway, services, pid, read, log } = world;
  const idleS = cpuSeconds(pid);
  const from = Date.now();
  const { id } = await submitJob(services, {
    requester: { platform: 'cli', workspace: 'local', userId: 'bench' },
    source: { kind: 'name', text: PAPER_NAME },
    options: DEFAULT_OPTIONS,
  });
  const job = await until(async () => {
    // Nothing goes wrong by plan here: what does would be tried again for hours.
    const fault = log.find((line) => WARNED.test(line));
    if (fault) throw new Error(fault);
    const row = await findJob(services.db, id);
    return row?.state === 'completed' || row?.state === 'failed' ? row : null;
  }, VIDEO_MS);
  const cpuS = cpuSeconds(pid) - idleS;
  const to = job.finishedAt?.getTime() ?? Date.now();
  const twice = gemini.duplicates().length + runway.duplicates().length;
  if (!job.video || job.video.notes.length > 0 || twice > 0) {
    const what = job.errorMessage ?? job.video?.notes.join(' ');
    throw new Error(`${what}; paid twice: ${twice}\n${log.join('\n')}`);
  }
  if (keep) await deliver(services.storage, job.video, job.title ?? id, keep);
  const tasks = runway.tasks();
  const arrived = runway.store.requests
    .filter(({ on }) => on === 'download')
    .map(({ at }) => at + latencies.request('download'));
  const script = gemini.calls.find(({ kind }) => kind === 'text');
  const s = (time: number | null) => ((time ?? to) - from) / 1_000;
  return {
    calls: {
      paper: busyMs(read),
      script: latencies.script,
      reading: latencies.reading,
      narrations: written.narrations.map(latencies.narration),
      clips: tasks.map(({ body, runMs }) => ({
        narration: latencies.narration(narrationOf(written, `${body.promptText}`)),
        create: latencies.request('create'),
        pending: latencies.pending,
        run: runMs,
        fetch: latencies.request('poll') + latencies.request('download'),
      })),
      concurrent,
    },
    wallS: s(to),
    beforeScriptS: s(script?.at ?? null),
    tailS: (to - Math.max(...arrived)) / 1_000,
    cpuS,
    looks: tasks.reduce((sum, { polls }) => sum + polls.length, 0),
    impolite: runway.impolitePolls(),
    noticedS: tasks.map(({ polls, endsAt }) => (Math.max(...polls) - endsAt) / 1_000),
    timeline: [
      ...read.map(({ from, to, what }): [number, number, string] => [s(from), s(to), `archive ${what}`]),
      ...gemini.calls.map(({ at, endedAt, kind, body }): [number, number, string] => [
        s(at),
        s(endedAt),
        kind !== 'text'
          ? `narration ${promptText(body).slice(0, 30)}`
          : isReading(body)
            ? 'reading'
            : 'script',
      ]),
      ...tasks.map(({ createdAt, endsAt, body, startedAt, polls }): [number, number, string] => [
        s(createdAt),
        s(endsAt),
        `clip ${`${body.promptText}`.slice(0, 30)}, began ${s(startedAt).toFixed(1)}, looks ${polls.map((at) => s(at).toFixed(1)).join(' ')}`,
      ]),
    ],
  };
}

const narrationOf = ({ clips }: WrittenScript, prompt: string): string =>
  clips.find((clip) => prompt.startsWith(clip.prompt))?.narration ?? '';

/** How long at least one of them was under way. */
function busyMs(spans: readonly Span[]): number {
  let until = 0;
  let sum = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum;
}

/** User and system time of a process and of its children that have ended, s. */
function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return TIMES.reduce((sum, field) => sum + Number(fields[field]), 0) / TICKS_PER_S;
}
