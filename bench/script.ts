/**
 * What the writer without keys makes of papers whose facts are known, on the scripts alone: nothing is rendered.
 *
 * `npm run bench:script [-- --facts FILE] [--papers FOLDER] [--only TEXT] [--half tuned|held-out] [--show]`. Every second
 * paper of the list was looked at when the writer was tuned, the others were not. `--show` prints each script with what it
 * leaves out. The last line is one JSON object with the figures of the table.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Script } from '#src/core/script.ts';
import { contentWords, sharedCount } from '#src/core/text/words.ts';
import { checkScript } from '#src/grounding/index.ts';
import { readFile } from '#src/papers/index.ts';
import { writeScript } from '#src/providers/offline/writer/write.ts';
import { ROOT } from '#src/runtime/root.ts';
import { loadFacts, type Told, toldOf } from './script/facts.ts';
import { type Sound, soundOf } from './script/readability.ts';

const { values } = parseArgs({
  options: {
    facts: { type: 'string', default: join(ROOT, '../shared/film-facts.json') },
    papers: { type: 'string', default: join(ROOT, '../shared/papers') },
    only: { type: 'string', default: '' },
    half: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
  },
});

interface Row extends Told, Sound {
  name: string;
  half: 'tuned' | 'held-out';
  script: Script;
  /** What the check against the paper would not let pass. */
  errors: string[];
}

async function rowOf(name: string, half: Row['half'], facts: Parameters<typeof toldOf>[1]): Promise<Row[]> {
  const bytes = new Uint8Array(readFileSync(join(values.papers, name)));
  const { paper } = await readFile(bytes, basename(name), { signal: new AbortController().signal });
  try {
    const script = writeScript(paper, 'standard');
    const errors = checkScript(script, paper)
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ kind, text, reason }) => `${kind}: ${text} (${reason})`);
    return [{ name, half, script, errors, ...toldOf(script.scenes, facts), ...soundOf(script.scenes) }];
  } catch (error) {
    console.log(`${name}: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}

const rows: Row[] = [];
for (const [index, [name, facts]] of Object.entries(loadFacts(values.facts)).entries()) {
  const half = index % 2 === 0 ? 'tuned' : 'held-out';
  if (!name.includes(values.only) || (values.half !== '' && values.half !== half)) continue;
  rows.push(...(await rowOf(name, half, facts)));
}

if (values.show) for (const row of rows) show(row);

function show({ name, half, script, missing, wrong, errors, cards, grade }: Row): void {
  console.log(`\n## ${name} (${half}) grade ${grade.toFixed(1)}`);
  for (const { role, narration, visual } of script.scenes)
    console.log(`${role.padEnd(9)}${narration}   [${visual.kind}]`);
  for (const { text, is } of cards) console.log(`   ${is}: ${text}`);
  for (const [what, list] of Object.entries({ missing, wrong, errors }))
    for (const text of list) console.log(`   ${what}: ${text}`);
}

/** Share of the title's meaning words that are heard until the first finding is told. */
function titleEarly({ title, scenes }: Script): number {
  const until = scenes.findIndex(({ role }) => role === 'finding') + 1;
  const heard = scenes.slice(0, until).map(({ narration }) => narration);
  const words = new Set(contentWords(title));
  return sharedCount(words, new Set(contentWords(heard.join(' ')))) / Math.max(1, words.size);
}

const median = (list: readonly number[]): number => {
  const sorted = [...list].sort((left, right) => left - right);
  return (
    ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) /
    2
  );
};
const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The figures of a part of the papers; seconds as `soundOf` counts them. */
function figuresOf(part: readonly Row[]): Record<string, number> {
  const cards = part.flatMap((row) => row.cards);
  const known = part.reduce((total, { told, missing }) => total + told.length + missing.length, 0);
  return {
    papers: part.length,
    mainFacts: share(sum(part.map(({ told }) => told.length)), known),
    cards: cards.length,
    cardsMain: share(cards.filter(({ is }) => is === 'main').length, cards.length),
    cardsForbidden: cards.filter(({ is }) => is === 'forbidden').length,
    wrong: sum(part.map(({ wrong }) => wrong.length)),
    hookFacts: share(part.filter(({ hookFact }) => hookFact).length, part.length),
    longestSentence: Math.max(0, ...part.map(({ longest }) => longest)),
    gradeMedian: median(part.map(({ grade }) => grade)),
    dangling: sum(part.map(({ dangling }) => dangling.length)),
    hookWordsMedian: median(part.map(({ firstWords }) => firstWords)),
    hookSecondsWorst: Math.max(0, ...part.map(({ firstS }) => firstS)),
    titleEarly: sum(part.map(({ script }) => titleEarly(script))) / part.length,
    findingSecondsMedian: median(part.map(({ findingS }) => findingS ?? 60)),
    secondsMedian: median(part.map(({ seconds }) => seconds)),
    groundingErrors: sum(part.map(({ errors }) => errors.length)),
  };
}

const halves = ['tuned', 'held-out'] as const;
const table = {
  ...Object.fromEntries(halves.map((half) => [half, figuresOf(rows.filter((row) => row.half === half))])),
  all: figuresOf(rows),
} as Record<string, Record<string, number>>;
console.log(
  `\n${''.padEnd(24)}${Object.keys(table)
    .map((name) => name.padStart(10))
    .join('')}`,
);
for (const figure of Object.keys(table.all ?? {})) {
  const cells = Object.values(table).map((part) => {
    const value = part[figure] ?? 0;
    return (Number.isInteger(value) ? String(value) : value.toFixed(2)).padStart(10);
  });
  console.log(`${figure.padEnd(24)}${cells.join('')}`);
}
console.log(JSON.stringify(table));
