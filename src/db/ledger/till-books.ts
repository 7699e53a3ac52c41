/** The till's side of the ledger: a purchase stays in its holder's hands while the till waits for the answer. */
import type { TillBooks } from '../../core/ledger.ts';
import type { Database } from '../client.ts';
import { LEASE_MS } from './index.ts';
import { changeIfHeld, keepAnswer, renewLease } from './rows.ts';

export function createTillBooks(db: Database): TillBooks {
  return {
    renewMs: LEASE_MS / 3,
    renew: ({ id, holder }) => renewLease(db, id, holder, LEASE_MS),
    sending: async ({ id, holder }) => {
      await renewLease(db, id, holder, LEASE_MS);
      return (await changeIfHeld(db, id, holder, { before: { sent: true } })) !== null;
    },
    keep: ({ id }, { bytes, type }) => keepAnswer(db, id, { delivery: bytes, deliveryType: type }),
    release: async ({ id, holder }) => {
      await changeIfHeld(db, id, holder, { heldBy: null, heldUntil: null });
    },
  };
}
