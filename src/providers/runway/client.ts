/** The only file that knows Runway's SDK. Nothing here is asked twice by itself; faults are values. */
import RunwayML from '@runwayml/sdk';
import type { ImageToVideoCreateParams } from '@runwayml/sdk/resources/image-to-video.js';
import type { TextToImageCreateParams } from '@runwayml/sdk/resources/text-to-image.js';
import type { TextToVideoCreateParams } from '@runwayml/sdk/resources/text-to-video.js';
import { neverSent } from '../paid/never-sent.ts';

/** A video from words; with `promptImage` from a picture and words; without `duration` a picture from words. */
export interface ClipBody {
  model: string;
  promptText: string;
  /** Address of the video's first frame. */
  promptImage?: string;
  negativePrompt?: string;
  seed?: number;
  ratio: string;
  duration?: number;
  audio?: false;
}

export type CreateReply =
  | { kind: 'taken'; taskId: string }
  /** Refused or not reached, nothing was created: later (`busy`), tomorrow (`quota`), never (`impossible`). */
  | { kind: 'busy'; message: string; retryAfterMs: number | null }
  | { kind: 'quota' | 'impossible'; message: string }
  /** No answer, or one that does not say: it may have been created. */
  | { kind: 'unheard'; message: string };

type TaskView =
  | { kind: 'working'; status: 'PENDING' | 'THROTTLED' | 'RUNNING'; share: number | null }
  | { kind: 'ready'; url: string; credits: number | null }
  | { kind: 'failed'; code: string; message: string; credits: number | null }
  | { kind: 'cancelled'; credits: number | null }
  | { kind: 'missing'; message: string }
  | { kind: 'unheard'; message: string };

/** The account, as far as it concerns one model. */
export interface Account {
  credits: number;
  /** Generations in the past day. */
  daily: number;
  /** null: no limit. */
  concurrent: number | null;
}

export interface RunwayClient {
  /** Not stopped by any signal: a video that is created must get its name into the books. */
  create(body: ClipBody): Promise<CreateReply>;
  look(taskId: string, signal: AbortSignal): Promise<TaskView>;
  /** Whether Runway agreed. */
  cancel(taskId: string): Promise<boolean>;
  account(model: string, signal: AbortSignal): Promise<Account | null>;
  /** The same for whoever sets the product up: why it cannot be had, and whether the account has the model. */
  examine(model: string, signal: AbortSignal): Promise<Examined>;
}

/** `status`: what Runway answered; null: it was not reached. */
type Examined =
  | { kind: 'account'; account: Account; hasModel: boolean }
  | { kind: 'refused'; status: number | null; message: string };

const CREATE_TIMEOUT_MS = 60_000;
const LOOK_TIMEOUT_MS = 20_000;
const CANCEL_TIMEOUT_MS = 5_000;
const MESSAGE_CHARS = 300;

/** @param baseUrl null: Runway's own */
export function createRunwayClient(
  apiKey: string,
  baseUrl: string | null,
  timeouts: { createMs?: number; lookMs?: number } = {},
): RunwayClient {
  const { createMs = CREATE_TIMEOUT_MS, lookMs = LOOK_TIMEOUT_MS } = timeouts;
  const sdk = new RunwayML({ apiKey, baseURL: baseUrl, maxRetries: 0, timeout: lookMs, logLevel: 'off' });
  const examine: RunwayClient['examine'] = async (model, signal) => {
    try {
      const { creditBalance, tier, usage } = await sdk.organization.retrieve({ signal: ofOneCall(signal) });
      const limits = tier.models[model];
      const account = {
        credits: creditBalance,
        daily: usage.models[model]?.dailyGenerations ?? 0,
        concurrent: limits?.maxConcurrentGenerations ?? null,
      };
      return { kind: 'account', account, hasModel: limits !== undefined };
    } catch (error) {
      const status = error instanceof RunwayML.APIError ? (error.status ?? null) : null;
      return { kind: 'refused', status, message: messageOf(error) };
    }
  };
  // The SDK types each model apart; the table of models is ours.
  const begin = (body: ClipBody, options: { timeout: number; maxRetries: number }) => {
    if (body.promptImage) return sdk.imageToVideo.create(body as ImageToVideoCreateParams, options);
    return body.duration === undefined
      ? sdk.textToImage.create(body as TextToImageCreateParams, options)
      : sdk.textToVideo.create(body as TextToVideoCreateParams, options);
  };
  return {
    examine,
    async create(body) {
      try {
        const { id } = await begin(body, { timeout: createMs, maxRetries: 0 });
        return id ? { kind: 'taken', taskId: id } : { kind: 'unheard', message: 'an answer without a task' };
      } catch (error) {
        return readRefusal(error);
      }
    },
    async look(taskId, signal) {
      try {
        return readTask(await sdk.tasks.retrieve(taskId, { signal: ofOneCall(signal) }));
      } catch (error) {
        const missing = error instanceof RunwayML.APIError && error.status === 404;
        return { kind: missing ? 'missing' : 'unheard', message: messageOf(error) };
      }
    },
    async cancel(taskId) {
      return sdk.tasks.delete(taskId, { timeout: CANCEL_TIMEOUT_MS }).then(
        () => true,
        () => false,
      );
    },
    async account(model, signal) {
      const examined = await examine(model, signal);
      return examined.kind === 'account' ? examined.account : null;
    },
  };
}

/** The SDK never takes its listeners off a signal; this one goes with the call. */
const ofOneCall = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal]);

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, MESSAGE_CHARS);

function readRefusal(error: unknown): CreateReply {
  const message = messageOf(error);
  if (neverSent(error)) return { kind: 'busy', message, retryAfterMs: null };
  if (!(error instanceof RunwayML.APIError) || error.status === undefined)
    return { kind: 'unheard', message };
  // 408 and 5xx do not say whether the work was begun.
  if (error.status >= 500 || error.status === 408) return { kind: 'unheard', message };
  if (error.status !== 429) return { kind: 'impossible', message };
  if (/daily/i.test(message)) return { kind: 'quota', message };
  const header = error.headers?.get('retry-after') ?? null;
  const seconds = header === null ? Number.NaN : Number(header);
  return { kind: 'busy', message, retryAfterMs: Number.isFinite(seconds) ? seconds * 1_000 : null };
}

type Task = Awaited<ReturnType<RunwayML['tasks']['retrieve']>>;

function readTask(task: Task): TaskView {
  switch (task.status) {
    case 'SUCCEEDED': {
      const [url] = task.output;
      const credits = task.cost?.credits ?? null;
      return url
        ? { kind: 'ready', url, credits }
        : { kind: 'failed', code: 'NO_OUTPUT', message: 'a task that succeeded without a video', credits };
    }
    case 'FAILED':
      return {
        kind: 'failed',
        code: task.failureCode ?? 'UNKNOWN',
        message: task.failure.slice(0, MESSAGE_CHARS),
        credits: task.cost?.credits ?? null,
      };
    case 'CANCELLED':
      return { kind: 'cancelled', credits: task.cost?.credits ?? null };
    case 'RUNNING':
      return { kind: 'working', status: 'RUNNING', share: task.progress };
    case 'PENDING':
    case 'THROTTLED':
      return { kind: 'working', status: task.status, share: null };
  }
}
