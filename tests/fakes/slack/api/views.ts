/** views.*: modals and the App Home. */
import { randomBytes } from 'node:crypto';
import { viewFaults } from '../block-rules.ts';
import { isObject } from '../block-schema.ts';
import { invalid, SlackError } from '../errors.ts';
import { TIMES, VIEW } from '../limits.ts';
import type { Json, Trigger, View } from '../model.ts';
import { viewPayload } from '../payloads.ts';
import { type Store, shown } from '../store.ts';
import { identified } from '../writing.ts';
import { type Call, given, type Method, needed, workspaceOf } from './call.ts';

/** A view as the app gives it, with ids for its blocks; throws where Slack refuses it. */
export function checkedView(view: unknown, type: 'modal' | 'home'): Json {
  if (!isObject(view)) throw new SlackError('invalid_arguments');
  const faults = viewFaults(view, type);
  if (faults.length > 0) throw invalid('invalid_arguments', faults);
  return { ...view, blocks: identified(view.blocks as Json[]) };
}

const hash = (): string => `${Date.now()}.${randomBytes(4).toString('hex')}`;

export function showView(store: Store, view: View, content: Json): void {
  view.versions.push({ at: store.clock(), view: content });
  view.hash = hash();
  view.errors = {};
}

export function newView(
  store: Store,
  user: { id: string; teamId: string },
  content: Json,
  previousId: string | null = null,
): View {
  const type = content.type === 'home' ? 'home' : 'modal';
  const view: View = {
    id: store.id('V'),
    teamId: user.teamId,
    userId: user.id,
    type,
    previousId,
    hash: hash(),
    versions: [{ at: store.clock(), view: content }],
    errors: {},
    closedAt: null,
  };
  store.views.set(view.id, view);
  return view;
}

function trigger(call: Call): Trigger {
  const found = call.store.triggers.get(needed(call, 'trigger_id'));
  if (!found || found.teamId !== workspaceOf(call).id) throw new SlackError('invalid_trigger_id');
  if (found.used) throw new SlackError('exchanged_trigger_id');
  if (call.store.clock() - found.createdAt > TIMES.trigger) throw new SlackError('expired_trigger_id');
  return found;
}

function externalFree(call: Call, content: Json, except?: View): void {
  const taken = [...call.store.views.values()].some(
    (one) =>
      one !== except &&
      one.closedAt === null &&
      one.teamId === workspaceOf(call).id &&
      shown(one).external_id === content.external_id,
  );
  if (content.external_id && taken) throw new SlackError('duplicate_external_id');
}

function matching(call: Call, view: View): void {
  const claimed = given(call, 'hash');
  if (claimed !== null && claimed !== view.hash) throw new SlackError('hash_conflict');
}

const answer = (call: Call, view: View): Json => ({ view: viewPayload(call.store, view) });

const open: Method = (call) => {
  const pulled = trigger(call);
  const content = checkedView(call.args.view, 'modal');
  externalFree(call, content);
  pulled.used = true;
  return answer(call, newView(call.store, call.store.user(pulled.userId), content));
};

const push: Method = (call) => {
  const pulled = trigger(call);
  const below = call.store.views.get(pulled.viewId ?? '');
  if (below?.type !== 'modal' || below.closedAt !== null) throw new SlackError('not_found');
  const content = checkedView(call.args.view, 'modal');
  let depth = 1;
  for (let one: View | undefined = below; one; one = call.store.views.get(one.previousId ?? '')) depth += 1;
  if (depth > VIEW.stack) throw new SlackError('push_limit_reached');
  pulled.used = true;
  return answer(call, newView(call.store, call.store.user(pulled.userId), content, below.id));
};

const update: Method = (call) => {
  const external = given(call, 'external_id');
  const view = [...call.store.views.values()].find(
    (one) =>
      one.closedAt === null &&
      one.teamId === workspaceOf(call).id &&
      (external === null ? one.id === given(call, 'view_id') : shown(one).external_id === external),
  );
  if (!view) throw new SlackError('not_found');
  const content = checkedView(call.args.view, view.type);
  externalFree(call, content, view);
  matching(call, view);
  showView(call.store, view, content);
  return answer(call, view);
};

const publish: Method = (call) => {
  const user = call.store.users.get(needed(call, 'user_id'));
  if (!user || user.teamId !== workspaceOf(call).id) throw new SlackError('user_not_found');
  const content = checkedView(call.args.view, 'home');
  const home = [...call.store.views.values()].find((one) => one.type === 'home' && one.userId === user.id);
  if (!home) return answer(call, newView(call.store, user, content));
  matching(call, home);
  showView(call.store, home, content);
  return answer(call, home);
};

export const viewMethods: Record<string, Method> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
