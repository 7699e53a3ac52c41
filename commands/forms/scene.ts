/** The form of one scene: its words, and what it shows. */
import type { Attachment } from '#src/chat/port.ts';
import { visualWords } from '#src/chat/wording/script-plan.ts';
import { readTarget, targetOf } from '#src/chat/wording/target.ts';
import type { Form, FormField } from '#src/core/chat.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { keepPicture, MOST_CREDIT, SCENE_PICTURE } from '#src/jobs/files/picture.ts';
import { changeScene, choicesFor, editableScene, MAX_NARRATION } from '#src/jobs/life/edit.ts';
import { afterEdit } from '../shared/changed-scene.ts';
import type { Call, FormHandler } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';
import { PICTURE_FILES } from '../shared/settable.ts';
import { shortened } from '../shared/shortened.ts';
import { takePicture } from '../shared/take-picture.ts';

/** What a menu shows of a choice, characters. */
const MAX_LABEL = 90;

/**
 * The form as the scene is now, or as it was last wished.
 *
 * @throws AppError `job.not-found`, `access.denied`
 */
export async function sceneFormOf(call: Call, target: string): Promise<Form> {
  const { jobId, rest: sceneId } = readTarget(target);
  const job = await ownedJob(call, jobId, 'owner');
  const { scene } = editableScene(job, sceneId);
  const pending = job.pendingEdit?.sceneId === sceneId ? job.pendingEdit : null;
  const choices = await choicesFor(call.desk.db, job, sceneId);
  return {
    kind: 'form',
    form: 'scene',
    target: targetOf(job.id, scene.id),
    title: 'Change a scene',
    submit: job.state === 'completed' ? 'Make video' : 'Change',
    fields: [
      {
        kind: 'text',
        id: 'narration',
        label: 'What is said',
        placeholder: 'Plain sentences, true to the paper',
        required: true,
        maxLength: Math.max(MAX_NARRATION, scene.narration.length),
        value: pending?.narration ?? scene.narration,
        long: true,
      },
      visualField(choices),
      {
        kind: 'file',
        id: 'picture',
        label: 'Or a picture of your own: PNG or JPEG',
        extensions: PICTURE_FILES,
      },
      {
        kind: 'text',
        id: 'by',
        label: 'Whose picture it is',
        placeholder: 'Jane Doe; only what is yours to show',
        required: false,
        maxLength: MOST_CREDIT,
      },
    ],
  };
}

/** The labels say what each would show with the words as they are. */
function visualField(choices: Awaited<ReturnType<typeof choicesFor>>): FormField {
  const labels = choices.map(({ value, visual }) => {
    if (value === 'keep') return { value, label: `As it is: ${visualWords(visual)}` };
    const again = visual.kind === 'clip' && visual.take !== undefined;
    if (value === 'own') return { value, label: 'The picture that you sent' };
    return { value, label: again ? 'Another video clip of the same' : visualWords(visual) };
  });
  return {
    kind: 'choice',
    id: 'visual',
    label: 'What is shown',
    choices: labels.map(({ value, label }) => ({ value, label: shortened(label, MAX_LABEL) })),
    value: choices.some(({ value }) => value === 'own') ? 'own' : 'keep',
  };
}

export const sceneForm: FormHandler = {
  async run(call, target, { text, files: [file] }) {
    const { jobId, rest: sceneId } = readTarget(target);
    const job = await ownedJob(call, jobId, 'owner');
    const picture = file && (await pictureFor(call, job, sceneId, file, text.by ?? ''));
    const wish = { sceneId, narration: text.narration ?? '', visual: picture ?? text.visual ?? 'keep' };
    const outcome = await changeScene(call.desk.db, job, wish, call.desk.estimate ?? null);
    return afterEdit(call, job, sceneId, outcome);
  },
};

async function pictureFor(call: Call, job: JobRow, sceneId: string, file: Attachment, by: string) {
  editableScene(job, sceneId); // before anything is kept for it
  return keepPicture(call.desk, job, await takePicture(call, SCENE_PICTURE, file), by);
}
