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
import { createOfflineWriter } from '#src/providers/offline/writer/index.ts';
import { ROOT } from '#src/runtime/root.ts';
import type { Planted } from './grounding/edit.ts';
import { plantedIn } from './grounding/foreign/plants.ts';
import { foreignScripts } from './grounding/foreign/scripts.ts';
import { modelScript } from './grounding/model-script.ts';
import { loadPapers, type NamedPaper } from './grounding/papers.ts';
import { TABLE_PLANTS } from './grounding/plant-tables.ts';
import { PLANTS } from './grounding/plants.ts';
import { type Dice, diceOf } from './grounding/random.ts';
import { type Case, type Score, scoreOf, together } from './grounding/score.ts';
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

/** Every kind of error, a few tries each; the same one is planted once. */
function* plantedBy<Plant>(
  plants: Readonly<Record<string, Plant>>,
  seed: string,
  plant: (by: Plant, dice: Dice) => Planted | null,
): Generator<[string, Planted]> {
  for (const [kind, by] of Object.entries(plants)) {
    if (!kind.includes(values.only)) continue;
    const seen = new Set<string>();
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const planted = plant(by, diceOf(`${seed} ${kind} ${attempt}`));
      if (!planted || seen.has(planted.note)) continue;
      seen.add(planted.note);
      yield [kind, planted];
    }
  }
}

/** @param papers all of them: strange sentences come from another one */
async function casesOf({ name, paper }: NamedPaper, papers: readonly NamedPaper[]): Promise<Case[]> {
  const strangerTo = (index: number): Paper => papers[(index * 7 + 11) % papers.length]?.paper ?? paper;
  const caseOf = (called: string, group: string, script: Case['script']): Case => ({
    ...{ name: called, group, script, paper },
    planted(index) {
      const stranger = strangerTo(index);
      if (stranger === paper) return [];
      return plantedBy(PLANTS, `${values.seed} ${called} ${group}`, (plant, dice) =>
        plant({ script, paper, stranger, dice }),
      );
    },
  });
  const offline = await createOfflineWriter()
    .write(paper, { length: 'standard' }, { signal: new AbortController().signal })
    .then((script) => [caseOf(name, 'offline', script)])
    .catch((): Case[] => []);
  const numbers = Array.from({ length: MODEL_SCRIPTS }, (_, index) => index);
  const model = numbers.flatMap((index) => {
    const script = modelScript(paper, diceOf(`${values.seed} ${name} ${index}`));
    return script ? [caseOf(`${name} ${index}`, 'model', script)] : [];
  });
  const tables = numbers.flatMap((index): Case[] => {
    const told = tableScript(paper, diceOf(`${values.seed} ${name} table ${index}`));
    if (!told) return [];
    const called = `${name} ${index}`;
    const seed = `${values.seed} ${called} table`;
    const planted: Case['planted'] = (at) =>
      strangerTo(at) === paper
        ? []
        : plantedBy(TABLE_PLANTS, seed, (plant, dice) => plant({ ...told, dice }));
    return [{ name: called, group: 'table', script: told.script, paper, planted }];
  });
  return [...offline, ...model, ...tables];
}

const foreignCases = (papers: readonly NamedPaper[]): Case[] =>
  foreignScripts().flatMap(({ paper: name, script }) => {
    const paper = papers.find((one) => one.name === name)?.paper;
    if (!paper) return [];
    const planted = () => plantedIn(script, paper).map((one): [string, Planted] => [one.kind, one]);
    return [{ name, group: script.language ?? 'en', script, paper, planted }];
  });

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
const cases = (await Promise.all(papers.map((paper) => casesOf(paper, papers)))).flat();
let toShow = Number(values.show);
const show = (lines: readonly string[]): void => {
  if (toShow <= 0) return;
  toShow -= 1;
  console.log(lines.join('\n  '));
};
const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
const row = (label: string, part: number, whole: number): void =>
  console.log(
    `${label.padEnd(28)}${String(part).padStart(6)} of ${String(whole).padStart(5)}${percent(part, whole).padStart(10)}`,
  );
const caughtRows = ({ kinds, caught, planted }: ReturnType<typeof together>): void => {
  for (const [kind, count] of kinds) row(`  ${kind}`, count.caught, count.planted);
  row('  all', caught, planted);
};

const { groups, milliseconds } = scoreOf(cases, show);
const all = together([...groups.values()]);
console.log(`${papers.length} papers, ${cases.length} true scripts, seed “${values.seed}”\n`);
console.log('Errors caught');
caughtRows(all);
console.log('\nTrue scripts with a false alarm');
for (const [group, label] of Object.entries({
  offline: 'offline writer',
  model: 'in a model’s words',
  table: 'about tables',
})) {
  const { falseAlarms = 0, scripts = 0 }: Partial<Score> = groups.get(group) ?? {};
  row(`  ${label}`, falseAlarms, scripts);
}
row('  all', all.falseAlarms, cases.length);
console.log(`\n${(milliseconds / cases.length).toFixed(0)} ms a script`);

console.log('\nScripts in other languages, written by hand');
const foreign: Record<string, object> = {};
for (const [language, score] of scoreOf(foreignCases(papers), show).groups) {
  const { scripts, falseAlarms, planted, caught } = together([score]);
  console.log(` ${language}`);
  caughtRows(together([score]));
  row('  true scripts, false alarm', falseAlarms, scripts);
  foreign[language] = { scripts, falseAlarms, planted, caught };
}
const truth = await truthTable();
const { planted, caught, falseAlarms } = all;
console.log(
  JSON.stringify({ seed: values.seed, scripts: cases.length, falseAlarms, planted, caught, foreign, truth }),
);
