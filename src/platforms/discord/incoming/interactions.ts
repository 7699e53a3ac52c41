/** Takes interactions: run, and acknowledged once what they ask for stands in the database; first where that is slow. */
import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import {
  actionForm,
  commandForm,
  commandNamed,
  complete,
  receiveMessage,
  runAction,
  runCommand,
  runForm,
} from '#commands/index.ts';
import type { Call, MessageReply } from '#commands/shared/command.ts';
import type { Desk } from '#commands/shared/desk.ts';
import { startInTime } from '#src/chat/intake/in-time.ts';
import type { ChatPlatform } from '#src/chat/port.ts';
import { decodeAction, decodeForm } from '#src/chat/wording/custom-id.ts';
import type { Logger } from '#src/runtime/log.ts';
import { type Acknowledged, acknowledge, answer, answerAtOnce } from '../outgoing/answer.ts';
import { renderForm } from '../render/form.ts';
import { callOf, placeOf } from './call.ts';
import { commandValues, formValues, incomingMessage } from './parse.ts';

export interface InteractionDeps {
  /** Opens in its own time: interactions are acknowledged before. */
  desk: Promise<Desk>;
  log: Logger;
  hints: () => readonly string[];
  readAttachment: ChatPlatform['readAttachment'];
  /** By its token, what this process is about to answer: the answer can be edited only after that. */
  answering: Map<string, Promise<unknown>>;
}

type Running =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** Handles one interaction. Never throws: what goes wrong is told to the person, or logged. */
export async function handleInteraction(interaction: BaseInteraction, deps: InteractionDeps): Promise<void> {
  try {
    if (interaction.isAutocomplete()) return await suggest(interaction, deps);
    if (interaction.isChatInputCommand()) return await command(interaction, deps);
    if (interaction.isMessageContextMenuCommand()) return await menu(interaction, deps);
    if (interaction.isModalSubmit()) return await form(interaction, deps);
    if (interaction.isMessageComponent()) return await component(interaction, deps);
  } catch (error) {
    // Too late, answered twice, or Discord is away: the person was told by their client.
    const level = error instanceof DiscordAPIError && error.status < 500 ? 'warn' : 'error';
    deps.log[level]({ err: error, interaction: interaction.id }, 'interaction not answered');
  }
}

async function command(interaction: ChatInputCommandInteraction, deps: InteractionDeps): Promise<void> {
  const asked = commandNamed(interaction.commandName);
  if (!asked) return;
  const values = commandValues(interaction);
  const opens = commandForm(asked, values);
  if (opens) return void (await interaction.showModal(renderForm(opens)));
  await run(interaction, deps, asked.visibility, (call) => runCommand(call, asked, values));
}

async function form(interaction: ModalSubmitInteraction, deps: InteractionDeps): Promise<void> {
  const sent = decodeForm(interaction.customId);
  if (!sent) return;
  const values = formValues(interaction);
  await run(interaction, deps, 'public', (call) => runForm(call, sent.form, sent.target, values));
}

async function component(interaction: MessageComponentInteraction, deps: InteractionDeps): Promise<void> {
  const pressed = decodeAction(interaction.customId);
  if (!pressed) return;
  const picked = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : pressed.target;
  const opens = await actionForm(pressed.action, picked, async () => ({
    ...callOf(interaction, null),
    onPage: false,
    hints: deps.hints(),
    desk: await deps.desk,
  }));
  if (opens) return void (await interaction.showModal(renderForm(opens)));
  await run(interaction, deps, 'update', (call) => runAction(call, pressed.action, picked));
}

async function menu(interaction: MessageContextMenuCommandInteraction, deps: InteractionDeps): Promise<void> {
  const { targetMessage } = interaction;
  const incoming = incomingMessage(targetMessage, interaction.client.user.id);
  const files = incoming?.files ?? [];
  const text = incoming?.text ?? targetMessage.content;
  await run(interaction, deps, files.length > 1 ? 'private' : 'public', async (call) => {
    const replies = await receiveMessage(call, { text, files, how: 'menu' });
    return replies[0] ?? { kind: 'done' };
  });
}

async function run(
  interaction: Running,
  deps: InteractionDeps,
  how: Acknowledged,
  work: (call: Call) => Promise<MessageReply>,
): Promise<void> {
  const { token } = interaction;
  const running = carryOut(interaction, deps, how, work);
  deps.answering.set(
    token,
    running.catch(() => undefined),
  );
  await running.finally(() => deps.answering.delete(token));
}

async function carryOut(
  interaction: Running,
  { desk, log, hints, readAttachment }: InteractionDeps,
  how: Acknowledged,
  work: (call: Call) => Promise<MessageReply>,
): Promise<void> {
  const onPage = interaction.isMessageComponent() && interaction.message.flags.has(MessageFlags.Ephemeral);
  // A public answer becomes the status message; so does the message with the button, if it is an offer.
  const under =
    how === 'update' && interaction.isMessageComponent() && !onPage ? interaction.message.id : null;
  const place = placeOf(interaction, interaction.token, how === 'public' ? 'answer' : under);
  const from = callOf(interaction, place);
  const readFile: Call['readFile'] = (file, maxBytes, signal) =>
    readAttachment(file, from.requester, maxBytes, signal);
  const parts = { ...from, onPage, hints: hints(), readFile };
  const { working, acknowledged } = await startInTime(
    async () => work({ ...parts, desk: await desk }),
    () => acknowledge(interaction, how),
  );
  const reply = await working;
  log.debug({ interaction: interaction.id, reply: reply.kind, acknowledged }, 'interaction');
  const read = async (key: string) => (await desk).storage.read(key);
  await (acknowledged ? answer : answerAtOnce)(interaction, how, reply, onPage, { read, log });
}

async function suggest(
  interaction: AutocompleteInteraction,
  { desk, hints }: InteractionDeps,
): Promise<void> {
  const asked = commandNamed(interaction.commandName);
  const { name, value } = interaction.options.getFocused(true);
  const call: Call = { ...callOf(interaction, null), onPage: false, hints: hints(), desk: await desk };
  const found = asked ? await complete(call, asked, name, value) : [];
  await interaction.respond(found.map(({ value: id, label }) => ({ name: label, value: id })));
}
