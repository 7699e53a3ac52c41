/** Planting errors into what a script tells of tables. */
import type { Scene } from '#src/core/script.ts';
import { editScene, type Planted, replaceSpoken } from './edit.ts';
import { UNIT_SWAPS } from './lists.ts';
import type { Dice } from './random.ts';
import { type Cell, cellsOf, type TableScript } from './table-script.ts';

type TablePlant = (plot: TableScript & { dice: Dice }) => Planted | null;

/** Replaces the first number that a scene tells, where `to` gives another one for it. */
function insteadOf(
  { script, told, dice }: TableScript & { dice: Dice },
  to: (cell: Cell) => string | null | undefined,
): Planted | null {
  for (const scene of dice.shuffle(script.scenes)) {
    const [cell] = told.get(scene.id) ?? [];
    const figure = cell ? to(cell) : null;
    if (!cell || figure === null || figure === undefined) continue;
    const narration = swapFigure(scene.narration, cell, figure);
    if (narration !== null) return replaceSpoken(script, scene.id, narration);
  }
  return null;
}

function swapFigure(text: string, { figure }: Cell, other: string): string | null {
  const said = figure.replace(/^[−–]/, '-');
  const places = [
    ...text.matchAll(
      new RegExp(`(?<![\\d.,\\p{L}-])${said.replace('.', '\\.')}(?![\\d\\p{L}]|[.,]\\d)`, 'gu'),
    ),
  ];
  // A name that holds the same digits makes it unclear which is the number.
  const [place] = places;
  if (!place || places.length > 1) return null;
  return text.slice(0, place.index) + other + text.slice(place.index + said.length);
}

/** The figure of another place, if nothing in the cell's own says the same. */
function figureOf(cell: Cell, others: readonly Cell[], dice: Dice): string | undefined {
  const own = cell.table.rows[cell.row]?.[cell.column] ?? '';
  const value = Number(cell.figure.replace(/^[−–]/, '-'));
  const different = others.filter(({ figure }) => {
    const other = Number(figure.replace(/^[−–]/, '-'));
    return Math.abs(other - value) > 0.02 * Math.abs(value) && !own.includes(figure);
  });
  return dice.pick(different)?.figure.replace(/^[−–]/, '-');
}

const otherRow: TablePlant = (plot) =>
  insteadOf(plot, (cell) => {
    const beside = cellsOf(cell.table).filter(
      ({ row, column }) => column === cell.column && row !== cell.row,
    );
    return figureOf(cell, beside, plot.dice);
  });

const otherColumn: TablePlant = (plot) =>
  insteadOf(plot, (cell) => {
    const beside = cellsOf(cell.table).filter(
      ({ row, column, unit }) => row === cell.row && column !== cell.column && unit === cell.unit,
    );
    return figureOf(cell, beside, plot.dice);
  });

const wrongNumber: TablePlant = (plot) =>
  insteadOf(plot, ({ figure, table }) => {
    const value = Number(figure.replace(/^[−–]/, '-'));
    const decimals = /\.(\d+)/.exec(figure)?.[1]?.length ?? 0;
    const other = (
      value * (plot.dice.chance(0.5) ? 1.3 + plot.dice.next() : 0.75 - 0.5 * plot.dice.next())
    ).toFixed(decimals);
    // A number that the table has somewhere is another kind of error.
    return Number(other) === value || table.rows.flat().some((text) => text.includes(other)) ? null : other;
  });

const offByTen: TablePlant = (plot) =>
  insteadOf(plot, ({ figure, table }) => {
    const value = Number(figure.replace(/^[−–]/, '-'));
    const other = String(Number((plot.dice.chance(0.5) ? value * 10 : value / 10).toPrecision(12)));
    return value === 0 || table.rows.flat().some((text) => text.includes(other)) ? null : other;
  });

const sign: TablePlant = (plot) =>
  insteadOf(plot, ({ figure }) =>
    Number(figure.replace(/^[−–]/, '-')) === 0
      ? null
      : /^[-−–]/.test(figure)
        ? figure.slice(1)
        : `-${figure}`,
  );

const unit: TablePlant = ({ script, told, dice }) => {
  for (const scene of dice.shuffle(script.scenes)) {
    const [cell] = told.get(scene.id) ?? [];
    const other = cell && dice.pick(UNIT_SWAPS[cell.unit] ?? []);
    if (!cell || !other) continue;
    const said = new RegExp(
      `(?<=${cell.figure.replace(/^[−–-]/, '').replace('.', '\\.')}\\s?)(?:${cell.unit}|percent)(?![\\p{L}/])`,
      'u',
    );
    if (!said.test(scene.narration)) continue;
    return replaceSpoken(script, scene.id, scene.narration.replace(said, other));
  }
  return null;
};

/** The neighbour's number on the graphic that the right words stand under. */
const onScreen: TablePlant = ({ script, told, dice }) => {
  for (const scene of dice.shuffle(script.scenes)) {
    const { visual } = scene;
    const [cell] = told.get(scene.id) ?? [];
    if (visual.kind !== 'number' || !cell) continue;
    const beside = cellsOf(cell.table).filter(
      ({ row, column, unit: other }) =>
        (row === cell.row) !== (column === cell.column) && other === cell.unit,
    );
    const figure = figureOf(cell, beside, dice);
    if (figure === undefined) continue;
    const value = visual.value.replace(cell.figure.replace(/^[−–]/, '-'), figure);
    if (value !== visual.value)
      return editScene(script, scene.id, { visual: { ...visual, value } } satisfies Partial<Scene>);
  }
  return null;
};

/** By kind, in the order of the table. */
export const TABLE_PLANTS: Readonly<Record<string, TablePlant>> = {
  'table: number': wrongNumber,
  'table: off by ten': offByTen,
  'table: other row': otherRow,
  'table: other column': otherColumn,
  'table: unit': unit,
  'table: sign': sign,
  'table: on screen': onScreen,
};
