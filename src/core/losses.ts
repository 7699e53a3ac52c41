/** What a job's row remembers of workers that died over it. */

/** Workers that died while they made a job. */
export interface Losses {
  /** Of the queue's count, those that are noted here. */
  seen: number;
  /** Since the job last got further. */
  here: number;
  /** How far it was, and how much it had made by then. */
  percent: number;
  made: number;
  /** When the database had started: what takes it along as well is not the job's doing. */
  databaseSince: string;
}
