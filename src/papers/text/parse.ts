/** What runs in the process of `readText`. */
export { parseText as default } from './index.ts';
