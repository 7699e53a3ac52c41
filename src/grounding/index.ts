/** Grounding: a script held against its paper. */
export { checkApart, readingApart, repairApart } from './apart.ts';
export { checkScript } from './check.ts';
export { groundingReport } from './findings-report.ts';
export { type ClaimRow, claimsTableSchema, type Finding } from './model.ts';
export { claimsFor } from './reclaim.ts';
export { repairScript } from './repair.ts';
