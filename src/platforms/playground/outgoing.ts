/** The playground behind the port of chat platforms: what is shown is what is kept. */
import type { Desk } from '#commands/shared/desk.ts';
import type { ChatPlatform } from '#src/chat/port.ts';
import { changeMessage, postMessage, removeMessage } from '#src/db/playground/messages.ts';
import { gone, playgroundError } from './errors.ts';
import { newPlace, parsePlace } from './place.ts';
import type { Uploads } from './uploads.ts';

export const NAME = 'playground';

/** Pages read along at about this pace; nobody else is in a conversation, so nothing else is to be paced. */
const PACE = { messageMs: 500, channelMs: 0, workspaceMs: 0 };

/** Every call asks the database alone, so that any process can bring any conversation up to date. */
export const createOutgoing = ({ db }: Pick<Desk, 'db'>, uploads: Uploads): ChatPlatform => ({
  name: NAME,
  pace: PACE,
  channelOf: (place) => parsePlace(place).userId,
  replyPlace: (statusMessage) => newPlace(parsePlace(statusMessage).userId),

  // A video's file is never uploaded: it is played from its own link.
  async show({ place, message, nonce }) {
    const { userId, messageId } = parsePlace(place);
    const calls = message.kind !== 'status' && message.kind !== 'offer';
    try {
      if (messageId === null) {
        const posted = await postMessage(db, { userId, nonce, body: message, calls });
        return { place: { userId, messageId: posted }, posted: true };
      }
      if (await changeMessage(db, userId, messageId, message)) return { place, posted: false };
    } catch (thrown) {
      throw playgroundError(thrown);
    }
    throw gone(`playground: message ${messageId} is not there`);
  },

  async remove(place) {
    const { userId, messageId } = parsePlace(place);
    if (messageId === null) return;
    await removeMessage(db, userId, messageId).catch((thrown: unknown) => {
      throw playgroundError(thrown);
    });
  },

  async tell({ userId }, _place, note) {
    await postMessage(db, { userId, nonce: null, body: note }).catch((thrown: unknown) => {
      throw playgroundError(thrown);
    });
  },

  readAttachment: ({ ref }, { userId }, maxBytes, signal) => uploads.read(userId, ref, maxBytes, signal),
});
