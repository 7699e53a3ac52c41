/**
 * How right papers are read: every file of a folder of papers with known truth, through the product's own reader.
 *
 * `npm run bench:intake [-- --papers FOLDER] [--only PART_OF_A_NAME] [--fold 1..5 [--rest]] [--word] [--lookup]`. Prints a
 * table of the files, one of Word files made from them in the styles of several templates (`--word`: it alone), the PDFs'
 * means by fold, the ten worst, and as its last line one JSON object with the same figures. With `--lookup` it compares
 * the PDFs with and without looking them up.
 *
 * Rules are tuned on a part of the papers and judged by the others: `--fold 5` reads the fifth part alone, `--fold 5
 * --rest` all but it.
 */
import { fork } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compiled, ROOT } from '#src/runtime/root.ts';
import { compareLookUp } from './intake/lookup.ts';
import type { Outcome } from './intake/one.ts';
import { type Score, score } from './intake/score.ts';
import { type Case, loadCases } from './intake/truth.ts';
import { wordTable } from './intake/word.ts';

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: join(ROOT, '../shared/papers') },
    only: { type: 'string', default: '' },
    lookup: { type: 'boolean', default: false },
    fold: { type: 'string', default: '0' },
    rest: { type: 'boolean', default: false },
    word: { type: 'boolean', default: false },
  },
});

interface Row {
  test: Case;
  outcome: Outcome | null;
  score: Score;
}

/** There is no limit here but the reader's own, of CPU time and memory: what is read must not hang on the machine's load. */
function readInProcess(test: Case): Promise<Outcome | null> {
  return new Promise((done) => {
    const args = [join(resolve(values.papers), test.file), ...(test.wanted ? [test.wanted] : [])];
    const child = fork(compiled(new URL('./intake/one.ts', import.meta.url)), args, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let outcome: Outcome | null = null;
    child.on('message', (message: Outcome) => {
      outcome = message;
    });
    child.on('exit', () => done(outcome));
  });
}

const FIELDS = [
  'title',
  'authors',
  'year',
  'ids',
  'licence',
  'abstract',
  'body',
  'headings',
  'figures',
  'pictures',
] as const;

function show(value: number | null): string {
  if (value === null) return '·';
  return value === 1
    ? '1'
    : value
        .toFixed(3)
        .replace(/^0/, '')
        .replace(/^\.000$/, '0');
}

function printRow({ test, outcome, score: result }: Row): void {
  const name = `${test.file}${test.wanted ? `#${test.wanted}` : ''}`;
  const verdict = outcome === null ? 'DIED' : (outcome.refusal?.code ?? 'read');
  const cells = FIELDS.map((field) => show(result[field]).padStart(8)).join('');
  const cost = `${String(outcome?.ms ?? '-').padStart(7)} ${String(outcome?.peakMb ?? '-').padStart(5)}`;
  console.log(`${name.slice(-44).padEnd(45)}${cells}${cost}  ${result.outcome === 1 ? ' ' : '!'} ${verdict}`);
}

function mean(list: number[]): number | null {
  return list.length === 0 ? null : list.reduce((sum, value) => sum + value, 0) / list.length;
}

function median(list: number[]): number | null {
  return list.length === 0
    ? null
    : ([...list].sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)] ?? null);
}

function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e4) / 1e4;
}

function summarise(rows: Row[]) {
  const column = (field: (typeof FIELDS)[number]) => rows.flatMap(({ score: result }) => result[field] ?? []);
  const bodies = column('body');
  return {
    files: rows.length,
    ...Object.fromEntries(FIELDS.map((field) => [field, round(mean(column(field)))])),
    bodyMedian: round(median(bodies)),
    bodyLowest: bodies.length > 0 ? round(Math.min(...bodies)) : null,
    belowPlainText: rows
      .filter(
        ({ test, score: result }) =>
          test.baseline !== null && result.body !== null && result.body < test.baseline - 0.02,
      )
      .map(({ test }) => test.file),
    outcomesRight: round(mean(rows.map(({ score: result }) => result.outcome))),
    msHighest: Math.max(...rows.map(({ outcome }) => outcome?.ms ?? 0)),
    peakMbHighest: Math.max(...rows.map(({ outcome }) => outcome?.peakMb ?? 0)),
  };
}

/** Where no part is named, all are. */
const isAsked = ({ file, fold }: Case): boolean =>
  file.includes(values.only) && (values.fold === '0' || (fold === Number(values.fold)) !== values.rest);

const WORST = 10;
/** What a reader of the paper would miss first. */
const WEIGHED = ['title', 'authors', 'abstract', 'body', 'headings', 'figures'] as const;

/** The files whose fields are the least right in the mean. */
function worst(list: Row[]) {
  return list
    .flatMap(({ test, score: result }) => {
      const right = mean(WEIGHED.flatMap((field) => result[field] ?? []));
      return right === null || right === 1 ? [] : [{ file: test.file, right: round(right) ?? 0 }];
    })
    .sort((a, b) => a.right - b.right)
    .slice(0, WORST);
}

const cases = loadCases(resolve(values.papers)).filter(isAsked);
if (values.lookup) {
  await compareLookUp(resolve(values.papers), cases);
  process.exit();
}

const rows: Row[] = [];
console.log(
  `${'file'.padEnd(45)}${FIELDS.map((field) => field.padStart(8)).join('')}${'ms'.padStart(7)} ${'MB'.padStart(5)}    outcome`,
);
for (const test of values.word ? [] : cases) {
  const outcome = await readInProcess(test);
  const row = { test, outcome, score: score(test, outcome) };
  rows.push(row);
  printRow(row);
}

/** How far apart the parts are: a rule that fits one of them alone shows as a part that is better than the others. */
const byFold = Object.fromEntries(
  [...new Set(rows.map(({ test }) => test.fold))].sort().map((fold) => {
    const list = rows.filter(({ test }) => test.fold === fold && test.format === 'pdf');
    const means = WEIGHED.map((field) => [
      field,
      round(mean(list.flatMap(({ score: one }) => one[field] ?? []))),
    ]);
    return [`fold ${fold}`, { files: list.length, ...Object.fromEntries(means) }];
  }),
);

const summary = {
  ...Object.fromEntries(
    (['jats', 'pdf', 'docx'] as const).flatMap((format) => {
      const list = rows.filter(({ test }) => test.format === format);
      return list.length > 0 ? [[format, summarise(list)] as const] : [];
    }),
  ),
  word: await wordTable(resolve(values.papers), cases),
};
for (const [format, figures] of Object.entries(summary)) console.log(`\n${format}`, figures);
console.log('\nPDFs by fold');
console.table(byFold);
console.log('\nworst', worst(rows));
console.log(JSON.stringify(summary));
