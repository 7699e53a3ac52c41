/** Grounding: a script held against its paper. */
export { checkScript, claimsTable } from './check.ts';
export { claimsTableSchema, type Finding } from './model.ts';
export { repairScript } from './repair.ts';
export { groundingReport } from './report.ts';
