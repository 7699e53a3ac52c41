/** Admits people who know the access code. */
import { AppError } from '#src/core/errors.ts';
import { sameText } from '#src/core/hash.ts';
import { type Person, personOf, type Requester } from '#src/core/job.ts';
import { admissionOf, admit } from '#src/db/accounts/admissions.ts';
import type { Database } from '#src/db/connection/client.ts';
import { tryTake } from '#src/db/limits/rate-limits.ts';
import { tryToSignIn } from './sign-ins.ts';

/** One try at the code in so long for each person: nothing to somebody who mistyped, years to a guesser. */
const TRY_EVERY_MS = 10_000;
/** Wrong ones from one network, where anybody can be somebody else at once. */
const TRIES_PER_MINUTE = 6;

/** How the rows of `rate_limits` begin that are tries at the code. */
export const CODE_SLOT_PREFIX = 'access ';
export const codeSlotOf = ({ platform, workspace, userId }: Person): string =>
  `${CODE_SLOT_PREFIX}${JSON.stringify([platform, workspace, userId])}`;

const tooSoon = (waitS: number): AppError =>
  new AppError('limit.reached', {
    message: 'access code tried again too soon',
    userMessage: `Please wait ${waitS} ${waitS === 1 ? 'second' : 'seconds'} before you try a code again.`,
  });

/** Whether the person may make videos. @param accessCode null: everybody may */
export async function isAdmitted(
  db: Database,
  requester: Requester,
  accessCode: string | null,
): Promise<boolean> {
  return accessCode === null || (await admissionOf(db, requester)) === 'admitted';
}

/**
 * Admits the person, or everybody in the workspace, if the code is right.
 *
 * @param code as typed
 * @param accessCode the right one
 * @throws AppError `access.denied`: wrong, or admitted once and revoked; `limit.reached`: tried again too soon
 */
export async function admitByCode(
  db: Database,
  requester: Requester,
  code: string,
  accessCode: string,
  whom: 'person' | 'workspace',
): Promise<void> {
  const person = personOf(requester);
  const name = codeSlotOf(person);
  const waitS = Math.ceil((await tryTake(db, [{ name, spacingMs: TRY_EVERY_MS }])) / 1_000);
  if (waitS > 0) throw tooSoon(waitS);
  const isRight = () => sameText(code.trim(), accessCode.trim());
  const door = { name: 'access', secret: accessCode, perMinute: TRIES_PER_MINUTE } as const;
  const { network } = requester;
  const tried = !network ? null : await tryToSignIn(db, door, network, isRight);
  if (tried !== null && typeof tried === 'object') throw tooSoon(tried.waitS);
  if (!isRight()) {
    throw new AppError('access.denied', {
      message: `wrong access code from ${requester.platform} ${requester.userId}`,
      userMessage:
        'That is not the access code. Please check it with whoever gave it to you, capital letters too, and try again.',
    });
  }
  if ((await admissionOf(db, requester)) === 'revoked') {
    throw new AppError('access.denied', {
      message: `${requester.platform} ${requester.userId} was revoked`,
      userMessage: 'Your access has been withdrawn. Please ask whoever runs this bot about it.',
    });
  }
  const { platform, workspace } = requester;
  await admit(
    db,
    whom === 'workspace' ? { platform, workspace, userId: '' } : person,
    `${workspace}/${requester.userId}`,
  );
}
