/** The rules of the house that a compiler does not check. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '#src/wiring/config.ts';

const ROOT = resolve(import.meta.dirname, '..');
const everyFile = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts'], {
  cwd: ROOT,
})
  .toString()
  .split('\n')
  .filter((file) => file && existsSync(join(ROOT, file)));
const files = everyFile.filter((file) => /^(src|worker|commands)\//.test(file));

/**
 * What each part of the house may import, besides itself, `core` and what every part may know of `runtime`. A part that
 * is not here may import everything: those are the entries, which put the parts together.
 */
const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  runtime: [],
  confined: [],
  net: [],
  papers: ['confined', 'net'],
  providers: ['confined', 'net'],
  grounding: ['confined'],
  graphics: ['confined'],
  align: ['confined'],
  render: [],
  storage: [],
  db: [],
  queue: [],
  pipeline: ['confined', 'papers', 'providers', 'grounding', 'graphics', 'render', 'storage', 'db'],
  jobs: ['pipeline', 'queue', 'storage', 'db'],
  chat: ['jobs', 'queue', 'storage', 'db'],
  commands: ['papers', 'chat', 'jobs', 'queue', 'storage', 'db'],
  doctor: ['net', 'platforms', 'providers', 'render', 'storage', 'db', 'queue'],
  platforms: ['commands', 'chat', 'db', 'papers', 'net'],
  web: ['net', 'commands', 'chat', 'jobs', 'queue', 'storage', 'db'],
};
/** Parts that put the others together. */
const ENTRIES = ['entries', 'wiring'];

/** `papers` of `src/papers/jats/body.ts`, `commands` of `commands/video.ts`. */
const partOf = (file: string): string => file.replace(/^src\//, '').split('/')[0] ?? '';

/** What a file imports of ours, types included: `./x.ts`, `#src/x.ts`, and modules that a `new URL` names. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const imports = text.matchAll(/(?:from|import)\s*\(?\s*'((?:\.{1,2}|#\w+)\/[^']+)'/g);
  const urls = text.matchAll(/new URL\('(\.{1,2}\/[^']+\.ts)'/g);
  return [...imports, ...urls].map(([, path = '']) =>
    path.startsWith('#') ? path.slice(1) : relative(ROOT, resolve(ROOT, dirname(file), path)),
  );
}

/** The circles that a walk along the imports comes upon, each as the way from a file back to it. */
function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) for (const next of imports.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return circles;
}

describe('imports', () => {
  it('are read at all', () => {
    expect(importsOf('src/jobs/life/run.ts')).toContain('src/pipeline/index.ts');
  });

  it('never go up or sideways', () => {
    const wrong = files.flatMap((file) => {
      const allowed = file.startsWith('worker/') ? undefined : MAY_IMPORT[partOf(file)];
      if (!allowed) return [];
      return importsOf(file)
        .filter((target) => ![partOf(file), 'core', 'runtime', ...allowed].includes(partOf(target)))
        .map((target) => `${file} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('make no circle, by types neither', () => {
    const circle = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', ['d']],
      ['d', ['b']],
    ]);
    expect(circlesOf(circle)).toEqual(['b → c → d → b']);
    expect(circlesOf(new Map(everyFile.map((file) => [file, importsOf(file)])))).toEqual([]);
  });

  it('know every part, and no file lies loose in src', () => {
    const parts = new Set(files.filter((file) => file.startsWith('src/')).map(partOf));
    expect([...parts].filter((part) => !(part in MAY_IMPORT) && !ENTRIES.includes(part))).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read in one place', () => {
    const readers = files.filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('process.env'));
    expect(readers).toEqual(['src/wiring/config.ts']);
  });

  it('is documented, every variable and no other', () => {
    const example = readFileSync(join(ROOT, '.env.example'), 'utf8');
    const documented = [...example.matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name ?? '');
    const source = readFileSync(join(ROOT, 'src/wiring/config.ts'), 'utf8');
    const read = [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]+): (?:optional|withDefault)/gm)].map(
      ([, name]) => name ?? '',
    );
    expect(read.length).toBeGreaterThan(5);
    expect(documented.sort()).toEqual(read.sort());
  });

  it('may be empty, or hold empty values', () => {
    expect(loadConfig({})).toMatchObject({ databaseUrl: null, redisUrl: null, logLevel: 'info' });
    expect(loadConfig({ DATABASE_URL: '', LOG_LEVEL: '' })).toMatchObject({
      databaseUrl: null,
      logLevel: 'info',
    });
  });

  it('is refused by name, never with the value, where it is wrong', () => {
    const wrong = { DATABASE_URL: 'mysql://user:hunter2@host/db', MAX_UPLOAD_MB: 'many' };
    expect(() => loadConfig(wrong)).toThrow(expect.objectContaining({ code: 'setup.invalid' }));
    try {
      loadConfig(wrong);
    } catch (error) {
      const { userMessage, message } = error as { userMessage: string; message: string };
      expect(userMessage).toMatch(/DATABASE_URL.*MAX_UPLOAD_MB/s);
      expect(`${userMessage} ${message}`).not.toContain('hunter2');
    }
  });
});

describe('files', () => {
  it('stay small', () => {
    const large = files
      .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(large).toEqual([]);
  });
});

describe('what tests share', () => {
  it('opens nothing while it is loaded: a worker loads it once for many files, and the first one closes it', () => {
    const shared = everyFile.filter((file) => file.startsWith('tests/') && !file.endsWith('.test.ts'));
    const texts = shared.map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
    const opened = texts.filter(({ text }) =>
      /^(?:after|before)(?:All|Each)\(|^[^/*\s].* await test\w+\(/m.test(text),
    );
    expect(opened.map(({ file }) => file)).toEqual([]);
  });
});
