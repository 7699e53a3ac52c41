/** How work ends, or pauses, without having failed. */

/** Why a run is stopped from outside: by its owner, by its worker's shutdown, or because another worker has it. */
export type StopReason = 'cancel' | 'handover' | 'lost';

/** Whether the person called the work off; else its worker is leaving, and another one goes on with it. */
export const isCancelledByPerson = ({ reason }: AbortSignal): boolean =>
  reason === ('cancel' satisfies StopReason);

/** Thrown by work that was stopped by a hand-over: it goes back to the queue, unharmed. */
export class HandedOver extends Error {}

/** Thrown by work: look at it again in `ms`, without counting it as a failure. */
export class Later extends Error {
  constructor(readonly ms: number) {
    super(`again in ${ms} ms`);
  }
}
