/** Whether who calls may make videos. */

import { isBanned } from '#src/db/accounts/bans.ts';
import { isAdmitted } from '#src/jobs/people/admission.ts';
import type { Call } from './command.ts';

export const mayCall = async ({ desk, requester }: Call): Promise<boolean> =>
  !(await isBanned(desk.db, requester)) && (await isAdmitted(desk.db, requester, desk.settings.accessCode));
