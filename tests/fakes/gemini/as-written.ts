/** A script as the model would have sent it. */
import type { Script } from '../../../src/core/script.ts';

/** The answer of which `readScript` makes this script, its hook being the first scene's first sentence. */
export const asWritten = ({ title, scenes }: Script): object => ({
  title,
  hook: scenes[0]?.visual.kind === 'title' ? scenes[0].visual.text : title,
  scenes: scenes.map(({ role, heading, narration, visual, claims }) => ({
    role,
    heading,
    narration,
    visual,
    claims,
  })),
});
