/**
 * Edits of status messages, on a line of their own: discord.js sends what goes to one channel one after the other and
 * waits behind a 429, and no video waits for an edit.
 */
import { REST } from 'discord.js';
import { MAX_EDITS_CODE } from './limits.ts';

type Send = REST['options']['makeRequest'];

/** A client that refuses (`RateLimitError`) what would have to wait, and throws 30046 as every other error of Discord. */
export const createEdits = (rest: REST, token: string): REST =>
  new REST({
    ...rest.options,
    rejectOnRateLimit: () => true,
    makeRequest: tellingRations(rest.options.makeRequest),
  }).setToken(token);

/**
 * The edits of a message over an hour old are rationed by a 429, whose body alone tells it from a rate limit. discord.js
 * reads no body of a 429: it gets this one as a refusal, without the headers of a bucket that others share.
 */
const tellingRations =
  (send: Send): Send =>
  async (url, init) => {
    const response = await send(url, init);
    if (response.status !== 429) return response;
    const body = await response.text();
    return isRation(body)
      ? new Response(body, { status: 400, headers: { 'content-type': 'application/json' } })
      : new Response(body, { status: 429, headers: response.headers as Headers });
  };

function isRation(body: string): boolean {
  try {
    return (JSON.parse(body) as { code?: unknown } | null)?.code === MAX_EDITS_CODE;
  } catch {
    return false; // not Discord's own answer, but of what stands before it
  }
}
