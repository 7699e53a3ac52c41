/** When to look at a task again: politely, and so that a look falls on its end. Pure. */

/** How far a running task was. */
export interface Sighting {
  /** ms */
  at: number;
  /** 0 to 1 */
  share: number;
}

/** Runway asks for five seconds at least between looks at one task. */
const LOOK_MS = 5_200;
const LOOK_JITTER_MS = 1_600;
/** A look that comes just before the end costs a whole pause more; one just after it costs nothing. */
const AFTER_MS = 200;
const AFTER_JITTER_MS = 400;

/**
 * The pause before the next look, ms: never below what Runway asks for. Where two looks have shown the task's pace,
 * the time that it still needs is cut into equal pauses, the last of which ends with the task.
 *
 * @param seen what the looks so far have shown, the latest last
 * @param random 0 to 1
 */
export function nextLookMs(seen: readonly Sighting[], now: number, random: number): number {
  const usual = LOOK_MS + random * LOOK_JITTER_MS;
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last || last.share <= first.share) return usual;
  const left = ((1 - last.share) * (last.at - first.at)) / (last.share - first.share) - (now - last.at);
  const pauses = Math.floor(left / LOOK_MS);
  return pauses < 1 ? usual : left / pauses + AFTER_MS + random * AFTER_JITTER_MS;
}
