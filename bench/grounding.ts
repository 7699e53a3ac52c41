/**
 * How many planted errors the check of scripts catches, and how often it is wrong about a true script.
 *
 * `npm run bench:grounding [-- --papers FOLDER] [--truth FILE] [--seed TEXT] [--only PART_OF_A_KIND] [--show N]
 * [--reader] [--stand-in ERROR_RATE]`. For each paper: the
 * offline writer's script, scripts in a model's words, and scripts about its tables; into each, one at a time, every
 * kind of error. After them the same for scripts in other languages, which are written by hand, and
 * sentences of people about papers, fair and false: by the rules alone, and with `--reader` also by the model that
 * GEMINI_API_KEY gives (it is paid), or with `--stand-in 0.1` by a reader that errs in a tenth of its verdicts.
 * `--truth-only` leaves out everything before these sentences. `--show` prints so many misses and false alarms. The last line is one JSON object with the figures of the table.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Paper } from '#src/core/paper.ts';
import type { Script } from '#src/core/script.ts';
import { checkScript, type Finding } from '#src/grounding/index.ts';
import { createOfflineWriter } from '#src/providers/offline/writer/index.ts';
import { ROOT } from '#src/runtime/root.ts';
import type { Planted } from './grounding/edit.ts';
import { foreignFigures } from './grounding/foreign/index.ts';
import { modelScript } from './grounding/model-script.ts';
import { loadPapers, type NamedPaper } from './grounding/papers.ts';
import { TABLE_PLANTS } from './grounding/plant-tables.ts';
import { PLANTS } from './grounding/plants.ts';
import { type Dice, diceOf } from './grounding/random.ts';
import { tableScript } from './grounding/table-script.ts';
import { askReader } from './grounding/truth/ask-reader.ts';
import { loadTruthCases } from './grounding/truth/cases.ts';
import { truthFigures } from './grounding/truth/table.ts';

/** Scripts in a model's words for each paper, and tries of each kind of error for each script. */
const MODEL_SCRIPTS = 3;
const TRIES = 2;

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: join(ROOT, '../shared/papers') },
    seed: { type: 'string', default: 'held-out' },
    only: { type: 'string', default: '' },
    show: { type: 'string', default: '0' },
    reader: { type: 'boolean', default: false },
    'stand-in': { type: 'string' },
    'truth-only': { type: 'boolean', default: false },
    truth: { type: 'string', default: join(ROOT, '../shared/truth-cases.json') },
  },
});

interface Case {
  name: string;
  by: 'offline' | 'model' | 'table';
  script: Script;
  paper: Paper;
  /** Errors to plant, by kind. */
  plants: [kind: string, plant: (dice: Dice, stranger: Paper) => Planted | null][];
}

function plantsFor(script: Script, paper: Paper): Case['plants'] {
  return Object.entries(PLANTS).map(([kind, plant]) => [
    kind,
    (dice, stranger) => plant({ script, paper, stranger, dice }),
  ]);
}

async function casesOf({ name, paper }: NamedPaper): Promise<Case[]> {
  const offline = await createOfflineWriter()
    .write(paper, { length: 'standard' }, { signal: new AbortController().signal })
    .then((script): Case[] => [{ name, by: 'offline', script, paper, plants: plantsFor(script, paper) }])
    .catch((): Case[] => []);
  const model = Array.from({ length: MODEL_SCRIPTS }, (_, index): Case[] => {
    const script = modelScript(paper, diceOf(`${values.seed} ${name} ${index}`));
    return script
      ? [{ name: `${name} ${index}`, by: 'model', script, paper, plants: plantsFor(script, paper) }]
      : [];
  });
  const tables = Array.from({ length: MODEL_SCRIPTS }, (_, index): Case[] => {
    const told = tableScript(paper, diceOf(`${values.seed} ${name} table ${index}`));
    if (!told) return [];
    const plants = Object.entries(TABLE_PLANTS).map(([kind, plant]): Case['plants'][number] => [
      kind,
      (dice) => plant({ ...told, dice }),
    ]);
    return [{ name: `${name} ${index}`, by: 'table', script: told.script, paper, plants }];
  });
  return [...offline, ...model.flat(), ...tables.flat()];
}

const errorsOf = (script: Script, paper: Paper): Finding[] =>
  checkScript(script, paper).findings.filter(({ severity }) => severity === 'error');
const keyOf = ({ sceneId, kind, text }: Finding): string => `${sceneId} ${kind} ${text}`;

/** The table of sentences written by hand. */
async function truthTable(): Promise<object> {
  const hand = loadTruthCases(values.truth, values.papers);
  const standIn = values['stand-in'];
  const rate = standIn === undefined ? null : Number(standIn);
  const asked = values.reader || rate !== null ? await askReader(hand, rate) : null;
  const figures = truthFigures(hand, asked?.refused ?? null);
  if (!asked) return figures;
  const { refused, model, ...cost } = asked;
  console.log(
    ` reader: ${rate === null ? model : `a stand-in that errs in ${rate} of its verdicts`}, ${refused.size} refused, ${cost.calls} calls, ${cost.seconds.toFixed(1)} s, $${cost.usd.toFixed(4)}`,
  );
  return { ...figures, reader: cost };
}

if (values['truth-only']) {
  console.log(JSON.stringify({ truth: await truthTable() }));
  process.exit();
}
const papers = loadPapers(values.papers);
const cases = (await Promise.all(papers.map(casesOf))).flat();
let toShow = Number(values.show);
const show = (lines: readonly string[]): void => {
  if (toShow <= 0) return;
  toShow -= 1;
  console.log(lines.join('\n  '));
};

const alarms = {
  offline: { scripts: 0, wrong: 0 },
  model: { scripts: 0, wrong: 0 },
  table: { scripts: 0, wrong: 0 },
};
const caught = new Map<string, { planted: number; caught: number }>();
let milliseconds = 0;
for (const [index, { name, by, script, paper, plants }] of cases.entries()) {
  const start = performance.now();
  const before = errorsOf(script, paper);
  milliseconds += performance.now() - start;
  alarms[by].scripts += 1;
  if (before.length > 0) alarms[by].wrong += 1;
  for (const { kind, where, text, reason, suggestion } of before) {
    show([`FALSE ALARM ${name} (${by}) ${kind} ${where}`, text, reason, suggestion ?? '']);
  }
  const known = new Set(before.map(keyOf));
  const stranger = papers[(index * 7 + 11) % papers.length]?.paper;
  if (!stranger || stranger === paper) continue;
  for (const [kind, plant] of plants) {
    if (!kind.includes(values.only)) continue;
    const seen = new Set<string>();
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const planted = plant(diceOf(`${values.seed} ${name} ${by} ${kind} ${attempt}`), stranger);
      if (!planted || seen.has(planted.note)) continue;
      seen.add(planted.note);
      const score = caught.get(kind) ?? { planted: 0, caught: 0 };
      caught.set(kind, score);
      score.planted += 1;
      const found = errorsOf(planted.script, paper).some(
        (finding) => finding.sceneId === planted.sceneId && !known.has(keyOf(finding)),
      );
      if (found) score.caught += 1;
      else {
        const original = script.scenes.find(({ id }) => id === planted.sceneId);
        show([
          `MISSED ${kind} in ${name} (${by})`,
          planted.note,
          original?.narration ?? '',
          ...(original?.claims.map(({ quote }) => `“${quote}”`) ?? []),
        ]);
      }
    }
  }
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
const row = (label: string, part: number, whole: number): void =>
  console.log(
    `${label.padEnd(28)}${String(part).padStart(6)} of ${String(whole).padStart(5)}${percent(part, whole).padStart(10)}`,
  );

console.log(`${papers.length} papers, ${cases.length} true scripts, seed “${values.seed}”\n`);
console.log('Errors caught');
for (const [kind, score] of caught) row(`  ${kind}`, score.caught, score.planted);
const total = [...caught.values()].reduce(
  (sum, score) => ({ planted: sum.planted + score.planted, caught: sum.caught + score.caught }),
  { planted: 0, caught: 0 },
);
row('  all', total.caught, total.planted);
console.log('\nTrue scripts with a false alarm');
row('  offline writer', alarms.offline.wrong, alarms.offline.scripts);
row('  in a model’s words', alarms.model.wrong, alarms.model.scripts);
row('  about tables', alarms.table.wrong, alarms.table.scripts);
const wrong = alarms.offline.wrong + alarms.model.wrong + alarms.table.wrong;
row('  all', wrong, cases.length);
console.log(`\n${(milliseconds / cases.length).toFixed(0)} ms a script`);

console.log('\nScripts in other languages, written by hand');
const foreign: Record<string, object> = {};
for (const [language, { scripts, falseAlarms, caught: found }] of foreignFigures(papers, show)) {
  console.log(` ${language}`);
  for (const [kind, score] of found) row(`  ${kind}`, score.caught, score.planted);
  const scores = [...found.values()];
  const planted = scores.reduce((sum, score) => sum + score.planted, 0);
  const seen = scores.reduce((sum, score) => sum + score.caught, 0);
  row('  all', seen, planted);
  row('  true scripts, false alarm', falseAlarms, scripts);
  foreign[language] = { scripts, falseAlarms, planted, caught: seen };
}
const truth = await truthTable();
console.log(
  JSON.stringify({ seed: values.seed, scripts: cases.length, falseAlarms: wrong, ...total, foreign, truth }),
);
