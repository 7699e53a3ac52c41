/** Slack: the token and its scopes, and the way on which it is heard. */
import { createHmac } from 'node:crypto';
import { type Answer, ask, jsonOf } from '../ask.ts';
import { type Finding, fault, off, ok, warning } from '../finding.ts';

interface SlackSettings {
  /** `https://slack.com/api`, without a slash at the end. */
  apiUrl: string;
  transport: { kind: 'socket'; appToken: string } | { kind: 'http'; signingSecret: string };
  installs: { kind: 'token'; botToken: string } | { kind: 'oauth'; clientId: string; clientSecret: string };
  /** Where Slack sends requests: `https://videos.example/slack/events`. */
  requestUrl: string;
  /** Scopes that the manifest asks for. */
  scopes: readonly string[];
}

const APP = 'api.slack.com/apps, your app';
const DOWN = 'See whether this machine may open https://slack.com, and https://status.slack.com.';

/** What a method said: its answer, or Slack's word for why not. */
type Said = { ok: true; answer: Answer; body: Record<string, unknown> } | { ok: false; error: string };

export async function lookAtSlack(settings: SlackSettings, signal: AbortSignal): Promise<Finding[]> {
  const call = async (
    method: string,
    token: string | null,
    form: Record<string, string> = {},
  ): Promise<Said> => {
    const reply = await ask(`${settings.apiUrl}/${method}`, signal, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
      body: new URLSearchParams(form).toString(),
    });
    if (reply.kind === 'away') return { ok: false, error: reply.why };
    const body = (jsonOf(reply) ?? {}) as Record<string, unknown>;
    if (body.ok === true) return { ok: true, answer: reply, body };
    return { ok: false, error: typeof body.error === 'string' ? body.error : `HTTP ${reply.status}` };
  };
  const { installs, transport } = settings;
  const [installed, heard] = await Promise.all([
    installs.kind === 'token'
      ? call('auth.test', installs.botToken).then((said) => judgeToken(said, settings.scopes))
      : call('oauth.v2.access', null, {
          client_id: installs.clientId,
          client_secret: installs.clientSecret,
          code: 'doctor',
        }).then(judgeClient),
    transport.kind === 'socket'
      ? call('apps.connections.open', transport.appToken).then(judgeSocket)
      : lookAtRequests(transport.signingSecret, settings.requestUrl, signal),
  ]);
  return [...installed, ...heard];
}

/** Words of Slack's that mean that the token, and not the line, is at fault. */
const NO_TOKEN =
  /^(?:invalid_auth|not_authed|account_inactive|token_revoked|token_expired|not_allowed_token_type)$/;

function judgeToken(said: Said, wanted: readonly string[]): Finding[] {
  if (!said.ok)
    return [
      NO_TOKEN.test(said.error)
        ? fault(
            `Slack does not take the token in SLACK_BOT_TOKEN (${said.error}).`,
            `Copy the Bot User OAuth Token again: ${APP}, OAuth & Permissions.`,
          )
        : fault(`Slack cannot be asked: ${said.error}.`, DOWN),
    ];
  const { team, user } = said.body;
  const has =
    said.answer.headers
      .get('x-oauth-scopes')
      ?.split(',')
      .map((scope) => scope.trim()) ?? [];
  const missing = wanted.filter((scope) => !has.includes(scope));
  const findings = [ok(`The token is that of ${String(user)} in the workspace ${String(team)}.`)];
  if (missing.length > 0)
    findings.push(
      fault(
        `It lacks the scopes ${missing.join(', ')}.`,
        `${APP}, App Manifest: paste what npm run slack:manifest writes, save, then Install App, Reinstall.`,
      ),
    );
  findings.push(
    off(
      'Where the bot was invited it is told only in the channels themselves.',
      'Type /invite @Hidden Hill where it should see papers that people drop.',
    ),
  );
  return findings;
}

/** The code is none; what Slack says of it shows whether it took the client. */
function judgeClient(said: Said): Finding[] {
  const error = said.ok ? 'invalid_code' : said.error;
  if (error === 'invalid_code') return [ok('Slack takes SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.')];
  if (error === 'invalid_client_id' || error === 'bad_client_secret')
    return [
      fault(
        `Slack does not take ${error === 'bad_client_secret' ? 'SLACK_CLIENT_SECRET' : 'SLACK_CLIENT_ID'}.`,
        `Copy it again: ${APP}, Basic Information, App Credentials.`,
      ),
    ];
  return [fault(`Slack cannot be asked: ${error}.`, DOWN)];
}

/** A connection is only asked for, not opened: Slack would send it events that the bot then misses. */
function judgeSocket(said: Said): Finding[] {
  if (said.ok) return [ok('Socket Mode is on, and the app token opens connections.')];
  if (said.error === 'missing_scope')
    return [
      fault(
        'The token in SLACK_APP_TOKEN lacks the scope connections:write.',
        `${APP}, Basic Information, App-Level Tokens: make one with connections:write.`,
      ),
    ];
  if (NO_TOKEN.test(said.error))
    return [
      fault(
        `Slack does not take the token in SLACK_APP_TOKEN (${said.error}).`,
        `Copy it again: ${APP}, Basic Information, App-Level Tokens.`,
      ),
    ];
  return [fault(`Slack opens no connection: ${said.error}.`, `${APP}, Socket Mode: switch it on. ${DOWN}`)];
}

/** Asks the running product as Slack does when it verifies the address. */
async function lookAtRequests(secret: string, url: string, signal: AbortSignal): Promise<Finding[]> {
  const body = JSON.stringify({ type: 'url_verification', challenge: 'doctor' });
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const reply = await ask(url, signal, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
    manual: true,
  });
  if (reply.kind === 'answer' && reply.status === 200 && reply.body.includes('doctor'))
    return [ok(`${url} takes what is signed with SLACK_SIGNING_SECRET.`)];
  if (reply.kind === 'answer' && reply.status === 401)
    return [
      fault(
        `What runs at ${url} has another SLACK_SIGNING_SECRET.`,
        `Start it again with the one under ${APP}, Basic Information.`,
      ),
    ];
  const why = reply.kind === 'away' ? reply.why : `HTTP ${reply.status}`;
  return [
    warning(
      `${url} does not answer as Slack needs it (${why}).`,
      'Start the product, and run this again; Slack has to reach that address.',
    ),
  ];
}
