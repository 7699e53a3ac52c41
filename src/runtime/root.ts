/** Where the product is, and where its modules are when they run. */
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, of drizzle/ and assets/: above src, and above dist/src. */
export const ROOT = findRoot(import.meta.dirname);

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}

/**
 * The compiled form of a module of ours, which is what a thread or a process of ours runs.
 *
 * @param module its address, in the source or in what is compiled
 */
export function compiled(module: URL): string {
  const name = relative(ROOT, fileURLToPath(module)).replace(/^dist[\\/]/, '');
  return join(ROOT, 'dist', name.replace(/\.ts$/, '.js'));
}
