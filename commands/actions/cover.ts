/** Chooses the frame that stands for a finished video: shows what there is, or takes one. */
import { actionButton, watchButton, watchPage } from '#src/chat/wording/buttons.ts';
import { readTarget, targetOf } from '#src/chat/wording/target.ts';
import { titleOf } from '#src/chat/wording/words.ts';
import type { Button } from '#src/core/chat.ts';
import { COVERS } from '#src/core/covers.ts';
import { setCover } from '#src/db/archive/covers.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { note } from '../pages/note.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';
import { shortened } from '../shared/shortened.ts';

/** What a button shows of a heading, characters. */
const MOST_HEADING = 40;

export const cover: Action = {
  async run(call, target) {
    const { jobId, rest } = readTarget(target);
    const chosen = /^\d$/.test(rest) ? COVERS[Number(rest)] : undefined;
    const job = await ownedJob(call, jobId, 'owner');
    const { publicUrl } = call.desk.settings;
    const buttons = [...choices(job, publicUrl), watchButton(publicUrl, job.slug)];
    if (!chosen) {
      return note('plain', `Which frame shall stand for **${titleOf(job)}**?`, buttons);
    }
    return (await setCover(call.desk.db, job.id, chosen))
      ? note('good', 'The video’s page, its link’s preview and the API show that frame now.', buttons)
      : note('plain', 'This video has no other frames to choose from. A new version of it has.');
  },
};

const choices = ({ id, slug, video }: JobRow, publicUrl: string): Button[] =>
  (video?.covers ?? []).flatMap((heading, index) => [
    actionButton(
      'cover',
      targetOf(id, index),
      `Take ${index + 1}: ${shortened(heading, MOST_HEADING)}`,
      'secondary',
    ),
    {
      kind: 'link' as const,
      url: `${watchPage(publicUrl, slug)}/cover-${index + 1}.jpg`,
      label: `See ${index + 1}`,
    },
  ]);
