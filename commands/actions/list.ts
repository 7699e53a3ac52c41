/** Turns the pages of one's videos. */
import type { Action } from '../command.ts';
import { listPage } from '../pages/list.ts';
import { decodeListPlace } from '../pages/list-target.ts';

export const list: Action = {
  run: (call, target) => listPage(call, decodeListPlace(target)),
};
