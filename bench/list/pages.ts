/** Pages of one's videos that are asked for, anew each time. */
import type { VideoQuery } from '#src/db/archive/pages.ts';
import { STATE_GROUPS } from '#src/db/archive/videos.ts';

const HOUR_MS = 3_600_000;

export const anyOf = (count: number): number => Math.floor(Math.random() * count);
const jobId = (n: number): string => `job_${String(n).padStart(12, '0')}`;

/** @param rows how many videos there are, see `fill.ts` */
export function pageKinds(rows: number): Record<string, () => Partial<VideoQuery>> {
  const deep = (): VideoQuery['from'] => ({
    jobId: jobId(1 + anyOf(rows)),
    towards: Math.random() < 0.5 ? 'older' : 'newer',
  });
  return {
    first: () => ({}),
    'deep, either way': () => ({ from: deep() }),
    'ready, deep': () => ({ states: STATE_GROUPS.ready, from: deep() }),
    'failed, first': () => ({ states: STATE_GROUPS.failed }),
    'failed, deep': () => ({ states: STATE_GROUPS.failed, from: deep() }),
    'making (none)': () => ({ states: STATE_GROUPS.making }),
    'between two dates': () => {
      const until = Date.now() - anyOf(rows) * 60_000;
      return { until: new Date(until), since: new Date(until - anyOf(1_000) * HOUR_MS) };
    },
    'one paper': () => ({
      paper: [`PMC${1 + anyOf(rows)}`, `10.1371/journal.${1 + anyOf(rows)}`][anyOf(2)] ?? '',
    }),
    'search, any word': () => ({ search: `term${Math.floor(Math.exp(Math.random() * Math.log(20_000)))}` }),
    'search, two words': () => ({
      search: `term${1 + anyOf(30)} term${1 + anyOf(2_000)}`,
    }),
    'search, beginning of a word': () => ({ search: `term${1 + anyOf(99)}` }),
    'search, beginnings of nearly every title and of few': () => ({
      search: `t wri scholar${1 + anyOf(99)}`,
    }),
    'search, deep': () => ({ search: `term${1 + anyOf(5_000)}`, from: deep() }),
    'search, of those that failed': () => ({
      search: `term${1 + anyOf(5_000)}`,
      states: STATE_GROUPS.failed,
    }),
    'search, an author': () => ({ search: `writer${anyOf(777)}` }),
    'search, no such word': () => ({ search: `nothing${anyOf(1_000)}` }),
    'search, latest tenth, from the oldest on': () => ({
      search: 'lately',
      from: { jobId: jobId(rows - anyOf(1_000)), towards: 'newer' },
    }),
    'search, oldest fifth alone': () => ({ search: 'formerly' }),
    'search, two words of half the titles, never together': () => ({ search: 'odd even' }),
  };
}
