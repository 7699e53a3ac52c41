/** Answers to interactions, and the webhook of their tokens. No bot token here: the interaction's token is the key. */
import { InteractionType as Asked, MessageFlags, InteractionResponseType as Type } from 'discord.js';
import { ApiError, invalidForm, refusal } from '../errors.ts';
import { isLoading, messagePayload } from '../events.ts';
import { AUTOCOMPLETE_CHOICES, MESSAGE, TIMES } from '../limits.ts';
import { listOf, modalFaults } from '../message-rules.ts';
import type { Interaction, Json, Message } from '../store.ts';
import { edit, post, postLoading, remove } from '../writing.ts';
import { type Call, json, nothing, object, param, type Route } from './call.ts';

function fits(interaction: Interaction, type: number): boolean {
  if (interaction.type === Asked.ApplicationCommandAutocomplete)
    return type === Type.ApplicationCommandAutocompleteResult;
  const messages = type === Type.ChannelMessageWithSource || type === Type.DeferredChannelMessageWithSource;
  const updates = type === Type.DeferredMessageUpdate || type === Type.UpdateMessage;
  if (updates) return interaction.sourceId !== null;
  return messages || (type === Type.Modal && interaction.type !== Asked.ModalSubmit);
}

const misfit = () =>
  invalidForm([
    {
      path: ['type'],
      code: 'INTERACTION_RESPONSE_TYPE_INVALID',
      message: 'This type does not answer this interaction',
    },
  ]);

function respond(call: Call, interaction: Interaction, type: number, data: Json): Message | null {
  const channel = call.store.channel(interaction.channelId);
  const flags = Number(data.flags ?? 0);
  const origin = {
    interactionId: interaction.id,
    ephemeralFor: flags & MessageFlags.Ephemeral ? interaction.userId : null,
  };
  if (type === Type.ChannelMessageWithSource) return post(call, channel, data, origin);
  if (type === Type.DeferredChannelMessageWithSource)
    return postLoading(call, channel, flags & MessageFlags.Ephemeral, origin);
  if (
    type === Type.ApplicationCommandAutocompleteResult &&
    listOf(data.choices).length > AUTOCOMPLETE_CHOICES
  ) {
    throw invalidForm([
      {
        path: ['data', 'choices'],
        code: 'BASE_TYPE_BAD_LENGTH',
        message: 'Must be between 0 and 25 in length.',
      },
    ]);
  }
  if (type === Type.Modal) {
    const faults = modalFaults(data);
    if (faults.length > 0) throw invalidForm(faults);
  }
  const source = interaction.sourceId ? call.store.messages.get(interaction.sourceId) : undefined;
  if (!source || source.deletedAt !== null) return null;
  return type === Type.UpdateMessage ? edit(call, channel, source, data) : source;
}

function callback(call: Call) {
  const interaction = call.store.interactions.get(param(call, 0));
  if (!interaction || interaction.token !== param(call, 1)) throw refusal('unknownInteraction');
  if (interaction.acknowledgedAt !== null) throw refusal('acknowledged');
  const now = call.store.clock();
  if (now - interaction.createdAt > TIMES.acknowledge) throw refusal('unknownInteraction');
  const body = object(call.body);
  const type = Number(body.type);
  if (!fits(interaction, type)) throw misfit();
  const data = (body.data ?? {}) as Json;
  const message = respond(call, interaction, type, data);
  Object.assign(interaction, {
    acknowledgedAt: now,
    callbackType: type,
    answer: data,
    originalId: message?.id ?? null,
  });
  if (call.query.get('with_response') !== 'true') return nothing;
  const resource = message ? { type, message: messagePayload(call.store, message, call.cdn) } : { type };
  return json({
    interaction: { id: interaction.id, type: interaction.type, response_message_id: message?.id },
    resource,
  });
}

/** The interaction of a token that still lives and was acknowledged in time. */
function holder(call: Call): Interaction {
  const interaction = [...call.store.interactions.values()].find(({ token }) => token === param(call, 1));
  if (!interaction || param(call, 0) !== call.store.bot.id) throw refusal('unknownWebhook');
  if (call.store.tokenExpired(interaction)) throw refusal('invalidToken');
  if (interaction.acknowledgedAt === null) throw refusal('unknownWebhook');
  return interaction;
}

function target(call: Call, interaction: Interaction, id: string | null): Message {
  const message = id ? call.store.messages.get(id) : undefined;
  const own = message && (message.interactionId === interaction.id || message.id === interaction.originalId);
  if (!message || !own || message.deletedAt !== null) throw refusal('unknownMessage');
  return message;
}

function followUp(call: Call) {
  const interaction = holder(call);
  const channel = call.store.channel(interaction.channelId);
  const body = object(call.body);
  const first = interaction.originalId ? call.store.messages.get(interaction.originalId) : undefined;
  // Right after a deferred answer a follow-up is an edit of it, as documented.
  if (first && first.deletedAt === null && isLoading(first))
    return json(messagePayload(call.store, edit(call, channel, first, body), call.cdn));
  if (interaction.userInstalled && interaction.followUps >= MESSAGE.userInstallFollowUps)
    throw refusal('tooManyFollowUps');
  const hidden = (Number(body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const origin = { interactionId: interaction.id, ephemeralFor: hidden ? interaction.userId : null };
  const message = post(call, channel, body, { ...origin, replyTo: interaction.originalId });
  interaction.followUps += 1;
  return json(messagePayload(call.store, message, call.cdn));
}

const TOKEN = '/webhooks/{webhook_id}/{webhook_token}';

/** The three things done to a message of the token, at its own address and at `@original`. */
function routesAt(path: string, id: (call: Call, interaction: Interaction) => string | null): Route[] {
  const find = (call: Call): Message => {
    const interaction = holder(call);
    return target(call, interaction, id(call, interaction));
  };
  return [
    {
      method: 'GET',
      path,
      open: true,
      run: (call) => json(messagePayload(call.store, find(call), call.cdn)),
    },
    {
      method: 'PATCH',
      path,
      open: true,
      run: (call) => {
        const message = find(call);
        if (message.authorId !== call.store.bot.id)
          throw new ApiError(403, 50005, 'Cannot edit a message authored by another user');
        const channel = call.store.channel(message.channelId);
        return json(messagePayload(call.store, edit(call, channel, message, object(call.body)), call.cdn));
      },
    },
    {
      method: 'DELETE',
      path,
      open: true,
      run: (call) => {
        remove(call, find(call));
        return nothing;
      },
    },
  ];
}

export const interactionRoutes: Route[] = [
  {
    method: 'POST',
    path: '/interactions/{interaction_id}/{interaction_token}/callback',
    open: true,
    run: callback,
  },
  { method: 'POST', path: TOKEN, open: true, run: followUp },
  ...routesAt(`${TOKEN}/messages/@original`, (_call, interaction) => interaction.originalId),
  ...routesAt(`${TOKEN}/messages/{message_id}`, (call) => param(call, 2)),
];
