/** Shows one video with what can be done to it, to its owner alone. */

import { detailPage } from '../pages/detail.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';

export const open: Action = {
  async run(call, target) {
    const job = await ownedJob(call, target, 'owner');
    return { kind: 'page', page: detailPage(job, call.desk.settings.publicUrl) };
  },
};
