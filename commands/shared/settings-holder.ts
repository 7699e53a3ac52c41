/** Whose settings a call changes. */
import { AppError } from '#src/core/errors.ts';
import { type Person, personOf } from '#src/core/job.ts';
import { everybodyAround } from '#src/db/accounts/settings.ts';
import type { Call } from './command.ts';

/** Whether the person may say what holds for everybody where they are. */
export const mayShare = ({ isAdministrator, requester }: Call): boolean =>
  isAdministrator && requester.workspace !== '';

/** @param shared those of everybody there. @throws AppError `access.denied` for who may not change those */
export function holderOf(call: Call, shared: boolean): Person {
  const { requester } = call;
  if (!shared) return personOf(requester);
  if (mayShare(call)) return everybodyAround(requester);
  throw new AppError('access.denied', {
    message: `${requester.userId} administrates nothing here`,
    userMessage:
      'Only an administrator can choose for everybody, and only in the place that it is for. You can choose for yourself.',
  });
}
