/** Changes scenes: of a script that waits for approval in place, of a finished video's for another version of it. */
import { AppError } from '#src/core/errors.ts';
import type { Paper } from '#src/core/paper.ts';
import type { OwnPicture, Scene, SceneEdit, Script } from '#src/core/script.ts';
import { slash } from '#src/core/text/slash.ts';
import { storable } from '#src/core/text/storable.ts';
import type { Database } from '#src/db/connection/client.ts';
import { changeScript, keptPaper } from '#src/db/jobs/scripts.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { editApart } from '#src/pipeline/edit-apart.ts';
import { insistedOn } from '#src/pipeline/script/edit-scene.ts';
import { type VisualChoice, visualChoices } from '#src/pipeline/script/visual-choices.ts';
import { assertMayHaveMore } from '../people/limits.ts';

/** Half a minute of speech: a longer scene shows one picture for too long. Characters. */
export const MAX_NARRATION = 500;

/** A change as a person asks for it; untrusted. */
export interface SceneWish {
  sceneId: string;
  narration: string;
  /** One of the choices, or a picture that the person sent. */
  visual: string | OwnPicture;
}

/**
 * `script`: as it is now; of a finished video, as another version should have it. `faults`: why the paper does not
 * bear the change out; it is kept until the person insists on it or asks for another.
 */
export type EditOutcome = { script: Script; faults: [] } | { script: null; faults: string[] };

/** Prices a script, USD; null: nothing is bought. */
export type Estimate = ((script: Script) => number | null) | null;

/** The job's script, and the scene. @throws AppError `job.not-found` where that cannot be changed (any more) */
export function editableScene(
  { id, state, script }: JobRow,
  sceneId: string,
): { script: Script; scene: Scene } {
  const scene = script?.scenes.find((one) => one.id === sceneId && one.visual.kind !== 'end');
  const open = state === 'awaiting_approval' || state === 'completed';
  if (script && scene && open) return { script, scene };
  throw new AppError('job.not-found', {
    message: `no scene ${sceneId.slice(0, 20)} of ${id} to change`,
    userMessage:
      'This scene cannot be changed now. You can change a video when its script waits for you, or when it is ready.',
  });
}

/** What the scene could show. @throws AppError as `editableScene` */
export async function choicesFor(db: Database, job: JobRow, sceneId: string): Promise<VisualChoice[]> {
  const { script, scene } = editableScene(job, sceneId);
  return choicesOf(job, scene, script, await paperOf(db, job));
}

/** With the picture that was sent for words that the paper did not bear out: nobody has to send it twice. */
function choicesOf({ pendingEdit }: JobRow, scene: Scene, script: Script, paper: Paper): VisualChoice[] {
  const choices = visualChoices(scene, script, paper);
  if (pendingEdit?.sceneId !== scene.id || pendingEdit.visual.kind !== 'own') return choices;
  return [...choices, { value: 'own', visual: pendingEdit.visual }];
}

/**
 * Changes a scene as wished, if the paper bears it out.
 *
 * @throws AppError `input.invalid`, `job.not-found`, `limit.reached`
 */
export async function changeScene(
  db: Database,
  job: JobRow,
  wish: SceneWish,
  estimate: Estimate,
): Promise<EditOutcome> {
  const paper = await paperOf(db, job);
  return applied(db, job, estimate, async (now) => {
    const { script, scene } = editableScene(now, wish.sceneId);
    const edit = editOf(wish, now, scene, script, paper);
    const { script: edited, faults } = await editApart(undefined, script, paper, edit);
    return { edit, edited, faults };
  });
}

/** Takes the change that the person was warned about. @throws AppError `job.not-found` where there is none, `limit.reached` */
export async function insistOnScene(
  db: Database,
  job: JobRow,
  sceneId: string,
  estimate: Estimate,
): Promise<EditOutcome> {
  const paper = await paperOf(db, job);
  return applied(db, job, estimate, async (now) => {
    const { script } = editableScene(now, sceneId);
    const edit = now.pendingEdit;
    if (edit?.sceneId !== sceneId) throw nothingPending(now.id);
    const { script: edited } = await editApart(undefined, script, paper, edit);
    return { edit, edited: insistedOn(edited, sceneId), faults: [] };
  });
}

async function applied(
  db: Database,
  job: JobRow,
  estimate: Estimate,
  change: (now: JobRow) => Promise<{ edit: SceneEdit; edited: Script; faults: string[] }>,
): Promise<EditOutcome> {
  const outcome = await changeScript<EditOutcome>(db, job.id, async (now) => {
    assertMayHaveMore('edits', now.edits);
    const { edit, edited, faults } = await change(now);
    const edits = now.edits + 1;
    if (faults.length > 0) return { found: { script: null, faults }, changes: { pendingEdit: edit, edits } };
    const inPlace = now.state === 'awaiting_approval';
    const price = estimate ? { priceUsd: estimate(edited) } : {};
    return {
      found: { script: edited, faults: [] },
      changes: { pendingEdit: null, edits, ...(inPlace && { script: edited, ...price }) },
    };
  });
  if (outcome) return outcome;
  throw nothingPending(job.id);
}

function editOf(wish: SceneWish, job: JobRow, scene: Scene, script: Script, paper: Paper): SceneEdit {
  const narration = storable(wish.narration).replace(/\s+/g, ' ').trim() || scene.narration;
  if (narration.length > Math.max(MAX_NARRATION, scene.narration.length)) {
    throw invalid(
      `A scene can hold ${MAX_NARRATION} characters, and this has ${narration.length}. Please make it shorter.`,
    );
  }
  if (typeof wish.visual !== 'string') return { sceneId: scene.id, narration, visual: wish.visual };
  const choices = choicesOf(job, { ...scene, narration }, script, paper);
  const choice = choices.find(({ value }) => value === wish.visual);
  if (!choice)
    throw invalid('These words cannot be shown that way. Please choose another picture for this scene.');
  if (narration === scene.narration && choice.value === 'keep') {
    throw invalid('Nothing was changed. Please change the words of the scene, or choose another picture.');
  }
  return { sceneId: scene.id, narration, visual: choice.visual };
}

async function paperOf(db: Database, job: JobRow): Promise<Paper> {
  const paper = await keptPaper(db, job.id);
  if (paper) return paper;
  throw new AppError('job.not-found', {
    message: `the paper of ${job.id} is not kept`,
    userMessage: `This video is too old to be changed. You can ask for it again with ${slash('video')}.`,
  });
}

const nothingPending = (jobId: string): AppError =>
  new AppError('job.not-found', {
    message: `no change of ${jobId} waits`,
    userMessage: 'This change is not waiting any more. Please edit the scene again.',
  });

const invalid = (sentence: string): AppError =>
  new AppError('input.invalid', { message: sentence, userMessage: sentence });
