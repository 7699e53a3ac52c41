/**
 * `node src/runtime/run.js [src/entries/bot.ts ...]`: compiles what has changed, then runs a module of ours with the rest of the
 * arguments, in this process.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildAll, compiledPath } from './build.js';

await buildAll();
const [entry] = process.argv.splice(2, 1);
if (entry) await import(pathToFileURL(compiledPath(join(import.meta.dirname, '../..', entry))).href);
