/** What a person does in the playground, carried to the commands; what comes back, carried into the conversation. */

import { actionForm, commandForm, receiveMessage, runAction, runCommand, runForm } from '#commands/index.ts';
import { note } from '#commands/pages/note.ts';
import type { Call, MessageReply } from '#commands/shared/command.ts';
import type { Desk } from '#commands/shared/desk.ts';
import { assertMayCall } from '#commands/shared/guard.ts';
import { typedValues } from '#commands/shared/typed-values.ts';
import type { Conversation, Speaker } from '#src/chat/playground.ts';
import type { Place } from '#src/chat/port.ts';
import { decodeAction } from '#src/chat/wording/custom-id.ts';
import type { Note, PrivatePage } from '#src/core/chat.ts';
import { storable } from '#src/core/text/storable.ts';
import { changeMessage, findMessage, postMessage, removeMessage } from '#src/db/playground/messages.ts';
import { keepPerson } from '#src/db/playground/people.ts';
import { typedCommand } from './parse.ts';
import { requesterOf } from './people.ts';
import { newPlace } from './place.ts';
import { suggestionsFor } from './suggest.ts';
import type { Uploads } from './uploads.ts';

const HIDDEN = '••••••';
const PRIVATE: readonly string[] = ['list', 'detail', 'note'] satisfies PrivatePage['kind'][];

const unknownCommand = (name: string): string =>
  `There is no command “/${name.slice(0, 40)}”. Type **/** to see what there is, or **/help**.`;

/** @param locked whether everybody here has given the installation's own token: then they administrate it */
export function createConversation(desk: Desk, uploads: Uploads, locked: boolean): Conversation {
  const { db } = desk;

  const callOf = (who: Speaker, place: Place | null, origin: string | null): Call => ({
    requester: requesterOf(who),
    isModerator: false,
    isAdministrator: locked,
    place,
    origin,
    onPage: false,
    readFile: ({ ref }, maxBytes, signal) => uploads.read(who.userId, ref, maxBytes, signal),
    uploadLimit: null, // the video is played from its own link
    hints: [],
    locale: who.locale,
    desk,
  });

  /** @param under the message whose button was pressed */
  async function carry(
    userId: string,
    replies: readonly MessageReply[],
    under: number | null,
    onPage = false,
  ) {
    for (const reply of replies) {
      if (reply.kind === 'gone' && under !== null) await removeMessage(db, userId, under);
      if (reply.kind === 'offer') await postMessage(db, { userId, nonce: null, body: reply.message });
      if (reply.kind !== 'page') continue;
      const replaced = onPage && under !== null && (await changeMessage(db, userId, under, reply.page));
      if (!replaced) await postMessage(db, { userId, nonce: null, body: reply.page });
    }
  }

  return {
    async say(who, { once, ...said }) {
      const { userId } = who;
      const text = storable(said.text).trim();
      const files = await uploads.attachments(userId, said.files);
      if (text === '' && files.length === 0) return null;
      const typed = typedCommand(text);
      const values = typed?.command ? typedValues(typed.command, typed.rest, files) : null;
      const form =
        typed?.command && values && typeof values !== 'string' ? commandForm(typed.command, values) : null;
      if (form) return form;
      await keepPerson(db, userId, null);
      const body = {
        kind: 'said' as const,
        text: hideSecret(typed, text),
        files: files.map(({ name }) => name),
      };
      await postMessage(db, { userId, nonce: `said ${once}`, body });
      const call = callOf(who, newPlace(userId), `${userId}/${once}`);
      if (typed && !typed.command) {
        await carry(userId, [note('bad', unknownCommand(typed.name))], null);
      } else if (typeof values === 'string') {
        await carry(userId, [note('bad', values)], null);
      } else if (typed?.command && values) {
        const reply = await runCommand(call, typed.command, values);
        const [kept, shown] = reply.kind === 'page' ? withoutSecret(reply.page) : [null, null];
        await carry(userId, [kept ? { kind: 'page', page: kept } : reply], null);
        return shown;
      } else {
        await carry(userId, await receiveMessage(call, { text, files, how: 'direct' }), null);
      }
      return null;
    },

    async press(who, { button, messageId }) {
      const { userId } = who;
      const pressed = decodeAction(button);
      const message = pressed && (await findMessage(db, userId, messageId));
      if (!pressed || !message) return null;
      const form = await actionForm(pressed.action, pressed.target, async () => callOf(who, null, null));
      if (form) return form;
      const onPage = PRIVATE.includes(message.body.kind);
      const call = { ...callOf(who, newPlace(userId), null), onPage };
      const reply = await runAction(call, pressed.action, pressed.target);
      await carry(userId, [reply], messageId, onPage);
      return null;
    },

    async answer(who, once, { form, target, texts, files }) {
      const { userId } = who;
      await keepPerson(db, userId, null);
      const call = callOf(who, newPlace(userId), `${userId}/${once}`);
      const values = {
        text: storable(texts),
        toggles: {},
        files: await uploads.attachments(userId, files),
      };
      await carry(userId, [await runForm(call, form, target, values)], null);
    },

    async keepFile(who, name, body) {
      await assertMayCall(callOf(who, null, null));
      await keepPerson(db, who.userId, null);
      return uploads.keep(who, name, body);
    },

    suggest: (who, text) => suggestionsFor(callOf(who, null, null), text),
  };
}

/** The page as it is kept, and what of it is shown once instead. */
function withoutSecret(page: PrivatePage): [PrivatePage, Note | null] {
  if (page.kind !== 'note' || page.secret === undefined) return [page, null];
  const { secret, ...rest } = page;
  return [{ ...rest, text: page.text.replaceAll(secret, HIDDEN) }, page];
}

/** What was typed, as it is kept: an access code is nobody's to read later. */
const hideSecret = (typed: ReturnType<typeof typedCommand>, text: string): string =>
  typed?.command?.name === 'access' && typed.rest ? `/access ${HIDDEN}` : text;
