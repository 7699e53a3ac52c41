/** Makes a video of a file that was offered. */
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import { deleteOffer } from '#src/db/messages/offers.ts';
import { askForVideo } from '../shared/ask-for-video.ts';
import type { Action } from '../shared/command.ts';
import { offered } from '../shared/offers.ts';

export const make: Action = {
  async run(call, target) {
    const offer = await offered(call, target);
    const { platform, workspace, userId, place, uploadLimit, source } = offer;
    const options = { ...DEFAULT_OPTIONS, review: call.desk.settings.review };
    // The video is whose the file is, whoever says yes to it.
    const asked = { ...call, requester: { platform, workspace, userId }, place, uploadLimit };
    const reply = await askForVideo(asked, source, options, `offer/${offer.id}`);
    await deleteOffer(call.desk.db, offer.id);
    return reply.kind === 'job' ? { kind: 'gone' } : reply;
  },
};
