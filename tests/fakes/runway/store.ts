/** What the local Runway knows. Everything here may be read by a test; only the fake writes it. */
import { randomUUID } from 'node:crypto';
import { LIMITS } from './models.ts';

export type Json = Record<string, unknown>;
export type Status = 'PENDING' | 'THROTTLED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

/** Why a task fails. Observed: a bad output costs nothing. Moderation is taken to keep its price. */
export interface Failure {
  code: string;
  words: string;
  refunded: boolean;
}

export interface Task {
  id: string;
  kind: 'text_to_video' | 'image_to_video' | 'text_to_image';
  model: string;
  body: Json;
  /** Asked for. */
  seconds: number;
  ratio: string;
  audio: boolean;
  /** The video is shorter by this, seconds. */
  shortBy: number;
  /** Times of the fake's clock, ms. */
  createdAt: number;
  /** Not before this, however many slots are free. */
  readyAt: number;
  /** Waits as THROTTLED for `readyAt`, not as PENDING. */
  heldBack: boolean;
  runMs: number;
  startedAt: number | null;
  endsAt: number;
  failure: Failure | null;
  cancelledAt: number | null;
  /** Deleted by the client: can't be fetched any more. */
  deletedAt: number | null;
  /** Reserved when it is created. */
  credits: number;
  polls: number[];
}

export interface LoggedRequest {
  at: number;
  on: 'create' | 'poll' | 'cancel' | 'account' | 'upload' | 'download' | 'other';
  method: string;
  path: string;
  body: Json;
  taskId: string | null;
  fault: string | null;
  /** What was sent; null: the line was cut or nothing came. */
  status: number | null;
}

export interface Upload {
  filename: string;
  at: number;
  bytes: Uint8Array | null;
}

export interface Tier {
  /** Generations of one model at the same time; more are THROTTLED. */
  concurrent: number;
  /** Of one model in 24 hours; more are refused. */
  daily: number;
}

export class Store {
  readonly tasks = new Map<string, Task>();
  readonly uploads = new Map<string, Upload>();
  readonly requests: LoggedRequest[] = [];
  /** What the published description objects to, in requests and in the fake's own answers. */
  readonly specProblems: string[] = [];
  /** Polls that came sooner after the last one than allowed. */
  impolitePolls = 0;

  constructor(
    readonly clock: () => number,
    readonly tier: Tier,
    /** Credits bought. */
    readonly credits: number,
  ) {}

  add(
    task: Omit<Task, 'id' | 'createdAt' | 'startedAt' | 'endsAt' | 'cancelledAt' | 'deletedAt' | 'polls'>,
  ): Task {
    const made: Task = {
      ...task,
      id: randomUUID(),
      createdAt: this.clock(),
      startedAt: null,
      endsAt: Number.POSITIVE_INFINITY,
      cancelledAt: null,
      deletedAt: null,
      polls: [],
    };
    this.tasks.set(made.id, made);
    return made;
  }

  statusOf(task: Task): Status {
    this.settle();
    const now = this.clock();
    if (task.cancelledAt !== null) return 'CANCELLED';
    if (task.startedAt === null) return now < task.readyAt && !task.heldBack ? 'PENDING' : 'THROTTLED';
    if (now < task.endsAt) return 'RUNNING';
    return task.failure ? 'FAILED' : 'SUCCEEDED';
  }

  /** What a task costs as it stands: a refunded failure and one that never began cost nothing. */
  chargeOf(task: Task): number {
    const status = this.statusOf(task);
    if (status === 'CANCELLED' && task.startedAt === null) return 0;
    return status === 'FAILED' && task.failure?.refunded ? 0 : task.credits;
  }

  /** Credits of all tasks together. */
  charged(): number {
    return [...this.tasks.values()].reduce((sum, task) => sum + this.chargeOf(task), 0);
  }

  /** Tasks of a model in the last 24 hours. */
  today(model: string): Task[] {
    const since = this.clock() - LIMITS.dayMs;
    return [...this.tasks.values()].filter((task) => task.model === model && task.createdAt > since);
  }

  /** Tasks that were asked for more than once, word for word. */
  duplicates(): Task[][] {
    const groups = new Map<string, Task[]>();
    for (const task of this.tasks.values()) {
      const key = `${task.kind} ${JSON.stringify(task.body)}`;
      groups.set(key, [...(groups.get(key) ?? []), task]);
    }
    return [...groups.values()].filter(({ length }) => length > 1);
  }

  /** Cancels a task that has not ended. */
  stop(task: Task): void {
    const status = this.statusOf(task);
    if (!['PENDING', 'THROTTLED', 'RUNNING'].includes(status)) return;
    task.cancelledAt = this.clock();
    task.endsAt = Math.min(task.endsAt, task.cancelledAt);
  }

  /** Lets the tasks begin that had a slot by now, in the order in which they came. */
  private settle(): void {
    const now = this.clock();
    for (const task of this.tasks.values()) {
      if (task.startedAt !== null || task.cancelledAt !== null) continue;
      const at = this.slotFor(task);
      if (at > now) continue;
      task.startedAt = at;
      task.endsAt = at + task.runMs;
    }
  }

  /** When a slot is free for the task, as far as is known. */
  private slotFor({ model, readyAt }: Task): number {
    const others = [...this.tasks.values()].filter((one) => one.model === model && one.startedAt !== null);
    const running = (time: number) =>
      others.filter(({ startedAt, endsAt }) => (startedAt ?? 0) <= time && time < endsAt).length;
    const times = [readyAt, ...others.map(({ endsAt }) => endsAt).filter((time) => time > readyAt)];
    const free = times.sort((a, b) => a - b).find((time) => running(time) < this.tier.concurrent);
    return free ?? Number.POSITIVE_INFINITY;
  }
}
