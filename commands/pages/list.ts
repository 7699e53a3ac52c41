/** A page of one's videos. */
import { actionButton } from '#src/chat/wording/buttons.ts';
import type { Button } from '#src/core/chat.ts';
import { personOf } from '#src/core/job.ts';
import { slash } from '#src/core/text/slash.ts';
import { listVideos } from '#src/db/archive/videos.ts';
import type { Call, Reply } from '../shared/command.ts';
import { listedVideo } from './detail.ts';
import { encodeListPlace, FIRST_PAGE, type ListPlace, queryAt } from './list-target.ts';
import { note } from './note.ts';

/** As many as can be looked over at once, and as a menu shows without scrolling. */
const PAGE_SIZE = 8;

const GROUP_WORDS = { all: '', making: 'in the making', ready: 'ready', failed: 'not made' };
const SINCE_WORDS = new Map([
  [1, 'since yesterday'],
  [7, 'in the last 7 days'],
  [30, 'in the last 30 days'],
]);

export async function listPage({ desk, requester }: Call, place: ListPlace): Promise<Reply> {
  const query = queryAt(place, PAGE_SIZE);
  const { videos, newer, older } = await listVideos(desk.db, personOf(requester), query);
  const filter = filterWords(place);
  const turn = (jobId: string | null, towards: 'older' | 'newer', label: string): Button[] =>
    jobId === null
      ? []
      : [actionButton('list', encodeListPlace({ ...place, from: { jobId, towards } }), label, 'secondary')];
  if (videos.length === 0) return nothing(place, filter);
  return {
    kind: 'page',
    page: {
      kind: 'list',
      filter,
      videos: videos.map((job) => listedVideo(job, desk.settings.publicUrl)),
      buttons: [
        ...turn(newer, 'newer', 'Newer'),
        ...turn(older, 'older', 'Older'),
        ...(filter ? [actionButton('list', FIRST_PAGE, 'Show all', 'secondary')] : []),
      ],
    },
  };
}

function nothing(place: ListPlace, filter: string): Reply {
  const all = [actionButton('list', FIRST_PAGE, 'Show all', 'secondary')];
  if (place.from) return note('plain', 'There are no more videos this way.', all);
  if (filter) return note('plain', `None of your videos fits: ${filter}.`, all);
  return note(
    'plain',
    `You have no videos yet. Send ${slash('video')} with a PMC id, a DOI or a link, or attach a paper.`,
  );
}

/** `“sleep”, ready, in the last 7 days` */
const filterWords = ({ search, group, sinceDays }: ListPlace): string =>
  [search && `“${search}”`, GROUP_WORDS[group], SINCE_WORDS.get(sinceDays ?? 0)].filter(Boolean).join(', ');
