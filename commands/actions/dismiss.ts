/** Withdraws the offer to make a video of a file. */
import { deleteOffer } from '#src/db/messages/offers.ts';
import type { Action } from '../shared/command.ts';
import { offered } from '../shared/offers.ts';

export const dismiss: Action = {
  async run(call, target) {
    const offer = await offered(call, target);
    await deleteOffer(call.desk.db, offer.id);
    return { kind: 'gone' };
  },
};
