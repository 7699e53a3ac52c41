/** Turns the pages of one's videos. */

import { listPage } from '../pages/list.ts';
import { decodeListPlace } from '../pages/list-target.ts';
import type { Action } from '../shared/command.ts';

export const list: Action = {
  run: (call, target) => listPage(call, decodeListPlace(target)),
};
