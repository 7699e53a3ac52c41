/** How a scene is to be spoken, as Gemini's voices take it. */
import type { SceneRole } from '#src/core/script.ts';

/** What a director would say to the speaker before each kind of scene. */
const STYLES: Readonly<Record<SceneRole, string>> = {
  hook: 'Bright and curious, close to the listener, a little quicker than the rest; lean on the surprising word.',
  question: 'Wondering and open, unhurried, as if thinking aloud.',
  method: 'Clear and matter-of-fact, at an even pace.',
  finding: 'Warm and alert; slow down for the numbers and let them land.',
  impact: 'Calm and thoughtful, a shade slower, honest about the limits.',
  end: 'Friendly and brief, with a falling, final tone.',
};
/** A breath between two sentences: the models from 3.8 on take it, and do not speak it. */
const PAUSE = '<short pause>';
/** From this model on, prose in the text is read aloud and direction has a field of its own. */
const DIRECTED_FROM = 3.8;

export interface Direction {
  prompt: string;
  /** Goes beside the text; absent: this model takes none. */
  style?: string;
}

/**
 * The text as the model is to get it. Signs that a model would take for a direction are written out, so that no script
 * directs the voice; captions keep them.
 */
export function directed(text: string, model: string, role: SceneRole | undefined): Direction {
  const version = Number(/^gemini-(\d+(?:\.\d+)?)/.exec(model)?.[1] ?? 0);
  if (version < DIRECTED_FROM) return { prompt: text.replace(/[[\]]/g, ' ') };
  const plain = text
    .replace(/\s*<\s*/g, ' less than ')
    .replace(/\s*>\s*/g, ' more than ')
    .trim();
  if (!role) return { prompt: plain };
  const prompt = role === 'hook' ? plain.replace(/([.!?]) (?=\p{Lu})/gu, `$1 ${PAUSE} `) : plain;
  return { prompt, style: STYLES[role] };
}
