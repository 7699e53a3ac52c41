/** What is done with a form's answers, by the form's name. */
import type { FormHandler } from '../command.ts';
import { redoForm } from './redo.ts';
import { videoForm } from './video.ts';

export const FORMS = { video: videoForm, redo: redoForm } satisfies Record<string, FormHandler>;
