/** What the pages for whoever runs the product name, exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectDefaultMetrics } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { metricsOf, STEP_HISTOGRAM } from '#src/web/metrics/metrics.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name]) => name ?? '');

const settings = matches(read('.env.example'), /^#?([A-Z][A-Z0-9_]+)=/gm);
/** Read by the AWS SDK and by the database's image. */
const OTHERS = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_REGION',
  'POSTGRES_PASSWORD',
  'POSTGRES_USER',
  'POSTGRES_DB',
];

describe('every page', () => {
  it('names files of ours that exist', () => {
    const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)];
    const named = pages
      .filter((page) => page.endsWith('.md'))
      .flatMap((page) => matches(read(page), /`([a-z-]+(?:\/[\w-]+)+\.(?:ts|js))`/g))
      .filter((path) => !path.startsWith('dist/'));
    expect(named.length).toBeGreaterThan(10);
    const exists = (path: string) => existsSync(join(ROOT, path)) || existsSync(join(ROOT, 'src', path));
    expect(named.filter((path) => !exists(path))).toEqual([]);
  });
});

describe('docs/deployment.md', () => {
  const page = read('docs/deployment.md');

  it('lists every setting, and no other', () => {
    expect(matches(page, /^\| `([A-Z][A-Z0-9_]+)` \|/gm).sort()).toEqual([...settings].sort());
  });

  it('links to files that exist', () => {
    for (const link of matches(page, /\]\((\.\.\/[^)#]+)\)/g))
      expect(() => read(join('docs', link))).not.toThrow();
  });
});

describe('docs/operations.md', () => {
  const page = read('docs/operations.md');
  const snapshot = { states: [], ends: [], purchases: [], spentTodayUsd: 0, lags: [], depths: [] };
  const registry = metricsOf(snapshot, 1);
  collectDefaultMetrics({ register: registry });
  const known = registry.getMetricsAsArray().map(({ name }) => name);

  it('names the metrics that exist, all of ours', () => {
    const ours = [...known.filter((name) => name.startsWith('hidden_hill_')), STEP_HISTOGRAM.name];
    expect(matches(page, /^\| `(hidden_hill_\w+)` \|/gm).sort()).toEqual(ours.sort());
    const used = matches(page, /\b((?:hidden_hill|nodejs|process)_[a-z0-9_]*[a-z0-9])\b/g);
    const histogram = ['bucket', 'sum', 'count'].map((end) => `${STEP_HISTOGRAM.name}_${end}`);
    expect(used.filter((name) => ![...known, ...ours, ...histogram].includes(name))).toEqual([]);
  });

  it('has alerts that can be read', () => {
    const blocks = matches(page, /```yaml\n([\s\S]*?)```/g).map((block) => parse(block));
    const [, alerts] = blocks;
    for (const rule of alerts.groups[0].rules) {
      expect(rule).toMatchObject({ alert: expect.any(String), expr: expect.any(String) });
      expect(rule.annotations.summary).toEqual(expect.any(String));
    }
  });
});

describe('docker-compose.yml', () => {
  const text = read('docker-compose.yml');
  const compose = parse(text, { merge: true });

  it('sets variables that exist', () => {
    const named = Object.values<{ environment?: Record<string, string> }>(compose.services).flatMap(
      (service) => Object.keys(service.environment ?? {}),
    );
    expect(named.length).toBeGreaterThan(10);
    for (const name of [...named, ...matches(text, /\$\{([A-Z_]+)/g)])
      expect([...settings, ...OTHERS], name).toContain(name);
  });

  it('starts what exists, after what exists', () => {
    const names = Object.keys(compose.services);
    for (const { depends_on: after = [], command = [], volumes = [] } of Object.values<{
      depends_on?: string[] | Record<string, unknown>;
      command?: string[];
      volumes?: string[];
    }>(compose.services)) {
      for (const name of Array.isArray(after) ? after : Object.keys(after)) expect(names).toContain(name);
      for (const [source = ''] of volumes.map((volume) => volume.split(':')))
        if (source.startsWith('./')) expect(() => read(source)).not.toThrow();
        else expect(Object.keys(compose.volumes)).toContain(source);
      for (const file of command.filter((word) => word.endsWith('.js')))
        expect(() => read(sourceOf(file))).not.toThrow();
    }
  });
});

/** Where a compiled file comes from. */
const sourceOf = (file: string): string => file.replace(/^dist\/(.*)\.js$/, '$1.ts');

it('the image runs a file that exists, and is asked for its health at the right address', () => {
  const dockerfile = read('Dockerfile');
  const files = matches(dockerfile, /\b(dist\/[\w/]+\.js)\b/g);
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect(() => read(sourceOf(file))).not.toThrow();
  expect(dockerfile).toContain(`CMD ["node", "dist/src/entries/start.js"]`);
  expect(dockerfile).toContain('/healthz');
  expect(dockerfile).toMatch(/^EXPOSE 3000$/m);
});
