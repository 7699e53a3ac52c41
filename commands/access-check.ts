/** Whether who calls may make videos. */
import { isAdmitted } from '../src/jobs/access.ts';
import type { Call } from './command.ts';

export const mayCall = ({ desk, requester }: Call): Promise<boolean> =>
  isAdmitted(desk.db, requester, desk.settings.accessCode);
