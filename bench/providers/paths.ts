/** The least time that a video's calls take: as they depend on one another, and as the predecessor made them. Pure. */

/** What was asked for, ms each. */
export interface Calls {
  paper: number;
  script: number;
  reading: number;
  /** Of every scene. */
  narrations: number[];
  clips: ClipCall[];
  /** Clips that the account makes at once. */
  concurrent: number;
}

interface ClipCall {
  /** The narration that it waits for. */
  narration: number;
  /** Until Runway has taken the request, and until it may begin. */
  create: number;
  pending: number;
  run: number;
  /** One look at the finished task, and the file. */
  fetch: number;
}

/**
 * Paper, script, its reading, and then the slowest of all clips, each begun as soon as its own narration is there and the account
 * has a place for it.
 *
 * @returns `least`: with the clips in the best order, which takes knowing how long each will run; `inTurn`: in the
 * order in which their narrations come
 */
export function criticalPath(calls: Calls): { least: number; inTurn: number } {
  const { paper, script, reading, narrations, clips, concurrent } = calls;
  const ready = clips.map(({ narration, create }) => narration + create);
  const indices = clips.map((_, index) => index);
  const whole = (order: number[]) => paper + script + reading + Math.max(clipped(order), ...narrations);
  const inTurn = [...indices].sort((a, b) => (ready[a] ?? 0) - (ready[b] ?? 0));
  return { least: Math.min(...permutations(indices).map(whole)), inTurn: whole(inTurn) };

  function clipped(order: number[]): number {
    const free = new Array<number>(concurrent).fill(0);
    return order.reduce((latest, index) => {
      const { pending = 0, run = 0, fetch = 0 } = clips[index] ?? {};
      free.sort((a, b) => a - b);
      const end = Math.max((ready[index] ?? 0) + pending, free[0] ?? 0) + run;
      free[0] = end;
      return Math.max(latest, end + fetch);
    }, 0);
  }
}

/** What the predecessor did: facts of its source. */
const BEFORE = { callsAMinute: 5, narrators: 10, clipThreads: 5, lookMs: 1_000 } as const;

/**
 * The predecessor's order over the same calls: the whole narration spoken once and once more scene by scene, five
 * calls a minute; then the clips, five threads; then joining, which is not counted. The call that speaks everything
 * is taken to be no slower than the slowest scene's.
 */
export function predecessorPath({ paper, script, narrations, clips, concurrent }: Calls): number {
  const spoken = [Math.max(...narrations), ...narrations].map(
    (length, call) => Math.floor(call / BEFORE.callsAMinute) * 60_000 + length,
  );
  const free = new Array<number>(Math.min(BEFORE.clipThreads, concurrent)).fill(0);
  for (const { create, pending, run, fetch } of clips) {
    free.sort((a, b) => a - b);
    free[0] = (free[0] ?? 0) + create + pending + run + BEFORE.lookMs / 2 + fetch;
  }
  return paper + script + Math.max(...spoken) + Math.max(0, ...free);
}

function permutations(items: number[]): number[][] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}
