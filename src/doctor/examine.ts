/** Runs all checks side by side. */
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#src/core/errors.ts';
import { type Check, type Finding, fault, type State } from './finding.ts';

interface PartReport {
  part: string;
  findings: Finding[];
}

export interface Report {
  /** `warning` and `ok` both mean that it works. */
  state: State;
  parts: PartReport[];
}

const WORST_FIRST: readonly State[] = ['fault', 'warning', 'ok', 'off'];

/** The worst of them; nothing to look at is `ok`. */
const worst = (states: readonly State[]): State =>
  WORST_FIRST.find((state) => states.includes(state)) ?? 'ok';

/** A built-in database that is made for the first time takes ten seconds, on a slow machine several times that. */
const TIMEOUT_MS = 90_000;

/** @param timeoutMs for each check; one that takes longer is a fault */
export async function examine(checks: readonly Check[], timeoutMs = TIMEOUT_MS): Promise<Report> {
  const parts = await Promise.all(checks.map((check) => lookAt(check, timeoutMs)));
  return { state: worst(parts.flatMap(({ findings }) => findings.map(({ state }) => state))), parts };
}

async function lookAt({ part, look }: Check, timeoutMs: number): Promise<PartReport> {
  const ended = new AbortController();
  const tooLong = sleep(timeoutMs, null, { signal: ended.signal }).then(() => {
    ended.abort(new Error('too late'));
    const says = `It did not answer within ${timeoutMs / 1_000} seconds.`;
    return [fault(says, 'See whether it runs and can be reached.')];
  });
  const findings = look(ended.signal).catch((thrown: unknown) => [unexpected(thrown)]);
  return { part, findings: await Promise.race([findings, tooLong]).finally(() => ended.abort()) };
}

function unexpected(thrown: unknown): Finding {
  if (thrown instanceof AppError) return fault(thrown.userMessage, `In detail: ${thrown.message}`);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return fault(`It could not be looked at: ${message}`, 'See whether it runs and can be reached.');
}
