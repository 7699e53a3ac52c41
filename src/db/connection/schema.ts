/** Every table, for queries that follow relations. */
export * from '../accounts/tables.ts';
export * from '../archive/tables.ts';
export * from '../jobs/tables.ts';
export * from '../ledger/tables.ts';
export * from '../limits/tables.ts';
export * from '../messages/tables.ts';
export * from '../operations/tables.ts';
export * from '../playground/tables.ts';
export * from '../slack/tables.ts';
