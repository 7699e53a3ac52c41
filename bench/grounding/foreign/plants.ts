/** Errors planted into true scripts of other languages, one at a time. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Paper } from '#src/core/paper.ts';
import type { Scene, Script } from '#src/core/script.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { ROOT } from '#src/runtime/root.ts';

const swaps = z.array(z.tuple([z.string(), z.string()]));
const wordsSchema = z.record(
  z.string(),
  z.object({
    units: swaps,
    directions: swaps,
    negations: swaps,
    /** A credit with a gap, and what stands before it in scripts that have one. */
    journal: z.tuple([z.string(), z.string()]),
    author: z.tuple([z.string(), z.string()]),
    /** A sentence with a gap for a name. */
    name: z.string(),
  }),
);
const WORDS = wordsSchema.parse(
  JSON.parse(readFileSync(join(ROOT, 'bench/grounding/foreign/words.json'), 'utf8')),
);

export interface Planted {
  kind: string;
  sceneId: string;
  script: Script;
  note: string;
}

/** Names that none of the papers has. */
const STRANGERS = {
  journal: 'The Lancet Oncology',
  author: 'Giulia Marchetti',
  gene: 'BRCA7',
  drug: 'QX-314',
};
const FIGURE = /(?<![\d.,]|\p{L})\d+(?:[.,]\d+)*(?![\d.,]*\d)/gu;

/** Every error of every kind that the script has room for. */
export function plantedIn(script: Script, paper: Paper): Planted[] {
  const words = WORDS[script.language ?? ''];
  if (!words) return [];
  return script.scenes.flatMap((scene) => {
    const plants: Planted[] = [];
    const add = (kind: string, changed: Scene | null): void => {
      if (!changed || JSON.stringify(changed) === JSON.stringify(scene)) return;
      const scenes = script.scenes.map((one) => (one.id === scene.id ? changed : one));
      plants.push({ kind, sceneId: scene.id, script: { ...script, scenes }, note: changed.narration });
    };
    const { narration } = scene;
    for (const { 0: figure, index } of narration.matchAll(FIGURE)) {
      add('wrong number', said(scene, put(narration, index, figure, otherFigure(figure))));
      const isYear = /^(?:19|20)\d\d$/.test(figure);
      if (isYear) add('wrong year', said(scene, put(narration, index, figure, String(Number(figure) - 7))));
      if (!isYear && /^ ?(?:%|°C|\p{L})/u.test(narration.slice(index + figure.length)))
        add('wrong sign', said(scene, put(narration, index, figure, `−${figure}`)));
    }
    for (const [from, to] of words.units) {
      const at = new RegExp(`(?<=\\d )${from}(?!\\p{L})`, 'u');
      add('wrong unit', said(scene, narration.replace(at, to)));
    }
    for (const [kind, list] of [
      ['direction', words.directions],
      ['negation', words.negations],
    ] as const) {
      for (const [from, to] of list) {
        const at = new RegExp(`(?<!\\p{L})${from}(?!\\p{L})`, 'u');
        add(kind, said(scene, narration.replace(at, to)));
      }
    }
    const code = /(?<![\p{L}\d-])(?:AMOC|PMOC|ZIKV|TUNEL|ANK1|NKX6-3|Bcl-2|Bax)(?![\p{L}\d])/u;
    add('name exchanged', said(scene, narration.replace(code, STRANGERS.gene)));
    add('name added', said(scene, `${narration} ${words.name.replace('{}', STRANGERS.drug)}`));
    const [journal, before] = words.journal;
    add(
      'wrong journal',
      paper.journal && narration.includes(`${before}${paper.journal}`)
        ? said(scene, narration.replace(paper.journal, STRANGERS.journal))
        : said(scene, `${narration} ${journal.replace('{}', STRANGERS.journal)}`),
    );
    add('wrong author', said(scene, `${narration} ${words.author[0].replace('{}', STRANGERS.author)}`));
    const [claim, ...others] = scene.claims;
    if (claim) {
      const quote = withoutAWord(claim.quote);
      add('quote not there', { ...scene, claims: [{ ...claim, quote }, ...others] });
    }
    return plants;
  });
}

/** The narration changed, and with it the claims that say its sentences. */
function said(scene: Scene, narration: string): Scene {
  const before = splitSentences(scene.narration);
  const after = splitSentences(narration);
  const claims = scene.claims.map((claim) => {
    const at = before.indexOf(claim.text);
    return at >= 0 && before.length <= after.length ? { ...claim, text: after[at] ?? claim.text } : claim;
  });
  return { ...scene, narration, claims };
}

const put = (text: string, at: number, old: string, written: string): string =>
  text.slice(0, at) + written + text.slice(at + old.length);

/** As many digits with another first one, further off than any rounding. */
function otherFigure(figure: string): string {
  const at = figure.search(/[1-9]/);
  const digit = (Number(figure.charAt(at)) + 4) % 10 || 5;
  return put(figure, at, figure.charAt(at), String(digit));
}

function withoutAWord(quote: string): string {
  const words = quote.split(' ');
  words.splice(Math.floor(words.length / 2), 1);
  return words.join(' ');
}
