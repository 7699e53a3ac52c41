/** Where one is in the list of one's videos, as a button carries it: `ready.7.o.job_….c2xlZXA`. Untrusted when it comes back. */
import { storable } from '#src/core/text/storable.ts';
import type { VideoQuery } from '#src/db/archive/pages.ts';
import { STATE_GROUPS, type StateGroup } from '#src/db/archive/videos.ts';

export interface ListPlace extends Pick<VideoQuery, 'search' | 'from'> {
  group: StateGroup;
  /** Asked for within so many days; null: whenever. */
  sinceDays: number | null;
}

/** What a button carries at most, characters (chat/wording/custom-id.ts). */
const MAX_LENGTH = 80;
const SINCE_DAYS = [1, 7, 30];
const DAY_MS = 86_400_000;
const GROUPS = Object.keys(STATE_GROUPS) as StateGroup[];

/** A search is a few words: more is cut off, in bytes of UTF-8 so that it fits a button. */
const MAX_SEARCH_BYTES = 30;

/** The latest videos, all of them. */
export const FIRST_PAGE = 'all';

export function encodeListPlace({ search, group, sinceDays, from }: ListPlace): string {
  const cursor = from ? [from.towards === 'older' ? 'o' : 'n', from.jobId] : ['', ''];
  const parts = [group, sinceDays ?? '', ...cursor, Buffer.from(search).toString('base64url')];
  return parts.join('.').replace(/\.+$/, '').slice(0, MAX_LENGTH);
}

/** The videos that are there, so many of them. */
export const queryAt = ({ search, group, sinceDays, from }: ListPlace, limit: number): VideoQuery => ({
  search,
  paper: null,
  states: STATE_GROUPS[group],
  since: sinceDays === null ? null : new Date(Date.now() - sinceDays * DAY_MS),
  until: null,
  from,
  limit,
});

/** What cannot be read is as on the first page. */
export function decodeListPlace(target: string): ListPlace {
  const [group, since, towards, jobId = '', search = ''] = target.split('.');
  return {
    group: GROUPS.find((one) => one === group) ?? 'all',
    sinceDays: SINCE_DAYS.find((days) => String(days) === since) ?? null,
    from:
      /^[on]$/.test(towards ?? '') && jobId ? { jobId, towards: towards === 'n' ? 'newer' : 'older' } : null,
    search: cleanSearch(Buffer.from(search, 'base64url').toString()),
  };
}

/** A search as it is used: short enough for a button, without what cannot be stored. */
export function cleanSearch(typed: string): string {
  let search = '';
  for (const character of storable(typed).trim().replace(/\s+/g, ' ')) {
    if (Buffer.byteLength(search + character) > MAX_SEARCH_BYTES) break;
    search += character;
  }
  return search.trim();
}
