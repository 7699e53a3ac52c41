/** Which first scene a script is told with: chosen while it waits, or another one for a finished video. */
import { AppError } from '#src/core/errors.ts';
import type { Script } from '#src/core/script.ts';
import type { Database } from '#src/db/connection/client.ts';
import { changeScript } from '#src/db/jobs/scripts.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { nextOpening, openedWith } from '#src/pipeline/script/openings.ts';
import { assertMayHaveMore } from '../people/limits.ts';
import type { Estimate } from './edit.ts';
import type { VideoRequest } from './submit.ts';

/**
 * Takes an opening of those that the script can have.
 *
 * @param place from 0
 * @throws AppError `job.not-found` where it does not wait for approval, `input.invalid` where there is no such opening
 */
export async function takeOpening(
  db: Database,
  { id }: JobRow,
  place: number,
  estimate: Estimate,
): Promise<Script> {
  const script = await changeScript<Script>(db, id, async (now) => {
    if (now.state !== 'awaiting_approval' || !now.script) throw waitsForNothing(id);
    const [own] = now.script.scenes;
    const opening = now.script.openings?.[place];
    if (!own || !opening) throw noSuch(place, now.script.openings?.length ?? 0);
    const taken = openedWith(now.script, opening);
    // One that was turned down last is wanted after all: what it gives way to has its place then.
    const wanted = now.openings.at(-1)?.narration === opening.narration;
    return {
      found: taken,
      changes: {
        script: taken,
        ...(estimate && { priceUsd: estimate(taken) }),
        ...(wanted && own.narration !== opening.narration && { openings: [...now.openings, own] }),
      },
    };
  });
  if (script) return script;
  throw waitsForNothing(id);
}

/**
 * A finished video's script with another opening, for another version of it: one that it has to choose from, or one that
 * is to be written. null: it is not finished.
 * @throws AppError `limit.reached` where it has had as many as one may have
 */
export function anotherOpeningOf({
  id,
  state,
  script,
  openings,
  correction,
}: JobRow): VideoRequest['version'] | null {
  const own = script?.scenes[0];
  if (state !== 'completed' || !script || !own) return null;
  assertMayHaveMore('hooks', openings.length);
  const turnedDown = [...openings, own];
  const next = nextOpening(script, turnedDown);
  return {
    ...{ parentId: id, correction, openings: turnedDown },
    script: next ? openedWith(script, next) : script,
  };
}

export const waitsForNothing = (jobId: string): AppError =>
  new AppError('job.not-found', {
    message: `job ${jobId} waits for no approval`,
    userMessage: 'This script is not waiting for approval any more.',
  });

const noSuch = (place: number, known: number): AppError =>
  new AppError('input.invalid', {
    message: `no opening ${place} of ${known}`,
    userMessage:
      known > 1
        ? `This script has ${known} openings to choose from. Please choose one of them.`
        : 'This script has one opening alone. Please approve it, ask for another one, or change its first scene.',
  });
