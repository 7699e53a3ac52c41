/** oauth.v2.access: installs the app with a code, and renews tokens that expire. */
import { randomBytes } from 'node:crypto';
import { SlackError } from '../errors.ts';
import { TIMES } from '../limits.ts';
import type { Json, Workspace } from '../model.ts';
import type { Store } from '../store.ts';
import { type Call, given, type Method } from './call.ts';

/** Issues a token, and its successor's key where tokens rotate. */
function issue(store: Store, workspace: Workspace): Json {
  const token = store.issueToken(workspace, store.rotation ? TIMES.rotatedToken : null);
  const base = {
    app_id: store.appId,
    authed_user: { id: workspace.installerId },
    scope: workspace.scopes.join(','),
    token_type: 'bot',
    access_token: token.value,
    bot_user_id: workspace.botUserId,
    team: { id: workspace.id, name: workspace.name },
    enterprise: null,
    is_enterprise_install: false,
  };
  if (!store.rotation) return base;
  const refresh = `xoxe-1-${randomBytes(12).toString('hex')}`;
  store.refreshTokens.set(refresh, workspace.id);
  return { ...base, refresh_token: refresh, expires_in: TIMES.rotatedToken / 1000 };
}

function checkClient(call: Call): void {
  if (given(call, 'client_id') !== call.client.id) throw new SlackError('invalid_client_id');
  if (given(call, 'client_secret') !== call.client.secret) throw new SlackError('bad_client_secret');
}

const access: Method = (call) => {
  checkClient(call);
  const { store } = call;
  if (call.args.grant_type === 'refresh_token') {
    const key = given(call, 'refresh_token') ?? '';
    const teamId = store.refreshTokens.get(key);
    if (teamId === undefined) throw new SlackError('invalid_refresh_token');
    store.refreshTokens.delete(key);
    return issue(store, store.workspace(teamId));
  }
  const code = store.codes.get(given(call, 'code') ?? '');
  if (!code) throw new SlackError('invalid_code');
  if (code.used) throw new SlackError('code_already_used');
  code.used = true;
  const workspace = store.workspace(code.teamId);
  workspace.scopes = code.scopes;
  return issue(store, workspace);
};

export const oauthMethods: Record<string, Method> = { 'oauth.v2.access': access };
