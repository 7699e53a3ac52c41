/** What a job's row remembers of workers that died over it. */

/** Workers that died while they made a job. */
export interface Losses {
  /** Of the queue's count, those that are noted here. */
  seen: number;
  /** Since the job last got further. */
  here: number;
  /** How far it was. */
  percent: number;
}
