/** Chooses the frame that stands for a finished video: shows what there is, or takes one. */
import { actionButton, watchButton, watchPage } from '#src/chat/wording/buttons.ts';
import { readTarget, targetOf } from '#src/chat/wording/target.ts';
import { titleOf } from '#src/chat/wording/words.ts';
import type { Button, PageFile } from '#src/core/chat.ts';
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
    const frames = framesOf(job, publicUrl);
    const buttons = [
      ...frames.map((frame, index) => takeButton(job.id, frame, index)),
      watchButton(publicUrl, job.slug),
    ];
    if (!chosen) {
      return note('plain', `Which frame shall stand for **${titleOf(job)}**?`, buttons, frames);
    }
    return (await setCover(call.desk.db, job.id, chosen))
      ? note(
          'good',
          'The video’s page, its link’s preview and the API show this frame now.',
          buttons,
          frames.slice(Number(rest), Number(rest) + 1),
        )
      : note('plain', 'This video has no other frames to choose from. A new version of it has.');
  },
};

const takeButton = (jobId: string, { label }: PageFile, index: number): Button =>
  actionButton('cover', targetOf(jobId, index), `Take ${label}`, 'secondary');

const framesOf = ({ slug, video }: JobRow, publicUrl: string): PageFile[] =>
  (video?.covers ?? []).flatMap((heading, index) => {
    const file = COVERS[index];
    const key = file && video?.files[file];
    if (!key) return [];
    const name = `cover-${index + 1}.jpg`;
    const label = `${index + 1}: ${shortened(heading, MOST_HEADING)}`;
    return [{ kind: 'image', label, name, key, url: `${watchPage(publicUrl, slug)}/${name}` }];
  });
