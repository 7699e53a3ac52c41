/** Takes commands, shortcuts, buttons and forms: run, acknowledged once what they ask for stands in the database, answered. */
import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  GlobalShortcut,
  MessageShortcut,
  RespondFn,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
} from '@slack/bolt';
import {
  actionForm,
  commandForm,
  commandNamed,
  receiveMessage,
  runAction,
  runCommand,
} from '#commands/index.ts';
import type { Values } from '#commands/shared/command.ts';
import { typedValues } from '#commands/shared/typed-values.ts';
import { acknowledged } from '#src/chat/intake/in-time.ts';
import { decodeAction } from '#src/chat/wording/custom-id.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { Homes } from '../app/homes.ts';
import { GLOBAL_SHORTCUT, MESSAGE_SHORTCUT } from '../app/manifest.ts';
import { answer, badNote } from '../outgoing/answer.ts';
import { directPlace, placeIn } from '../outgoing/place.ts';
import { plainText } from '../outgoing/text.ts';
import { NEW_VIDEO_ACTION } from '../render/home.ts';
import type { FileResolver } from './files.ts';
import { type FormDeps, formTooLate, openForm, takeForm } from './forms.ts';
import { readMessage } from './parse.ts';
import { pressedIn } from './pressed.ts';

interface InteractionDeps extends FormDeps {
  homes: Homes;
  resolveFiles: FileResolver;
  log: Logger;
}

const NO_VALUES: Values = { text: {}, toggles: {}, files: [] };

export function listenToInteractions(app: App, deps: InteractionDeps): void {
  /** What goes wrong is told by the reply, or logged. */
  const safely =
    <Args>(what: string, work: (args: Args, deps: InteractionDeps) => Promise<void>) =>
    async (args: Args) => {
      try {
        await work(args, deps);
      } catch (err) {
        deps.log.error({ err, what }, 'interaction not answered');
      }
    };
  app.command(/^\//, safely('command', command));
  app.shortcut({ type: 'message_action', callback_id: MESSAGE_SHORTCUT }, safely('shortcut', menu));
  app.shortcut({ type: 'shortcut', callback_id: GLOBAL_SHORTCUT }, safely('shortcut', newVideo));
  app.action<BlockAction>({ type: 'block_actions' }, safely('button', press));
  app.view({ type: 'view_submission', callback_id: /^form:/ }, safely('form', takeForm));
}

type Asked = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

async function command({ ack, command: sent, respond, context }: Asked, deps: InteractionDeps) {
  const asked = commandNamed(sent.command.slice(1));
  if (!asked) return ack();
  const values = typedValues(asked, sent.text);
  if (typeof values === 'string') {
    await ack();
    return answer(respond, badNote(values), 'beside');
  }
  const teamId = context.teamId ?? sent.team_id;
  const place = placeIn({ teamId, channelId: sent.channel_id, userId: sent.user_id }, null);
  const opens = commandForm(asked, values);
  if (opens) {
    await ack();
    return orTell(respond, openForm(deps, sent.trigger_id, opens, place));
  }
  const run = async () => {
    const call = await deps.call({ teamId, userId: sent.user_id, place, origin: sent.trigger_id });
    return runCommand(call, asked, values);
  };
  await answer(respond, await acknowledged(() => ack(), run), 'beside');
}

/** A form that does not open says nothing by itself. */
async function orTell(respond: RespondFn, opening: Promise<void>, threadTs: string | null = null) {
  try {
    await opening;
  } catch (thrown) {
    await answer(respond, badNote(formTooLate()), 'beside', threadTs);
    throw thrown;
  }
}

type Picked = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

async function menu({ ack, shortcut, respond, context }: Picked, deps: InteractionDeps) {
  const teamId = context.teamId ?? '';
  const userId = shortcut.user.id;
  const message = readMessage(shortcut.message);
  if (!message) return ack();
  const at = { teamId, channelId: shortcut.channel.id, userId };
  const place = placeIn(at, message.thread_ts ?? message.ts);
  const receive = async () => {
    const { botUserId } = await deps.workspaces(teamId);
    const files = await deps.resolveFiles(teamId, message.files);
    const call = await deps.call({ teamId, userId, place, origin: shortcut.trigger_id });
    return receiveMessage(call, { text: plainText(message.text, botUserId), files, how: 'menu' });
  };
  for (const reply of await acknowledged(() => ack(), receive))
    await answer(respond, reply, 'beside', message.thread_ts ?? null);
}

type Shortcut = SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs;

async function newVideo({ ack, shortcut, context }: Shortcut, deps: InteractionDeps) {
  await ack();
  await openNewVideo(deps, shortcut.trigger_id, context.teamId ?? '', shortcut.user.id);
}

async function openNewVideo(deps: InteractionDeps, triggerId: string, teamId: string, userId: string) {
  const asked = commandNamed('video');
  const form = asked ? commandForm(asked, NO_VALUES) : null;
  if (form) await openForm(deps, triggerId, form, directPlace(teamId, userId));
}

type Pressed = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

async function press({ ack, body, action, respond, context }: Pressed, deps: InteractionDeps) {
  const { teamId, userId, place, onPage, home, threadTs } = pressedIn(body, action.block_id, context.teamId);
  if (action.action_id === NEW_VIDEO_ACTION) {
    await ack();
    return openNewVideo(deps, body.trigger_id, teamId, userId);
  }
  const pressed = decodeAction(action.action_id);
  if (!pressed) return ack(); // a link, or of an older version
  const run = async () => {
    const opens = await actionForm(pressed.action, pressed.target, () =>
      deps.call({ teamId, userId, place, origin: null }),
    );
    if (opens) return opens;
    const call = await deps.call({ teamId, userId, place, origin: body.trigger_id, onPage });
    return runAction(call, pressed.action, pressed.target);
  };
  const reply = await acknowledged(() => ack(), run);
  if (reply.kind === 'form') {
    const opening = openForm(deps, body.trigger_id, reply, place);
    return home ? opening : orTell(respond, opening, threadTs);
  }
  if (!home) return answer(respond, reply, onPage ? 'page' : 'beside', threadTs);
  if (reply.kind === 'page') await deps.homes.turn(teamId, userId, reply.page, action.action_id);
}
