/**
 * A local Gemini: `models/{model}:generateContent` on a loopback port. It writes what the test's script says, speaks
 * with the test's voice, refuses what the API refuses, counts every token, and goes wrong as it is told to.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FaultPlan } from '../fault-plan.ts';
import { sentence } from '../openapi.ts';
import { bodyOf, cut, hungUp, listen, pause, sendJson } from '../server.ts';
import { type Answer, audioAnswer, emptyAnswer, textAnswer } from './answer.ts';
import { ApiError, invalid, noKey, retiredModel, unknownModel, wrongKey } from './errors.ts';
import { type Fault, type FaultName, nameOf, refusalOf, suits } from './faults.ts';
import { knownModels, type Limits, type Model, NO_LIMITS, REQUEST_BYTES } from './models.ts';
import { Rates } from './rates.ts';
import { judge } from './rules.ts';
import { misfits, sample } from './sample.ts';
import { answerObjections } from './spec.ts';
import { hum, packed, type Speak } from './speech.ts';
import { type GeminiCall, type GeminiRequest, promptText, Store } from './store.ts';

export interface FakeGeminiOptions {
  /** Milliseconds since 1970, running on by itself: times of calls and quotas. See `movableClock`. */
  clock?: () => number;
  /** Writes the answer to a text call: an object must fit the request's schema, a string goes out as it is. */
  script?: (request: GeminiRequest) => object | string;
  /** Speaks; without it there is a hum of plausible length. */
  speak?: Speak;
  /** Real milliseconds until an answer is there. */
  latency?: number | ((call: GeminiCall) => number);
  /** By model; absent: none. */
  limits?: Record<string, Partial<Limits>>;
  /** False: thought parts come only to those who ask for them, as in the real service. Usual: always. */
  showThoughts?: boolean;
}

const ABOUT = /^\/v1(?:beta)?\/models\/([^/:]+)$/;
const PATH = /^\/v1(?:beta)?\/models\/([^/:]+):generateContent$/;
const KEY = 'local-gemini-key';

/** Starts it on a free port. `url` goes into the SDK's `baseUrl`. */
export async function startFakeGemini(options: FakeGeminiOptions = {}) {
  const store = new Store(options.clock ?? Date.now);
  const rates = new Rates(store.clock);
  const models = knownModels();
  const faults = new FaultPlan<Fault, GeminiCall>(suits);

  const written = (request: GeminiRequest): string => {
    const schema = request.generationConfig?.responseSchema ?? request.generationConfig?.responseJsonSchema;
    const said = options.script
      ? options.script(request)
      : schema
        ? (sample(schema) as object)
        : 'Understood.';
    if (typeof said === 'string') return said;
    if (schema) store.specProblems.push(...misfits(schema, said));
    return JSON.stringify(said);
  };

  async function work(call: GeminiCall, model: Model, fault: FaultName | null): Promise<Answer> {
    const empty = emptyAnswer(call.body, call.model, model, fault);
    if (empty) return empty;
    if (model.kind === 'text') {
      const thoughts = options.showThoughts ?? true;
      return textAnswer(call.body, call.model, model, written(call.body), fault, thoughts);
    }
    const voice =
      call.body.generationConfig?.speechConfig?.voiceConfig?.prebuiltVoiceConfig?.voiceName ?? 'Kore';
    // Moments in brackets are directions: pointed for newer models, square for older ones.
    const directions = model.audio === 'wav' ? /<[^<>]+>/g : /\[[^[\]]+\]/g;
    const sound = await (options.speak ?? hum)(promptText(call.body).replace(directions, ' '), voice);
    return audioAnswer(call.body, call.model, packed(sound, model, fault));
  }

  /** Everything that is checked before the model works. Throws the refusal. */
  function admit(call: GeminiCall, key: string | undefined, fault: Fault | null): Model {
    if (!key) throw noKey();
    if (key !== KEY) throw wrongKey();
    const model = models[call.model];
    if (!model) throw unknownModel(call.model);
    if (model.retired) throw retiredModel(call.model);
    const planned = refusalOf(fault, call.model);
    if (planned) throw planned;
    const { refusal, problems } = judge(call.body, call.model, model);
    store.specProblems.push(...problems.map((one) => sentence('request', one)));
    if (refusal) throw refusal;
    const busy = rates.enter(call.model, { ...NO_LIMITS, ...options.limits?.[call.model] });
    if (busy) throw busy;
    return model;
  }

  async function serve(call: GeminiCall, model: Model, fault: FaultName | null, response: ServerResponse) {
    if (fault === 'cutBefore') {
      store.close(call, 'cut', null);
      return cut(response);
    }
    const { latency = 0 } = options;
    const [answer] = await Promise.all([
      work(call, model, fault),
      pause(typeof latency === 'number' ? latency : latency(call)),
    ]);
    store.charge(call, answer.tokens, model);
    if (fault === 'hang') {
      call.outcome = 'hung';
      await hungUp(response);
      return store.close(call, 'hung', null);
    }
    if (fault === 'cutAfter' || response.destroyed) {
      store.close(call, fault === 'cutAfter' ? 'cut' : 'unheard', null);
      return cut(response);
    }
    store.specProblems.push(...answerObjections(answer.body).map((one) => sentence('answer', one)));
    store.close(call, 'answered', 200);
    sendJson(response, 200, answer.body);
  }

  /** `models.get`, which costs nothing. */
  function describe(id: string, key: string | undefined, response: ServerResponse): void {
    try {
      if (!key) throw noKey();
      if (key !== KEY) throw wrongKey();
      const model = models[id];
      if (!model || model.retired) throw unknownModel(id);
      const { inputTokens: inputTokenLimit, outputTokens: outputTokenLimit } = model;
      const supportedGenerationMethods = ['generateContent', 'countTokens'];
      sendJson(response, 200, {
        ...{ name: `models/${id}`, version: '001', displayName: id },
        ...{ inputTokenLimit, outputTokenLimit, supportedGenerationMethods },
      });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      sendJson(response, error.code, error.body);
    }
  }

  async function receive(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const described = request.method === 'GET' ? ABOUT.exec(url.pathname)?.[1] : undefined;
    const key = request.headers['x-goog-api-key']?.toString();
    if (described !== undefined) return describe(described, key, response);
    const id = PATH.exec(url.pathname)?.[1];
    const bytes = await bodyOf(request);
    if (request.method !== 'POST' || id === undefined) return void response.writeHead(404).end();
    let call: GeminiCall | null = null;
    try {
      const body = parsed(bytes);
      call = store.open(id, models[id]?.kind ?? 'text', body);
      const fault = faults.take(call);
      call.fault = fault === null ? null : nameOf(fault);
      const model = admit(call, key, fault);
      try {
        await serve(call, model, fault === null ? null : nameOf(fault), response);
      } finally {
        rates.leave(id);
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (call) store.close(call, 'refused', error.code);
      sendJson(response, error.code, error.body);
    }
  }

  const { url, close } = await listen(receive);
  return {
    url,
    apiKey: KEY,
    store,
    calls: store.calls,
    models,
    /** Most calls of a model that were under way at once. */
    peak: (model: string): number => rates.peak.get(model) ?? 0,
    /** Tokens and USD of all calls so far. */
    spend: () => store.spend(),
    /** Calls that were charged for more than once: the same model, word for word. */
    duplicates: (): GeminiCall[][] => store.duplicates(),
    /** From now on the model is gone (404). */
    retire(model: string): void {
      const known = models[model];
      if (!known) throw new Error(`the local Gemini has no ${model}`);
      known.retired = true;
    },
    ...faults.control,
    close,
  };
}

function parsed(bytes: Buffer): GeminiRequest {
  if (bytes.length > REQUEST_BYTES) {
    throw invalid(`Request payload size exceeds the limit: ${REQUEST_BYTES} bytes.`);
  }
  try {
    return JSON.parse(bytes.toString()) as GeminiRequest;
  } catch {
    throw invalid('Invalid JSON payload received. Unexpected token.');
  }
}
