/** Who may talk to the bot in the playground, and as whom: a browser, told by the secret in its cookie. */
import { createHash } from 'node:crypto';
import type { People } from '#src/chat/playground.ts';
import { hashOf, sameText } from '#src/core/hash.ts';
import type { Requester } from '#src/core/job.ts';
import type { Database } from '#src/db/connection/client.ts';
import { keepPerson, proofOf, withdrawProof } from '#src/db/playground/people.ts';
import { NAME } from './outgoing.ts';

/** One playground is one workspace. */
const WORKSPACE = 'local';
/** Of a hash: 80 bits, enough that no two people meet. */
const USER_ID_LENGTH = 20;

/** Whose the secret is. The id is shown in logs and rows, so the secret cannot be had from it. */
const userIdOf = (secret: string): string =>
  createHash('sha256').update(`person ${secret}`).digest('hex').slice(0, USER_ID_LENGTH);

/** A cookie costs nothing: limits count by the network from which somebody asks as well. */
export const requesterOf = ({ userId, network }: { userId: string; network: string }): Requester => ({
  platform: NAME,
  workspace: WORKSPACE,
  userId,
  network,
});

/** @param token what has to be given once in each browser; null: nothing */
export function createPeople(db: Database, token: string | null): People {
  // Holds for this secret and this token alone: another token shuts everybody out.
  const proof = (secret: string): string => hashOf(['playground', secret, token]);
  return {
    locked: token !== null,
    async enter(secret) {
      const userId = userIdOf(secret);
      if (token === null) return userId;
      const given = await proofOf(db, userId);
      return given !== null && sameText(given, proof(secret)) ? userId : null;
    },
    async signIn(secret, given) {
      if (token !== null && !sameText(given, token)) return false;
      await keepPerson(db, userIdOf(secret), token === null ? null : proof(secret));
      return true;
    },
    signOut: (secret) => withdrawProof(db, userIdOf(secret)),
  };
}
