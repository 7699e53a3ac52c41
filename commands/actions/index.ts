/** What each button does, by its name. */
import type { Actions } from '../shared/command.ts';
import { cancel } from './cancel.ts';
import { approve, opening, retry } from './changes.ts';
import { correct } from './correct.ts';
import { cover } from './cover.ts';
import { deletion } from './delete.ts';
import { dismiss } from './dismiss.ts';
import { edit } from './edit.ts';
import { forget } from './forget.ts';
import { hook } from './hook.ts';
import { insist } from './insist.ts';
import { list } from './list.ts';
import { make } from './make.ts';
import { open } from './open.ts';
import { post } from './post.ts';
import { publish } from './publish.ts';
import { redo } from './redo.ts';
import { scene } from './scene.ts';
import { settings } from './settings.ts';
import { listen, voice } from './voices.ts';

export const ACTIONS: Actions = {
  cancel,
  retry,
  redo,
  delete: deletion,
  open,
  post,
  publish,
  make,
  dismiss,
  approve,
  opening,
  listen,
  voice,
  edit,
  scene,
  correct,
  insist,
  hook,
  cover,
  list,
  forget,
  settings,
};
