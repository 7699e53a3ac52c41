/** The maker of video clips: Runway for scenes that ask for one, designed graphics for all others and for what fails. */
import { join } from 'node:path';
import { AppError } from '#src/core/errors.ts';
import { hashOf } from '#src/core/hash.ts';
import type { MadeArt } from '#src/core/media.ts';
import type { CallContext, ClipMaker, ClipRequest } from '#src/core/ports.ts';
import type { Visual } from '#src/core/script.ts';
import type { Logger } from '#src/runtime/log.ts';
import { createClipBuyer } from './buy-clip.ts';
import type { ClipBody } from './client.ts';
import { type DownloadRules, download } from './download.ts';
import { ANCHOR, type RunwayModelId, runwayModel } from './models.ts';
import type { BoughtClip, ClipOrder, RunwayDeps } from './order.ts';
import { clipPrompt, HARMLESS, type Shot } from './prompt.ts';
import { takeSeconds } from './takes.ts';

export interface ClipMakerParts {
  log: Logger;
  /** Draws every other kind of visual, and stands in where there is no video. */
  graphics: ClipMaker;
  /** Whether a file is a video that can be shown for so many seconds. Throws where it is not. */
  check(path: string, seconds: number, signal: AbortSignal): Promise<void>;
  /** Finds harmless words for a prompt that was refused; null: there are none. */
  rewrite(prompt: string, context: CallContext): Promise<string | null>;
}

/** Changes with everything that gives the same scene another video. */
const VERSION = 'runway-2';
/** How often a video that failed is asked for again with the same words, and a download is begun anew. */
const MOST_TURNS = 2;
const MOST_DOWNLOADS = 3;
/** A fresh address takes a look at the task, and looks are five seconds apart at least. */
const DOWNLOAD_PAUSE_MS = 6_000;

/** One that Runway has made, and its task. */
type Picture = Pick<Extract<BoughtClip, { kind: 'ready' }>, 'taskId' | 'url'>;

type Clip = Extract<Visual, { kind: 'clip' }>;

/** One of the clips that a scene needs. */
interface Part {
  subject: string;
  /** As it is asked for. */
  seconds: number;
  /** Which of the scene's clips, from 0. */
  take: number;
  /** Which clip of the same subject: 1, or another that the requester asked for. */
  asked: number;
  path: string;
}

/**
 * Videos the scenes whose visual is a clip. Whatever goes wrong with one of them, the scene gets a graphic and
 * `note` says so; only what stops or holds the whole job is thrown: AppError `job.cancelled`, `provider.quota`,
 * `limit.reached`, `provider.unavailable` (transient), `render.failed` never.
 */
export function createRunwayClipMaker(
  deps: RunwayDeps & ClipMakerParts,
  { model, anchors = false, ...rules }: DownloadRules & { model: RunwayModelId; anchors?: boolean },
): ClipMaker {
  const table = runwayModel(model);
  const buyClip = createClipBuyer(deps);

  /** The picture that all clips of the video begin with; null: they begin as they like. */
  async function pictureFor(request: ClipRequest, context: CallContext): Promise<Picture | null> {
    if (!anchors || !request.anchor) return null;
    const shot = { subject: request.anchor, take: 0 };
    const position = { ...request.position, index: 0 };
    const { negativePrompt: _, ...prompt } = clipPrompt(shot, { ...request, position }, table);
    const body: ClipBody = { model: ANCHOR.model, ...prompt, ratio: table.ratio };
    const order = { body, credits: ANCHOR.credits[table.ratio], turn: '1.1' };
    const bought = await buyClip(order, { ...context, onProgress: () => undefined });
    if (bought.kind === 'ready') return bought;
    deps.log.warn({ scene: request.scene.id, ...bought }, 'no picture to begin clips with');
    return null;
  }

  function orderFor(
    shot: Shot,
    request: ClipRequest,
    part: Part,
    turn: number,
    picture: Picture | null,
  ): ClipOrder {
    const duration = part.seconds;
    const body: ClipBody = {
      model,
      ...clipPrompt(shot, request, table, part.asked - 1 + turn - 1),
      ratio: table.ratio,
      duration,
      ...(table.makesSound ? { audio: false } : {}),
      ...(picture && { promptImage: picture.url }),
    };
    return {
      body,
      ...(picture && { picture: picture.taskId }),
      credits: duration * table.creditsPerSecond,
      turn: `${part.asked}.${turn}`,
    };
  }

  /** Asks, once more where it broke, and once with other words where they were refused. */
  async function video(
    part: Part,
    request: ClipRequest,
    context: CallContext,
  ): Promise<[ClipOrder, BoughtClip]> {
    const picture = await pictureFor(request, context);
    let { subject } = part;
    let rewritten = false;
    for (let turn = 1; ; turn += 1) {
      const order = orderFor({ subject, take: part.take }, request, part, turn, picture);
      const bought = await buyClip(order, context);
      if (bought.kind === 'ready' || bought.kind === 'unsure' || bought.kind === 'impossible')
        return [order, bought];
      deps.log.warn({ scene: request.scene.id, turn, ...bought }, 'clip failed');
      if (bought.kind === 'unsafe') {
        if (rewritten) return [order, bought];
        rewritten = true;
        subject = await harmless(subject, context);
      } else if (turn >= MOST_TURNS) return [order, bought];
    }
  }

  async function harmless(prompt: string, context: CallContext): Promise<string> {
    const words = await deps.rewrite(prompt, context).catch((error: unknown) => {
      if (context.signal.aborted || (error instanceof AppError && error.recovery === 'transient'))
        throw error;
      deps.log.warn({ err: error }, 'prompt not rewritten');
      return null;
    });
    return words ?? HARMLESS;
  }

  /** null when the video is at `path`; an expired address is renewed through the task. */
  async function fetchVideo(
    order: ClipOrder,
    url: string,
    path: string,
    seconds: number,
    context: CallContext,
  ): Promise<string | null> {
    const { signal } = context;
    let address: string | null = url;
    let fault = '';
    for (let turn = 1; turn <= MOST_DOWNLOADS; turn += 1) {
      if (address !== null) {
        const failed = await download(address, path, rules, signal);
        signal.throwIfAborted();
        if (failed === null && (await playable(path, seconds, signal))) return null;
        fault = failed ?? 'not a video that plays';
        deps.log.warn({ fault, turn }, 'clip not fetched');
      }
      await deps.clock.sleep(DOWNLOAD_PAUSE_MS, signal);
      const again = await buyClip(order, context); // bought already: it only gives a fresh address
      address = again.kind === 'ready' ? again.url : null;
    }
    return fault;
  }

  async function playable(path: string, seconds: number, signal: AbortSignal): Promise<boolean> {
    try {
      await deps.check(path, seconds, signal);
      return true;
    } catch (error) {
      if (signal.aborted) throw error;
      return false;
    }
  }

  /** null when the part is at its path; else what the viewer should be told. */
  async function makePart(part: Part, request: ClipRequest, context: CallContext): Promise<string | null> {
    const [order, bought] = await video(part, request, context);
    if (bought.kind !== 'ready') {
      deps.log.warn({ scene: request.scene.id, ...bought }, 'a graphic stands in for a clip');
      return noteFor(bought);
    }
    const seconds = Math.min(part.seconds, request.durationS);
    const fault = await fetchVideo(order, bought.url, part.path, seconds, context);
    if (fault === null) return null;
    deps.log.error(
      { scene: request.scene.id, task: bought.taskId, fault },
      'a paid clip could not be fetched',
    );
    return NOT_FETCHED;
  }

  async function makeClip(clip: Clip, request: ClipRequest, context: CallContext): Promise<MadeArt> {
    const lengths = takeSeconds(table, request.durationS, request.scene.narration);
    const parts = lengths.map((seconds, index) => ({
      subject: clip.prompt,
      seconds,
      take: index,
      asked: clip.take ?? 1,
      path: join(request.directory, index === 0 ? 'clip.mp4' : `clip-${index + 1}.mp4`),
    }));
    const shares = parts.map(() => 0);
    const made = await allOf(
      parts.map((part, index) =>
        makePart(part, request, {
          ...context,
          onProgress(share) {
            shares[index] = share;
            context.onProgress?.(Math.min(...shares));
          },
        }),
      ),
    );
    const note = made.find((one) => one !== null);
    if (note) return { ...(await deps.graphics.make(request, context)), note };
    const [first] = parts;
    const layers = (await deps.graphics.overClip?.(request)) ?? [];
    return first && parts.length === 1 && first.seconds >= request.durationS
      ? { kind: 'video', path: first.path, layers }
      : { kind: 'takes', takes: parts.map(({ path, seconds }) => ({ path, seconds })), layers };
  }

  return {
    version: `${VERSION}:${hashOf([model, deps.graphics.version, ...(anchors ? ['anchors'] : [])]).slice(0, 12)}`,
    anchors,
    make: (request, context) =>
      request.scene.visual.kind === 'clip'
        ? makeClip(request.scene.visual, request, context)
        : deps.graphics.make(request, context),
  };
}

/** Like `Promise.all`, but nothing is under way any more when it rejects. */
async function allOf<T>(work: Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

const INSTEAD = 'A scene shows a graphic instead of a video clip, because';
const NOT_FETCHED = `${INSTEAD} the finished clip could not be fetched.`;

function noteFor({ kind }: BoughtClip): string {
  if (kind === 'unsafe') return `${INSTEAD} the video service’s safety rules refused it.`;
  if (kind === 'unsure')
    return `${INSTEAD} the video service did not answer; it was not asked twice, so that nothing is paid twice.`;
  return `${INSTEAD} the video service could not make it.`;
}
