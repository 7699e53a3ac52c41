/** Who speaks the script that waits for approval. */

import { AppError } from '#src/core/errors.ts';
import { VOICES } from '#src/core/options.ts';
import type { Database } from '#src/db/connection/client.ts';
import { changeScript } from '#src/db/jobs/scripts.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { waitsForNothing } from './opening.ts';

/** @throws AppError `job.not-found` where it does not wait, `input.invalid` where there is no such voice */
export async function takeVoice(db: Database, { id }: JobRow, name: string): Promise<void> {
  const voice = VOICES.find((known) => known === name);
  if (!voice) throw noSuch(name);
  const taken = await changeScript(db, id, async (now) => {
    if (now.state !== 'awaiting_approval') throw waitsForNothing(id);
    return { found: true, changes: { options: { ...now.options, voice } } };
  });
  if (!taken) throw waitsForNothing(id);
}

const noSuch = (name: string): AppError =>
  new AppError('input.invalid', {
    message: `no voice ${name.slice(0, 20)}`,
    userMessage: `The voices are ${VOICES.join(', ')}. Please choose one of them.`,
  });
