/** Shows one video with what can be done to it, to its owner alone. */
import type { Action } from '../command.ts';
import { ownedJob } from '../owned.ts';
import { detailPage } from '../pages/detail.ts';

export const open: Action = {
  async run(call, target) {
    const job = await ownedJob(call, target, 'owner');
    return { kind: 'page', page: detailPage(job, call.desk.settings.publicUrl) };
  },
};
