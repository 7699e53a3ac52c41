/** Which sentence of the narration a picture is of, by the words that it shows and the names of its icons. */
import { iconsIn } from '#src/core/icons/index.ts';
import type { TimedWord } from '#src/core/media.ts';
import type { Visual } from '#src/core/script.ts';
import { digitsIn } from '#src/core/text/numbers.ts';
import { contentWords } from '#src/core/text/words.ts';
import { ENDS_SENTENCE } from './timing.ts';

interface Sentence {
  text: string;
  /** S. */
  start: number;
}

/**
 * When the sentence begins that a scene's second picture is of, where its first is of an earlier one, s; null: the two are
 * of the same, or nothing tells.
 */
export function turnAt(first: Visual, second: Visual, words: readonly TimedWord[]): number | null {
  const sentences = sentencesOf(words);
  const [one, other] = [mostOf(first, sentences), mostOf(second, sentences)];
  return one !== null && other !== null && one < other ? (sentences[other]?.start ?? null) : null;
}

/** When the sentence begins that a picture is of, where it is a later one, s; null: it is of the first, or nothing tells. */
export function saidFrom(visual: Visual, words: readonly TimedWord[]): number | null {
  const sentences = sentencesOf(words);
  const at = mostOf(visual, sentences);
  return at === null || at === 0 ? null : (sentences[at]?.start ?? null);
}

function sentencesOf(words: readonly TimedWord[]): Sentence[] {
  const sentences: Sentence[] = [];
  let begins = true;
  for (const { text, start } of words) {
    const last = sentences.at(-1);
    if (begins || !last) sentences.push({ text, start });
    else last.text += ` ${text}`;
    begins = ENDS_SENTENCE.test(text);
  }
  return sentences;
}

/** The place of the one sentence that has most of what the picture shows; null: more than one has. */
function mostOf(visual: Visual, sentences: readonly Sentence[]): number | null {
  const shown = new Set(tokensOf(textsOf(visual).join(' ')));
  const icons = new Set(iconsOf(visual));
  const has = sentences.map(
    ({ text }) =>
      tokensOf(text).filter((word) => shown.has(word)).length +
      iconsIn(text).filter(({ icon }) => icons.has(icon)).length,
  );
  const most = Math.max(0, ...has);
  const at = has.indexOf(most);
  return most === 0 || has.lastIndexOf(most) !== at ? null : at;
}

const tokensOf = (text: string): string[] => [...contentWords(text), ...digitsIn(text)];

function textsOf(visual: Visual): string[] {
  switch (visual.kind) {
    case 'number':
    case 'share':
      return [visual.value, visual.label];
    case 'chart':
    case 'scale':
    case 'forest':
      return visual.data.flatMap(({ label, value }) => [label, value]);
    case 'quote':
    case 'title':
      return [visual.text];
    case 'term':
      return [visual.term];
    case 'figure':
      return [visual.caption];
    default:
      return 'items' in visual ? (visual.items ?? []).map(({ label }) => label) : [];
  }
}

const iconsOf = (visual: Visual): string[] =>
  'items' in visual ? (visual.items ?? []).flatMap(({ icon }) => icon ?? []) : [];
