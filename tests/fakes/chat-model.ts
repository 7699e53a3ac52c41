/** A local server that speaks OpenAI's chat completions as vLLM, Ollama and LM Studio do: one model, a JSON schema. */
import { bodyOf, listen, sendJson } from './server.ts';

interface ChatRequest {
  model: string;
  messages: { role: string; content: string }[];
  max_tokens: number;
  response_format?: { type: string; json_schema: { name: string; schema: Record<string, unknown> } };
}

interface ChatModelOptions {
  model: string;
  /** null: anybody may ask. */
  apiKey: string | null;
  answer(request: ChatRequest): unknown;
}

/** What it was asked is kept in `calls`, `busy` refusals go before the first answer. */
export async function startChatModel({ model, apiKey, answer }: ChatModelOptions) {
  const calls: ChatRequest[] = [];
  const state = { busy: 0 };
  const server = await listen(async (request, response, url) => {
    if (request.method !== 'POST' || url.pathname !== '/v1/chat/completions') {
      sendJson(response, 404, { error: { message: `no ${url.pathname} here` } });
      return;
    }
    if (apiKey !== null && request.headers.authorization !== `Bearer ${apiKey}`) {
      sendJson(response, 401, { error: { message: 'wrong key' } });
      return;
    }
    const asked = JSON.parse((await bodyOf(request)).toString()) as ChatRequest;
    if (asked.model !== model) {
      sendJson(response, 404, { error: { message: `there is no ${asked.model}` } });
      return;
    }
    if (state.busy > 0) {
      state.busy -= 1;
      sendJson(response, 429, { error: { message: 'busy' } }, { 'retry-after': '3' });
      return;
    }
    calls.push(asked);
    const content = JSON.stringify(answer(asked));
    sendJson(response, 200, {
      object: 'chat.completion',
      model,
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
      usage: { prompt_tokens: 1_200, completion_tokens: 400, total_tokens: 1_600 },
    });
  });
  return { ...server, calls, state, baseUrl: `${server.url}/v1` };
}
