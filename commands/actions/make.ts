/** Makes a video of a file that was offered. */
import { deleteOffer } from '#src/db/messages/offers.ts';
import { askForVideo } from '../shared/ask-for-video.ts';
import type { Action } from '../shared/command.ts';
import { offered } from '../shared/offers.ts';
import { usualOptions } from '../shared/usual.ts';

export const make: Action = {
  async run(call, target) {
    const offer = await offered(call, target);
    const { platform, workspace, userId, place, uploadLimit, source } = offer;
    // The video is whose the file is, whoever says yes to it.
    const asked = { ...call, requester: { platform, workspace, userId }, place, uploadLimit };
    const reply = await askForVideo(asked, source, await usualOptions(asked), `offer/${offer.id}`);
    await deleteOffer(call.desk.db, offer.id);
    return reply.kind === 'job' ? { kind: 'gone' } : reply;
  },
};
