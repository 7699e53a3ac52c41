/**
 * The cheapest way through a reference, frame by frame of a target: dynamic time warping (Sakoe and Chiba 1978)
 * whose steps follow the target, with a pause that may be entered between any two words. Pure.
 */

/** What a target frame costs at a place of the reference, and how the reference is built. */
export interface Reference {
  /** Frames of speech, the pauses cut out. */
  length: number;
  /** First frame of each word, ascending; the pause before word `k` lies at `starts[k]`, the last one at `length`. */
  starts: Int32Array;
  /** What entering each pause costs: one more than there are words. */
  pauseEntry: Float32Array;
}

export interface Costs {
  /** Of target frame `t` against reference frame `s`. */
  speech(t: number, s: number): number;
  /** Of target frame `t` as a pause. */
  pause(t: number): number;
  /** Of a reference frame that lasts, and of one or two that are left out. */
  stay: number;
  skip: number;
  skipTwo: number;
  /** Of leaving out each word whole; absent: every word is said. */
  leaveOut?: Float32Array;
}

/** The reference frames that are tried for target frame `t`: from `low[t]` up to and with `high[t]`. */
export interface Corridor {
  low: Int32Array;
  high: Int32Array;
}

export interface Path {
  /** For each target frame its reference frame, or `-1 - k` in the pause before word `k`. */
  places: Int32Array;
  /** Mean cost of a frame. */
  cost: number;
}

const STAY = 0;
const STEP = 1;
const SKIP = 2;
const SKIP_TWO = 3;
const FROM_PAUSE = 4;
const LEFT_OUT = 5;

/** @returns null where no way leads from the beginning of the reference to its end */
export function warp(frames: number, reference: Reference, costs: Costs, corridor: Corridor): Path | null {
  const { length, starts, pauseEntry } = reference;
  const { leaveOut } = costs;
  const pauses = starts.length + 1;
  const boundary = (k: number): number => (k < starts.length ? (starts[k] ?? 0) : length);
  /** The last pause that lies before each reference frame, -1 where none does. */
  const pauseAt = new Int32Array(length + 1).fill(-1);
  for (let k = 0; k < pauses; k++) pauseAt[boundary(k)] = k;
  const offsets = new Int32Array(frames + 1);
  for (let t = 0; t < frames; t++) {
    offsets[t + 1] = (offsets[t] ?? 0) + (corridor.high[t] ?? 0) - (corridor.low[t] ?? 0) + 1;
  }
  const steps = new Uint8Array(offsets[frames] ?? 0);
  const pauseSteps = new Uint8Array(frames * pauses);
  // Two leading cells spare the comparison with the left edge.
  let last = new Float64Array(length + 3).fill(Number.POSITIVE_INFINITY);
  let now = last.slice();
  let lastPause = new Float64Array(pauses).fill(Number.POSITIVE_INFINITY);
  let nowPause = lastPause.slice();
  // Before the first frame: in the opening pause, entered for nothing.
  lastPause[pauseAt[0] ?? 0] = 0;

  for (let t = 0; t < frames; t++) {
    const [low, high] = [corridor.low[t] ?? 0, corridor.high[t] ?? 0];
    now.fill(Number.POSITIVE_INFINITY);
    for (let s = low; s <= high; s++) {
      let best = (last[s + 3] ?? 0) + costs.stay;
      let step = STAY;
      const one = last[s + 2] ?? 0;
      if (one < best) {
        best = one;
        step = STEP;
      }
      const two = (last[s + 1] ?? 0) + costs.skip;
      if (two < best) {
        best = two;
        step = SKIP;
      }
      const three = (last[s] ?? 0) + costs.skipTwo;
      if (three < best) {
        best = three;
        step = SKIP_TWO;
      }
      const k = pauseAt[s] ?? -1;
      if (k >= 0 && (lastPause[k] ?? 0) < best) {
        best = lastPause[k] ?? 0;
        step = FROM_PAUSE;
      }
      if (best === Number.POSITIVE_INFINITY) continue;
      now[s + 3] = best + costs.speech(t, s);
      steps[(offsets[t] ?? 0) + s - low] = step;
    }
    const silence = costs.pause(t);
    for (let k = 0; k < pauses; k++) {
      const s = boundary(k);
      let best = lastPause[k] ?? 0;
      let step = STAY;
      const one = (last[s + 2] ?? 0) + (pauseEntry[k] ?? 0);
      if (one < best) {
        best = one;
        step = STEP;
      }
      const two = (last[s + 1] ?? 0) + (pauseEntry[k] ?? 0) + costs.skip;
      if (two < best) {
        best = two;
        step = SKIP;
      }
      nowPause[k] = best + silence;
      pauseSteps[t * pauses + k] = step;
    }
    for (let k = 1; leaveOut && k < pauses; k++) {
      const without = (nowPause[k - 1] ?? 0) + (leaveOut[k - 1] ?? 0);
      if (without >= (nowPause[k] ?? 0)) continue;
      nowPause[k] = without;
      pauseSteps[t * pauses + k] = LEFT_OUT;
    }
    [last, now] = [now, last];
    [lastPause, nowPause] = [nowPause, lastPause];
  }

  const inPause = (lastPause[pauses - 1] ?? 0) < (last[length + 2] ?? 0);
  const total = inPause ? lastPause[pauses - 1] : last[length + 2];
  if (total === undefined || total === Number.POSITIVE_INFINITY) return null;
  const places = new Int32Array(frames);
  let place = inPause ? -pauses : length - 1;
  for (let t = frames - 1; t >= 0; t--) {
    places[t] = place;
    if (place < 0) {
      let k = -1 - place;
      while (pauseSteps[t * pauses + k] === LEFT_OUT) k -= 1;
      const step = pauseSteps[t * pauses + k] ?? STAY;
      place = -1 - k;
      if (step !== STAY) place = boundary(k) - step;
    } else {
      const step = steps[(offsets[t] ?? 0) + place - (corridor.low[t] ?? 0)] ?? STAY;
      place = step === FROM_PAUSE ? -1 - (pauseAt[place] ?? 0) : place - step;
    }
  }
  return { places, cost: total / Math.max(1, frames) };
}
