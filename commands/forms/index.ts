/** What is done with a form's answers, by the form's name. */
import type { FormHandler } from '../shared/command.ts';
import { correctForm } from './correct.ts';
import { redoForm } from './redo.ts';
import { sceneForm } from './scene.ts';
import { settingsForm } from './settings.ts';
import { videoForm } from './video.ts';

export const FORMS = {
  video: videoForm,
  redo: redoForm,
  scene: sceneForm,
  correct: correctForm,
  settings: settingsForm,
} satisfies Record<string, FormHandler>;
