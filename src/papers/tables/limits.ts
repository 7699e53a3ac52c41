/** How much of a paper's tables is kept. What is over is cut between two rows, or behind a column. */
export const TABLE_LIMITS = {
  /** Tables of one paper. */
  tables: 60,
  columns: 40,
  rows: 400,
  /** Characters of one cell; what is longer is running text set in a table, and cut. */
  cell: 1_000,
  /** Characters of one table. */
  characters: 40_000,
  /** Characters of all tables of a paper. */
  paper: 250_000,
  notes: 40,
  note: 1_000,
} as const;
