/** What a person says of a paper where it was read wrong. They have the last word. Pure. */
import type { Origins, Paper } from './paper.ts';
import type { Script } from './script.ts';
import { UNTITLED } from './untitled.ts';

/** What is absent stands as it was found. */
export interface Correction {
  title?: string;
  authors?: string[];
  journal?: string | null;
  year?: number | null;
}

const FROM_REQUESTER = 'the requester';

export function corrected(paper: Paper, correction: Correction | null): Paper {
  if (!correction) return paper;
  return { ...paper, ...correction, origins: correctedOrigins(paper.origins, correction) };
}

/** Where each fact comes from after the correction. */
export const correctedOrigins = (origins: Origins | undefined, correction: Correction): Origins => ({
  ...origins,
  ...Object.fromEntries(Object.keys(correction).map((fact) => [fact, FROM_REQUESTER])),
});

/** The script with the paper's title as it was corrected, wherever the script shows or is called by the old one. */
export function retitled(script: Script, before: string, { title }: Pick<Paper, 'title'>): Script {
  if (before === title || before === UNTITLED) return script;
  const scenes = script.scenes.map((scene) =>
    scene.visual.kind === 'title' && scene.visual.text === before
      ? { ...scene, visual: { ...scene.visual, text: title } }
      : scene,
  );
  return { ...script, scenes, title: script.title === before ? title : script.title };
}
