/** Asking for a video: what is checked, what is created, what it will become. */
import type { Objection } from '../openapi.ts';
import { dailyLimit, invalidBody, noCredits } from './errors.ts';
import { type Fault, failureOf, nameOf, secondsOf } from './faults.ts';
import { LIMITS, type Model } from './models.ts';
import { isLostPicture } from './outputs.ts';
import { imagesOf, judge } from './rules.ts';
import type { Json, Store, Task } from './store.ts';

export interface Times {
  /** PENDING, before it may begin. */
  pendingMs: number;
  /** RUNNING. */
  runMs: number | ((body: Json) => number);
  /** Life of an output's address. */
  urlMs: number;
}

const HELD_BACK_S = 60;

const missingUpload = (store: Store, body: Json): boolean =>
  imagesOf(body)
    .filter((uri) => uri.startsWith('runway://'))
    .map((uri) => store.uploads.get(uri))
    .some((upload) => !upload?.bytes || store.clock() - upload.at > LIMITS.uploadMs);

/** Whether Ajv's objection is one that the API has too: the rest it ignores. */
const isRefused = ({ unknown }: Objection): boolean => unknown === null;

/** Throws the refusal of a body that is wrong, of a day that is full, of an account that is empty. */
export function admit(store: Store, kind: Task['kind'], body: Json, objected: Objection[]): Model {
  const verdict = judge(kind, body);
  const told = objected.filter(isRefused).map(({ path, message }) => ({ code: 'custom', path, message }));
  if (verdict.issues.length > 0 || !('model' in verdict)) throw invalidBody(verdict.issues);
  if (told.length > 0) throw invalidBody(told);
  if (store.today(`${body.model}`).length >= store.tier.daily) throw dailyLimit();
  if (store.charged() + priceOf(verdict.model, body) > store.credits) throw noCredits();
  return verdict.model;
}

const secondsOfBody = (model: Model, { duration }: Json): number =>
  typeof duration === 'number' ? duration : model.usualSeconds;

const withAudio = (model: Model, { audio }: Json): boolean => model.hasAudio && audio !== false;

const priceOf = (model: Model, body: Json): number =>
  secondsOfBody(model, body) * (withAudio(model, body) ? model.credits.audio : model.credits.silent);

/** Puts the task into the store, with the fate that the fault gives it. */
export function create(
  store: Store,
  kind: Task['kind'],
  body: Json,
  model: Model,
  fault: Fault | null,
  times: Times,
): Task {
  const name = nameOf(fault);
  const lost =
    kind === 'image_to_video' &&
    (missingUpload(store, body) || imagesOf(body).some((address) => isLostPicture(store, address)));
  const usual = typeof times.runMs === 'number' ? times.runMs : times.runMs(body);
  const heldBack = name === 'throttled';
  return store.add({
    kind,
    model: `${body.model}`,
    body,
    seconds: secondsOfBody(model, body),
    ratio: typeof body.ratio === 'string' ? body.ratio : '720:1280',
    audio: withAudio(model, body),
    shortBy: name === 'shortClip' ? (secondsOf(fault) ?? 1) : 0,
    heldBack,
    readyAt: store.clock() + (heldBack ? (secondsOf(fault) ?? HELD_BACK_S) * 1_000 : times.pendingMs),
    runMs: name === 'stuck' ? Number.POSITIVE_INFINITY : usual,
    failure: failureOf(lost ? 'assetInvalid' : fault),
    credits: priceOf(model, body),
  });
}
