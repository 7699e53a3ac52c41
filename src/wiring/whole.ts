/** Settings that are of use only together. */
import type { z } from 'zod';

/** What was set, by its name. */
type Given = Readonly<Record<string, unknown>>;
type Miss = (name: string, message: string) => void;

/** Says which setting is missing beside others, as zod's refinements do. */
export function isWhole(env: Given, context: z.RefinementCtx): void {
  const miss = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
  slackIsWhole(env, miss);
  llmIsWhole(env, miss);
  if (env.C2PA_CERT && !env.C2PA_KEY) miss('C2PA_KEY', 'needed: videos are signed with both');
  if (env.C2PA_KEY && !env.C2PA_CERT) miss('C2PA_CERT', 'needed: videos are signed with both');
}

/** A model of one's own is an address and a name; the rest may be left out. */
function llmIsWhole(env: Given, miss: Miss): void {
  const given = env.LLM_BASE_URL ?? env.LLM_MODEL ?? env.LLM_API_KEY ?? env.LLM_READER_MODEL;
  if (given === undefined) return;
  if (!env.LLM_BASE_URL)
    miss('LLM_BASE_URL', 'needed: where the model is asked, up to /v1, like http://127.0.0.1:11434/v1');
  if (!env.LLM_MODEL) miss('LLM_MODEL', 'needed: the name of the model, as its server lists it');
}

/** Slack needs a way to hear (Socket Mode or HTTP) and a way to be let in (a token, or installations by OAuth). */
function slackIsWhole(env: Given, miss: Miss): void {
  const heard = env.SLACK_APP_TOKEN ?? env.SLACK_SIGNING_SECRET;
  const oauth = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;
  const given = oauth.filter((name) => env[name] !== undefined);
  if (given.length > 0) {
    for (const name of oauth) if (!given.includes(name)) miss(name, `needed with ${given.join(' and ')}`);
    if (env.SLACK_BOT_TOKEN)
      miss('SLACK_BOT_TOKEN', 'is for one workspace; leave it out where workspaces install the app by OAuth');
  } else if (heard !== undefined && env.SLACK_BOT_TOKEN === undefined) {
    miss('SLACK_BOT_TOKEN', 'needed: the Bot User OAuth Token (xoxb-…), under OAuth & Permissions');
  }
  if ((env.SLACK_BOT_TOKEN !== undefined || given.length > 0) && heard === undefined) {
    miss(
      'SLACK_APP_TOKEN',
      'needed: an App-Level Token (xapp-…) with connections:write; or SLACK_SIGNING_SECRET for HTTP',
    );
  }
}
