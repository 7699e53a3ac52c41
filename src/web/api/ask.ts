/** What every request to the API passes: whose token it is, whether they may, and how often. */
import type { Call } from '#commands/shared/command.ts';
import { assertMayCall } from '#commands/shared/guard.ts';
import { FREE_IDS, type Requester } from '#src/core/job.ts';
import { slash } from '#src/core/text/slash.ts';
import { bearerOf, countRequest } from '#src/jobs/people/api-tokens.ts';
import { clientNetwork } from '../client-network.ts';
import type { RequestContext, Web } from '../web.ts';
import { refusalOf, refuse } from './refuse.ts';

/** A request of somebody who may. */
export interface Ask {
  c: RequestContext;
  web: Web;
  /** As if the person had asked in a chat, where there is no place for a status message. */
  call: Call;
  /** Names the token without giving it away. */
  token: string;
}

const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;

/** Answers with what `handle` answers, or with a refusal. */
export async function answered(
  c: RequestContext,
  web: Web,
  handle: (ask: Ask) => Promise<Response>,
): Promise<Response> {
  try {
    const [, sent = ''] = BEARER.exec(c.req.header('authorization') ?? '') ?? [];
    const bearer = sent === '' ? null : await bearerOf(web.db, sent, web.settings.tokenKeys);
    if (!bearer) return unknownToken(c, sent !== '');
    const waitMs = await countRequest(web.db, bearer);
    if (waitMs > 0) return tooOften(c, Math.ceil(waitMs / 1_000));
    const call = callOf(web, locate(c, web, bearer.requester));
    await assertMayCall(call);
    return await handle({ c, web, call, token: bearer.name });
  } catch (thrown) {
    return refusalOf(c, web, thrown);
  }
}

/** Limits count by network where ids are free. */
const locate = (c: RequestContext, web: Web, requester: Requester): Requester =>
  FREE_IDS.includes(requester.platform) ? { ...requester, network: clientNetwork(c, web) } : requester;

const callOf = (web: Web, requester: Call['requester']): Call => ({
  requester,
  isModerator: false,
  isAdministrator: false,
  place: null,
  origin: null,
  onPage: false,
  uploadLimit: null,
  hints: [],
  locale: 'en-US',
  desk: web,
});

function unknownToken(c: RequestContext, sent: boolean): Response {
  const message = sent
    ? `This token is not valid, or no longer. Please get a new one from the bot with ${slash('access')} and its option token.`
    : `Please send a token: the header Authorization with Bearer and the token. The bot gives you one with ${slash('access')} and its option token.`;
  const challenge = sent ? 'Bearer realm="Hidden Hill", error="invalid_token"' : 'Bearer realm="Hidden Hill"';
  return refuse(c, 401, 'token.invalid', message, { 'www-authenticate': challenge, connection: 'close' });
}

function tooOften(c: RequestContext, waitS: number): Response {
  const message = `Many requests came with this token. Please wait ${waitS} ${waitS === 1 ? 'second' : 'seconds'}.`;
  return refuse(c, 429, 'limit.reached', message, { 'retry-after': String(waitS) });
}
