/** A paper's tables as a model reads them: a line a row. */
import type { Table } from '#src/core/paper.ts';
import { rowText, tableSection } from '#src/core/text/quotes.ts';
import { textTokens } from '../paid/price-list.ts';
import { commonCap } from './common-cap.ts';

const LEFT_OUT = '[The rest of this table is left out.]';

/** The tables in order; those too long for the budget cut to one common length, between two rows. */
export function tableTexts(tables: readonly Table[], budgetTokens: number): string[] {
  const whole = tables.map((table) => linesOf(table).join('\n'));
  const cap = commonCap(whole.map(textTokens), budgetTokens);
  return tables.map((table, at) => {
    const text = whole[at] ?? '';
    return textTokens(text) <= cap ? text : cut(table, cap);
  });
}

const titleOf = (table: Table): string => `[${table.id}] ${tableSection(table)}: ${table.caption}`;

function linesOf(table: Table): string[] {
  return [titleOf(table), ...table.header.map(rowText), ...table.rows.map(rowText), ...table.notes];
}

/** Title and first rows: foot notes are the first to go. */
function cut(table: Table, cap: number): string {
  const [title = '', ...rows] = linesOf({ ...table, notes: [] });
  let left = cap - textTokens(title) - textTokens(LEFT_OUT);
  const over = rows.findIndex((row) => {
    left -= textTokens(`${row}\n`);
    return left < 0;
  });
  return [title, ...rows.slice(0, over < 0 ? rows.length : over), LEFT_OUT].join('\n');
}
