/** What every call passes: whether the person may, and that a failure becomes a kind note. */
import { AppError, toAppError } from '#src/core/errors.ts';
import { slash } from '#src/core/text/slash.ts';
import { isBanned } from '#src/db/accounts/bans.ts';
import { isDatabaseAway } from '#src/db/connection/transactions.ts';
import { isAdmitted } from '#src/jobs/people/admission.ts';
import { note } from '../pages/note.ts';
import type { Call, Reply } from './command.ts';

/** @throws AppError `access.denied` for who is not admitted */
async function assertAdmitted(call: Call): Promise<void> {
  const { desk, requester } = call;
  if (await isAdmitted(desk.db, requester, desk.settings.accessCode)) return;
  const { platform, userId } = requester;
  throw new AppError('access.denied', {
    message: `${platform} ${userId} is not admitted`,
    userMessage: `Videos here are for people with the access code. Please ask whoever runs this bot for it, then send it with ${slash('access')}.`,
  });
}

/** @throws AppError `access.denied` for who was shut out by the administrator */
async function assertNotBanned({ desk, requester }: Call): Promise<void> {
  if (!(await isBanned(desk.db, requester))) return;
  throw new AppError('access.denied', {
    message: `${requester.platform} ${requester.userId} is banned`,
    userMessage:
      'This bot has been closed for you by whoever runs it. If you think that is a mistake, please write to them.',
  });
}

/** @throws AppError `access.denied` for who may make no videos */
export async function assertMayCall(call: Call): Promise<void> {
  await assertNotBanned(call);
  await assertAdmitted(call);
}

/** Whether who calls may make videos. */
export const mayCall = async ({ desk, requester }: Call): Promise<boolean> =>
  !(await isBanned(desk.db, requester)) && (await isAdmitted(desk.db, requester, desk.settings.accessCode));

const AWAY =
  'I cannot reach my records just now. Please ask again in a minute; videos in the making are not lost.';

/** The sentence of whatever was thrown. What nobody foresaw goes to the log. */
export function failureNote(call: Call, thrown: unknown): Reply {
  if (!(thrown instanceof AppError) && isDatabaseAway(thrown)) {
    call.desk.log.warn({ err: thrown }, 'database away');
    return note('bad', AWAY);
  }
  const error = toAppError(thrown);
  if (error.code === 'internal') call.desk.log.error({ err: thrown }, 'call failed');
  return note('bad', error.userMessage);
}

/** The answer of `run`, never an error. `open`: for everybody, admitted or not. */
export async function guarded(call: Call, open: boolean, run: () => Promise<Reply>): Promise<Reply> {
  try {
    await assertNotBanned(call);
    if (!open) await assertAdmitted(call);
    return await run();
  } catch (thrown) {
    return failureNote(call, thrown);
  }
}
