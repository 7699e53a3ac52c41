/** Planting errors into the quotes on which claims rest. */
import type { Paper } from '#src/core/paper.ts';
import type { Script } from '#src/core/script.ts';
import { containsQuote } from '#src/core/text/quotes.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import type { Plant, Planted, Plot } from './edit.ts';

/** Replaces the quote of one claim by one that the paper does not hold. */
function swapQuote({ script, paper, dice }: Plot, to: (quote: string) => string | null): Planted | null {
  const places = script.scenes.flatMap(({ id, claims }) => claims.map((claim) => ({ id, claim })));
  for (const { id, claim } of dice.shuffle(places)) {
    const quote = to(claim.quote);
    if (quote === null || containsQuote(paper, quote)) continue;
    const change = (scenes: Script['scenes']): Script['scenes'] =>
      scenes.map((scene) => ({
        ...scene,
        claims: scene.claims.map((old) => (old === claim ? { ...claim, quote } : old)),
      }));
    return { script: { ...script, scenes: change(script.scenes) }, sceneId: id, note: quote };
  }
  return null;
}

function sentencesOf(paper: Paper): string[] {
  return [...paper.abstract, ...paper.sections.flatMap(({ paragraphs }) => paragraphs)]
    .flatMap(splitSentences)
    .filter(({ length }) => length > 60);
}

const absent: Plant = (plot) => swapQuote(plot, () => plot.dice.pick(sentencesOf(plot.stranger)) ?? null);

const alteredWord: Plant = (plot) =>
  swapQuote(plot, (quote) => {
    const words = quote.split(' ');
    const at = Math.floor(plot.dice.next() * words.length);
    const foreign =
      plot.dice.pick(['not', 'mostly', 'strongly', 'several', 'rarely', 'observed', 'treated']) ?? 'not';
    const way = plot.dice.next();
    if (way < 0.4) words.splice(at, 1, foreign);
    else if (way < 0.7) words.splice(at, 0, foreign);
    else words.splice(Math.min(Math.max(at, 1), words.length - 2), 1);
    return words.join(' ');
  });

const alteredNumber: Plant = (plot) =>
  swapQuote(plot, (quote) => {
    const digits = [...quote.matchAll(/\d/g)];
    const digit = plot.dice.pick(digits);
    if (!digit) return null;
    const other = (Number(digit[0]) + 1 + Math.floor(plot.dice.next() * 8)) % 10;
    return quote.slice(0, digit.index) + other + quote.slice(digit.index + 1);
  });

export const plantedQuotes: Readonly<Record<string, Plant>> = {
  'quote not there': absent,
  'quote: a word': alteredWord,
  'quote: a number': alteredNumber,
};
