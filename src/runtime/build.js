/**
 * Compiles the product: every TypeScript file of the house to a JavaScript file at the same place below dist/. What has
 * not changed since then is left alone, so that `run.js` can do this before it runs anything, and nobody ever runs what
 * is out of date.
 */
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');
const FOLDERS = ['src', 'commands', 'worker', 'tests', 'bench', 'assets'];

/** All files below a folder, as paths; none where it is missing, as tests and benches are in an image. */
async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const changedAt = (path) =>
  stat(path).then(
    ({ mtime }) => mtime.getTime(),
    () => null,
  );
export const compiledPath = (source) => join(DIST, relative(ROOT, source)).replace(/\.ts$/, '.js');

/** Each file stays a file; imports of one's own (`./x.ts`, `#src/x.ts`) name the compiled file from where it stands. */
const apart = {
  name: 'apart',
  setup: (plugins) => {
    plugins.onResolve({ filter: /^(\.{1,2}|#\w+)\// }, ({ path, kind, resolveDir }) => {
      if (kind === 'entry-point') return undefined;
      const own = path.startsWith('#') ? relative(resolveDir, join(ROOT, path.slice(1))) : path;
      return { path: (own.startsWith('.') ? own : `./${own}`).replace(/\.ts$/, '.js'), external: true };
    });
  },
};

async function compile(sources) {
  const { build, stop } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: sources.map((source) => relative(ROOT, source)),
    outbase: '.',
    outdir: DIST,
    write: false,
    bundle: true,
    packages: 'external',
    plugins: [apart],
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  await stop();
  return new Map(outputFiles.map(({ path, contents }) => [path, contents]));
}

/** Writes a file with the time of its source. Others may read it meanwhile: it is whole at every moment. */
async function keep(path, contents, time) {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, contents);
  await utimes(beside, time, time);
  await rename(beside, path);
}

/** Brings dist/ up to date. Throws where a file cannot be compiled. */
export async function buildAll() {
  const files = (await Promise.all(FOLDERS.map((folder) => filesBelow(join(ROOT, folder))))).flat();
  const sources = files.filter((file) => /(?<!\.test|\.d)\.ts$/.test(file));
  const times = new Map(await Promise.all(sources.map(async (source) => [source, await changedAt(source)])));
  // Another way of compiling compiles everything.
  const [stamp, way] = [join(DIST, 'built'), await changedAt(fileURLToPath(import.meta.url))];
  const isSameWay = (await changedAt(stamp)) === way;
  const before = await Promise.all(sources.map((source) => changedAt(compiledPath(source))));
  const stale = sources.filter((source, n) => !isSameWay || before[n] !== times.get(source));
  if (stale.length > 0) {
    const compiled = await compile(stale);
    await Promise.all(
      stale.map((source) => {
        const path = compiledPath(source);
        return keep(path, compiled.get(path), new Date(times.get(source)));
      }),
    );
    await keep(stamp, '', new Date(way));
  }
  const made = new Set(sources.map(compiledPath));
  const old = (await filesBelow(DIST)).filter((path) => path.endsWith('.js') && !made.has(path));
  await Promise.all(old.map((path) => rm(path, { force: true })));
}
