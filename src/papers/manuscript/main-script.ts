/** Papers that give title, names and abstract again in a language of another script: Ukrainian ones in English. */
import { isMainName } from '../pdf/body/section-names.ts';
import type { Block } from './blocks.ts';

/** Letters that are of one script, as a share. */
const MOST = 0.7;
/** Words of a paragraph that tells in which script the paper is written. */
const MIN_WORDS = 40;

/** The blocks without those above the first section that are written in another script than the paper's text. */
export function inMainScript(blocks: Block[]): Block[] {
  const first = blocks.findIndex((block) => block.kind === 'heading' && isMainName(block.text));
  const text = blocks
    .slice(Math.max(0, first))
    .flatMap((block) => ('text' in block && block.text.split(' ').length >= MIN_WORDS ? [block.text] : []))
    .join(' ');
  const main = scriptOf(text);
  if (first < 0 || main === null) return blocks;
  return blocks.filter((block, at) => {
    const script = at < first && 'text' in block ? scriptOf(block.text) : null;
    return script === null || script === main;
  });
}

function scriptOf(text: string): 'latin' | 'other' | null {
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  const latin = (text.match(/\p{Script=Latin}/gu) ?? []).length;
  if (letters === 0) return null;
  return latin >= MOST * letters ? 'latin' : latin <= (1 - MOST) * letters ? 'other' : null;
}
