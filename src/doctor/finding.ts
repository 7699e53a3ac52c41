/** What the doctor finds, and how a check is made. */

/** `warning`: it works, and something about it will be missed. `off`: not set up, and nothing needs it. */
export type State = 'ok' | 'warning' | 'fault' | 'off';

export interface Finding {
  state: State;
  /** What is so, in one line. Never a secret. */
  says: string;
  /** What to do about it. */
  advice?: string;
}

/** One part of the installation. */
export interface Check {
  /** `database`; stands before each of its findings. */
  part: string;
  /** Rejects where the part cannot be looked at at all: an AppError's `userMessage` is then what is shown. */
  look(signal: AbortSignal): Promise<Finding[]>;
}

export const ok = (says: string): Finding => ({ state: 'ok', says });
export const off = (says: string, advice?: string): Finding => ({
  state: 'off',
  says,
  ...(advice && { advice }),
});
export const warning = (says: string, advice: string): Finding => ({ state: 'warning', says, advice });
export const fault = (says: string, advice: string): Finding => ({ state: 'fault', says, advice });
