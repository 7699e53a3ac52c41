/** Correct scripts about a paper's tables, as a model would tell them, and the cells that they tell. */
import type { Paper, Table } from '#src/core/paper.ts';
import type { Claim, Scene, Script, Visual } from '#src/core/script.ts';
import { rowText } from '#src/core/text/quotes.ts';
import { recopy } from './paraphrase.ts';
import type { Dice } from './random.ts';

/** A number as it stands in a table. */
export interface Cell {
  table: Table;
  row: number;
  column: number;
  /** As printed, its unit apart. */
  figure: string;
  unit: string;
  rowName: string;
  columnName: string;
}

/** A script with the cells that each scene tells, the first of them first. */
export interface TableScript {
  script: Script;
  told: ReadonlyMap<string, readonly Cell[]>;
}

const SCENES = 6;
/** One number, with a spread, an interval or marks behind it or nothing. */
const FIGURE =
  /^\s*([-−–]?\d+(?:\.\d+)?)\s?(%|[a-zA-Zµμ°/]{1,6})?\s*(?:\([^()]*\))?(?:[±+]\s*[\d.]+)?[*†‡§#\s]*$/u;
const UNIT =
  /\((?:in )?(%|mg|kg|g|cm|mm|nm|km|ml|mL|years|months|weeks|days|h|hours|min|mmHg|°C|nM|µM|μM|mM|mV|Å|ng\/mL|mg\/mL|mg\/dL|µg\/mL|μg\/mL|mm\/h|kW)\)|(%)/;
const MOST_NAME_WORDS = 8;
/** What can be said as the name of a row or column: words, no lists, formulas or bare numbers. */
const SAYABLE = /\p{L}{3}/u;
const UNSAYABLE = /[,;=∑/|<>_]|(?:^|\s)[\d.-]+(?:\s|$)|\s-/u;
const SPREAD = /\b\d+ ?% ?(?:CI|confidence)\b/gi;
const HEADINGS = ['What they found', 'By the numbers', 'The comparison', 'In the table'];

/** @returns null where the paper's tables have too few numbers with names of their own. */
export function tableScript(paper: Paper, dice: Dice): TableScript | null {
  if (!/^en\b/.test(paper.language ?? 'en')) return null;
  const cells = dice.shuffle(paper.tables.flatMap(cellsOf));
  const told = new Map<string, readonly Cell[]>();
  const scenes: Scene[] = [];
  for (const cell of cells) {
    if (scenes.length === SCENES) break;
    const id = `s${scenes.length + 1}`;
    const partner = dice.chance(0.35) ? dice.pick(cells.filter((other) => isBeside(cell, other))) : undefined;
    const all = partner ? [cell, partner] : [cell];
    told.set(id, all);
    scenes.push(sceneOf(id, all, dice));
  }
  return scenes.length < 3 ? null : { script: { title: paper.title, writer: 'model', scenes }, told };
}

/** The numbers of a table whose row and column have names that no other row or column has. */
export function cellsOf(table: Table): Cell[] {
  const { rows, header, rowHeadings } = table;
  const width = rows[0]?.length ?? 0;
  const columnNames = Array.from({ length: width }, (_, at) =>
    nameOf([...new Set(header.map((row) => row[at] ?? ''))].join(' ')),
  );
  const rowNames = rows.map((row) => nameOf([...new Set(row.slice(0, rowHeadings))].join(' ')));
  return rows.flatMap((row, at) =>
    row.flatMap((text, column): Cell[] => {
      const found = FIGURE.exec(text);
      const [rowName = '', columnName = ''] = [rowNames[at], columnNames[column]];
      if (!found || column < rowHeadings || !isName(rowName, rowNames) || !isName(columnName, columnNames))
        return [];
      const heads = header.map((cells) => cells[column] ?? '').join(' ');
      const given = [heads, row.slice(0, rowHeadings).join(' ')]
        .map((text) => UNIT.exec(text.replace(SPREAD, '')))
        .find((match) => match !== null);
      const unit = found[2] ?? (/\bn\b/i.test(heads) ? '' : (given?.[1] ?? given?.[2] ?? ''));
      return [{ table, row: at, column, figure: found[1] ?? '', unit, rowName, columnName }];
    }),
  );
}

/** A heading without its brackets and units. */
function nameOf(text: string): string {
  return text
    .replace(/[([][^()[\]]*[)\]]/g, ' ')
    .replace(/[%*†‡§]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function isName(name: string, all: readonly string[]): boolean {
  const words = name.split(' ').length;
  const same = all.filter((other) => other.toLowerCase() === name.toLowerCase()).length;
  return SAYABLE.test(name) && !UNSAYABLE.test(name) && words <= MOST_NAME_WORDS && same === 1;
}

/** Cells to be told in one sentence: of one row or one column. */
function isBeside(cell: Cell, other: Cell): boolean {
  return (
    cell.table === other.table &&
    (cell.row === other.row) !== (cell.column === other.column) &&
    cell.unit === other.unit &&
    cell.figure !== other.figure
  );
}

/** The number as it is said. */
function spokenValue({ figure, unit }: Pick<Cell, 'figure' | 'unit'>, percent: string): string {
  const minus = figure.replace(/^[−–]/, '-');
  if (unit === '%') return `${minus}${percent}`;
  return unit === '' ? minus : `${minus} ${unit}`;
}

function sceneOf(id: string, cells: readonly Cell[], dice: Dice): Scene {
  const narration = sentenceOf(cells, dice);
  const claims = cells.map((cell): Claim => {
    const { table } = cell;
    return { text: narration, quote: quoteOf(cell, dice), section: table.label || 'Table' };
  });
  const [cell] = cells;
  const graphic: Visual[] =
    cell && dice.chance(0.5)
      ? [{ kind: 'number', value: spokenValue(cell, '%'), label: `${cell.columnName}, ${cell.rowName}` }]
      : [];
  return {
    id,
    role: 'finding',
    heading: dice.pick(HEADINGS) ?? '',
    narration,
    visual: graphic[0] ?? { kind: 'clip', prompt: 'Slow light over a quiet landscape' },
    claims,
  };
}

function quoteOf({ table, row }: Cell, dice: Dice): string {
  const line = rowText(table.rows[row] ?? []);
  const head = rowText(table.header.at(-1) ?? []);
  const copies = [
    line,
    recopy(line, dice),
    line.replaceAll(' | ', '\t'),
    head === '' ? line : `${head}\n${line}`,
  ];
  return dice.pick(copies) ?? line;
}

function sentenceOf([one, other]: readonly Cell[], dice: Dice): string {
  if (!one) return '';
  const percent = dice.pick(['%', ' percent', ' %']) ?? '%';
  const value = spokenValue(one, percent);
  const { rowName: row, columnName: column } = one;
  const label = one.table.label || 'the table';
  if (!other) {
    const ways = [
      `In ${row}, ${column} was ${value} (${label}).`,
      `For ${row}, ${label} gives a ${column} of ${value}.`,
      `${column} was ${value} in the ${row} group.`,
      `With ${row}, the value for ${column} reached ${value}.`,
      `The researchers report ${value} for ${column} in ${row}.`,
      `At ${value}, the ${column} of ${row} stands in ${label}.`,
    ];
    return dice.pick(ways) ?? '';
  }
  const second = spokenValue(other, percent);
  const ways =
    one.column === other.column
      ? [
          `${column} was ${value} in ${row} and ${second} in ${other.rowName}.`,
          `In ${row}, ${column} was ${value}, compared with ${second} in ${other.rowName}.`,
          `While ${row} had a ${column} of ${value}, ${other.rowName} had ${second}.`,
        ]
      : [
          `In ${row}, ${column} was ${value} and ${other.columnName} was ${second}.`,
          `For ${row}, ${label} gives ${value} for ${column}, but ${second} for ${other.columnName}.`,
          `${row} had a ${column} of ${value}, with ${second} for ${other.columnName}.`,
        ];
  return dice.pick(ways) ?? '';
}
