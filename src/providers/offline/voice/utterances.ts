/** Sentences for flite, and which word on screen each spoken word belongs to. */
import type { Utterance } from './flite.ts';
import type { SpokenWord } from './spoken/index.ts';

/** A longer sentence is cut, at a comma where it can be, so that one call stays under a second or so. */
const MAX_WORDS = 60;
const MIN_WORDS_BEFORE_CUT = 40;

export interface PlannedUtterance {
  utterance: Utterance;
  /** For each of its words, the index of the display word that is spoken by it. */
  owners: number[];
  /** Ends a sentence, and not just a part that was cut from one. */
  endsSentence: boolean;
}

interface Draft {
  pieces: string[];
  words: string[];
  owners: number[];
}

const emptyDraft = (): Draft => ({ pieces: [], words: [], owners: [] });

/** The utterances in order. A stretch with nothing to say gives none. */
export function planUtterances(spoken: SpokenWord[]): PlannedUtterance[] {
  const planned: PlannedUtterance[] = [];
  let draft = emptyDraft();
  const close = (endsSentence: boolean, mark: string): void => {
    if (draft.words.length > 0) {
      const text = `${draft.pieces.join(' ').replace(/,$/, '')}${mark}`;
      planned.push({ utterance: { text, words: draft.words }, owners: draft.owners, endsSentence });
    }
    draft = emptyDraft();
  };
  for (const [index, { words, pause, question }] of spoken.entries()) {
    for (const word of words) {
      if (draft.words.length >= MAX_WORDS) close(false, ',');
      draft.pieces.push(word);
      draft.words.push(word);
      draft.owners.push(index);
    }
    if (pause === 'sentence') close(true, question ? '?' : '.');
    else if (pause === 'clause' && draft.words.length >= MIN_WORDS_BEFORE_CUT) close(false, ',');
    else if (pause === 'clause') comma(draft.pieces);
  }
  return planned;
}

function comma(pieces: string[]): void {
  const last = pieces.at(-1);
  if (last && !last.endsWith(',')) pieces[pieces.length - 1] = `${last},`;
}
