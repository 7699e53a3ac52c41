/** Withdraws the offer to make a video of a file. */
import { deleteOffer } from '../../src/db/offers.ts';
import type { Action } from '../command.ts';
import { offered } from '../offers.ts';

export const dismiss: Action = {
  async run(call, target) {
    const offer = await offered(call, target);
    await deleteOffer(call.desk.db, offer.id);
    return { kind: 'gone' };
  },
};
