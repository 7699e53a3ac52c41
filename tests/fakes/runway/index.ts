/**
 * A local Runway: tasks that wait, run and end by the clock, videos with addresses that expire, credits that are
 * counted. It refuses what the API refuses, and goes wrong as it is told to.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FaultPlan } from '../fault-plan.ts';
import { sentence } from '../openapi.ts';
import { bodyOf, cut, hungUp, listen, pause, sendJson } from '../server.ts';
import { clip } from './clips.ts';
import { admit, create, type Times } from './create.ts';
import { ApiError, notFound, unauthorised, wrongVersion } from './errors.ts';
import { type Fault, type FaultName, nameOf, type Occasion, refusalOf, suits } from './faults.ts';
import { logged, ROUTES } from './log.ts';
import { LIMITS } from './models.ts';
import { sendOutput, taskAt } from './outputs.ts';
import { organizationPayload, taskPayload, usagePayload } from './payloads.ts';
import { answerObjections, requestObjections } from './spec.ts';
import { type LoggedRequest, Store, type Task, type Tier } from './store.ts';
import { openUpload, takeUpload } from './uploads.ts';

export interface FakeRunwayOptions {
  /** Milliseconds since 1970, running on by itself: tasks, addresses and days follow it. See `movableClock`. */
  clock?: () => number;
  /** Credits bought; usual: 100,000. */
  credits?: number;
  /** Usual: 3 at a time, 500 a day, for each model. */
  tier?: Partial<Tier>;
  /** Usual: 10 ms PENDING, 40 ms RUNNING, addresses that live for 24 hours. */
  times?: Partial<Times>;
  /** Real milliseconds before any answer. */
  latency?: number | ((request: LoggedRequest) => number);
  /** Polls of a task closer than this count as impolite, ms of the clock; usual: 5,000. */
  politeMs?: number;
}

const KEY = 'key_local_runway';

/** Starts it on a free port. `url` goes into the SDK's `baseURL`. */
export async function startFakeRunway(options: FakeRunwayOptions = {}) {
  const tier = { concurrent: 3, daily: 500, ...options.tier };
  const store = new Store(options.clock ?? Date.now, tier, options.credits ?? 100_000);
  const times: Times = { pendingMs: 10, runMs: 40, urlMs: 24 * 3_600_000, ...options.times };
  const faults = new FaultPlan<Fault, Occasion>(suits);
  let base = '';

  /** The fault that the request meets, if any. Throws where it is a refusal. */
  function meet(entry: LoggedRequest, occasion: Occasion): FaultName | null {
    const fault = faults.take(occasion);
    entry.fault ??= nameOf(fault);
    const refusal = refusalOf(fault);
    if (refusal) throw refusal;
    return nameOf(fault);
  }

  /** Sends JSON that the published description was asked about first. */
  function reply(entry: LoggedRequest, response: ServerResponse, path: string, body: unknown): void {
    const found = answerObjections(entry.method, path, 200, body);
    store.specProblems.push(...found.map((one) => sentence(`answer ${path}`, one)));
    entry.status = 200;
    sendJson(response, 200, body);
  }

  async function creates(entry: LoggedRequest, kind: Task['kind'], response: ServerResponse): Promise<void> {
    const { body } = entry;
    const fault = meet(entry, { on: 'create', task: null, body });
    if (fault === 'cutBefore') return cut(response);
    const objected = requestObjections('POST', `/v1/${kind}`, body);
    store.specProblems.push(...objected.map((one) => sentence(kind, one)));
    const model = admit(store, kind, body, objected);
    const fate = faults.take({ on: 'task', task: null, body });
    entry.fault ??= nameOf(fate);
    const task = create(store, kind, body, model, fate, times);
    entry.taskId = task.id;
    if (fault === 'cutAfter') return cut(response);
    if (fault === 'hangAfter') return hungUp(response);
    if (fault === 'errorAfter') throw new ApiError(500, 'Internal server error');
    reply(entry, response, `/v1/${kind}`, { id: task.id, estimatedCost: { credits: task.credits } });
  }

  async function polls(entry: LoggedRequest, task: Task, response: ServerResponse): Promise<void> {
    const now = store.clock();
    const last = task.polls.at(-1);
    if (last !== undefined && now - last < (options.politeMs ?? LIMITS.pollMs)) store.impolitePolls += 1;
    task.polls.push(now);
    const fault = meet(entry, { on: 'poll', task, body: {} });
    if (fault === 'pollCut') return cut(response);
    if (fault === 'pollHang') return hungUp(response);
    reply(entry, response, '/v1/tasks/{id}', taskPayload(store, task, base, times.urlMs));
  }

  async function serve(entry: LoggedRequest, response: ServerResponse): Promise<void> {
    const kind = ROUTES.create.exec(entry.path)?.[1] as Task['kind'] | undefined;
    const route = `${entry.method} ${entry.path}`;
    if (kind && entry.method === 'POST') return creates(entry, kind, response);
    if (entry.on === 'account') meet(entry, { on: 'account', task: null, body: {} });
    if (route === 'GET /v1/organization') {
      return reply(entry, response, entry.path, organizationPayload(store));
    }
    if (route === 'POST /v1/organization/usage')
      return reply(entry, response, entry.path, usagePayload(store));
    if (route === 'POST /v1/uploads') {
      const objected = requestObjections('POST', entry.path, entry.body);
      store.specProblems.push(...objected.map((one) => sentence('uploads', one)));
      return reply(entry, response, entry.path, openUpload(store, entry.body, base));
    }
    const task = store.tasks.get(entry.taskId ?? '');
    if (!task || task.deletedAt !== null) throw notFound();
    if (entry.method === 'GET') return polls(entry, task, response);
    if (entry.method !== 'DELETE') throw notFound();
    meet(entry, { on: 'cancel', task, body: {} });
    store.stop(task);
    task.deletedAt = store.clock();
    entry.status = 204;
    response.writeHead(204).end();
  }

  async function receive(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const bytes = await bodyOf(request);
    const upload = /^\/uploads\/([\w-]+)$/.exec(url.pathname)?.[1];
    if (upload !== undefined)
      return void response.writeHead(await takeUpload(store, request, upload, bytes)).end();
    const entry = logged(store, request, url.pathname, bytes);
    const { latency = 0 } = options;
    await pause(typeof latency === 'number' ? latency : latency(entry));
    if (entry.on === 'download') {
      const task = taskAt(store, url);
      const fault = meet(entry, { on: 'download', task, body: {} });
      entry.status = await sendOutput(task, fault, entry.method, response);
      return;
    }
    try {
      if (request.headers.authorization !== `Bearer ${KEY}`) throw unauthorised();
      if (request.headers['x-runway-version'] !== LIMITS.version) throw wrongVersion();
      await serve(entry, response);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      entry.status = error.status;
      sendJson(response, error.status, error.body, error.headers);
    }
  }

  const server = await listen(receive);
  base = server.url;
  const taskOf = (id: string): Task => {
    const task = store.tasks.get(id);
    if (!task) throw new Error(`the local Runway has no task ${id}`);
    return task;
  };
  return {
    url: base,
    apiKey: KEY,
    store,
    /** All tasks that were ever created, oldest first. */
    tasks: (): Task[] => [...store.tasks.values()],
    /** Requests that asked for a video, also those that were refused or never answered. */
    creates: (): LoggedRequest[] => store.requests.filter(({ on }) => on === 'create'),
    /** Tasks that were asked for more than once, word for word. */
    duplicates: (): Task[][] => store.duplicates(),
    /** Credits: charged for all tasks so far, and left. */
    spend: () => ({ credits: store.charged(), balance: store.credits - store.charged() }),
    impolitePolls: (): number => store.impolitePolls,
    status: (id: string) => store.statusOf(taskOf(id)),
    /** Makes videos ahead of time, so that encoding them does not count where time is measured. */
    async prepareVideos(seconds: number[], ratio = '720:1280', audio = false): Promise<void> {
      for (const length of seconds) await clip(ratio, length, audio);
    },
    /** Ends a task now, also one that is stuck. */
    finish(id: string): void {
      const task = taskOf(id);
      task.startedAt ??= store.clock();
      task.endsAt = store.clock();
    },
    /** Someone cancels it in Runway's own pages: it can still be fetched. */
    cancel: (id: string): void => store.stop(taskOf(id)),
    ...faults.control,
    close: server.close,
  };
}
