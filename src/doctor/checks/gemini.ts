/** Gemini: whether the key is taken, and each model that would be asked is there and does its part. Buys nothing. */
import { ask, jsonOf, type Reply } from '../ask.ts';
import { type Finding, fault, ok, warning } from '../finding.ts';

interface GeminiSettings {
  apiKey: string;
  /** `https://generativelanguage.googleapis.com` where it is Google's own. */
  baseUrl: string;
  /** For each part, the model that is asked first, and those that stand in for it. */
  roles: { role: string; setting: string; models: readonly string[] }[];
  /** What a video costs, in words. */
  price: string;
}

export async function lookAtGemini(settings: GeminiSettings, signal: AbortSignal): Promise<Finding[]> {
  const get = (model: string) =>
    ask(`${settings.baseUrl}/v1beta/models/${encodeURIComponent(model)}`, signal, {
      headers: { 'x-goog-api-key': settings.apiKey },
    });
  const models = [...new Set(settings.roles.flatMap(({ models }) => models))];
  const replies = new Map(await Promise.all(models.map(async (model) => [model, await get(model)] as const)));
  const broken = keyFault([...replies.values()]);
  if (broken) return [broken];
  const works = (model: string) => isThere(replies.get(model));
  const findings = settings.roles.map(({ role, setting, models }) => judgeRole(role, setting, models, works));
  return [...findings, ok(settings.price)];
}

/** What is wrong with all of them. */
function keyFault(replies: Reply[]): Finding | null {
  const [first] = replies;
  if (first?.kind === 'away' && replies.every(({ kind }) => kind === 'away'))
    return fault(
      `Gemini cannot be reached: ${first.why}.`,
      'See whether this machine may open https://generativelanguage.googleapis.com, and GEMINI_BASE_URL.',
    );
  const refused = replies.find((reply) => reply.kind === 'answer' && [400, 401, 403].includes(reply.status));
  if (refused?.kind !== 'answer') return null;
  const { error } = (jsonOf(refused) ?? {}) as { error?: { message?: string } };
  return fault(
    `Gemini does not take GEMINI_API_KEY: ${error?.message ?? `HTTP ${refused.status}`}`,
    'Copy the key again from https://aistudio.google.com/apikey, and see that its project may use the Gemini API.',
  );
}

function isThere(reply: Reply | undefined): boolean {
  if (reply?.kind !== 'answer' || reply.status !== 200) return false;
  const { supportedGenerationMethods: methods } = (jsonOf(reply) ?? {}) as {
    supportedGenerationMethods?: string[];
  };
  return methods?.includes('generateContent') ?? true;
}

function judgeRole(
  role: string,
  setting: string,
  models: readonly string[],
  works: (model: string) => boolean,
): Finding {
  const [first = ''] = models;
  if (works(first)) return ok(`${first} is there, and ${role}.`);
  const other = models.find(works);
  return other
    ? warning(
        `${first} is not there; ${other} ${role} in its place.`,
        `Set ${setting} to a model that there is.`,
      )
    : fault(
        `None of ${models.join(', ')} is there: nobody ${role}.`,
        `Set ${setting} to a model that your key may use.`,
      );
}
