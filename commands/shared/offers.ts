/** Offers to make a video of a dropped file. */
import { actionButton } from '#src/chat/wording/buttons.ts';
import type { OfferMessage } from '#src/core/chat.ts';
import { AppError } from '#src/core/errors.ts';
import { newOfferId } from '#src/core/ids.ts';
import type { AttachedSource } from '#src/core/job.ts';
import { findOffer, insertOffer } from '#src/db/messages/offers.ts';
import type { OfferRow } from '#src/db/messages/tables.ts';
import type { Call } from './command.ts';
import { assertMayTouch } from './owned.ts';

const OFFER_ID = /^offer_[0-9a-z]{1,40}$/;

/** Notes an offer of the file, and what is posted under it. `place` is the call's own. */
export async function offerVideo(
  { desk, requester, uploadLimit }: Call,
  source: AttachedSource,
  place: OfferRow['place'],
  origin: string | null,
): Promise<OfferMessage> {
  const { platform, workspace, userId } = requester;
  const offer = { platform, workspace, userId, origin, source, place, uploadLimit };
  const id = await insertOffer(desk.db, { ...offer, id: newOfferId() });
  return {
    kind: 'offer',
    fileName: source.name,
    buttons: [
      actionButton('make', id, 'Make video', 'primary'),
      actionButton('dismiss', id, 'Not now', 'secondary'),
    ],
  };
}

/** The offer, for whoever dropped the file or moderates there. @throws AppError `job.not-found`, `access.denied` */
export async function offered(call: Call, target: string): Promise<OfferRow> {
  const offer = OFFER_ID.test(target) ? await findOffer(call.desk.db, target) : null;
  if (!offer) {
    throw new AppError('job.not-found', {
      message: `no offer ${target.slice(0, 80)}`,
      userMessage: 'This has been answered already. You can send the file again to make a video of it.',
    });
  }
  assertMayTouch(call, offer, 'moderator');
  return offer;
}
