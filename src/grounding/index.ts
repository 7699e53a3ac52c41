/** Grounding: a script held against its paper. */
export { checkScript, claimsTable } from './check.ts';
export { type ClaimRow, claimsTableSchema, type Finding, type Grounding } from './model.ts';
export { repairScript } from './repair.ts';
export { groundingReport } from './report.ts';
