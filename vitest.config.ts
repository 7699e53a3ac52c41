import { statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Real chat clients: each brings an HTTP client of its own, which must not meet that of the product's other parts. */
const CLIENTS = ['tests/platforms/**/*.test.ts', 'tests/fakes/**/*.test.ts', 'tests/doctor/**/*.test.ts'];
/** discord.js sends no file after another HTTP client was loaded, and keeps connections that its local counterpart waits for. */
const ALONE = [
  'tests/fakes/discord/**/*.test.ts',
  'tests/platforms/discord/**/*.test.ts',
  'tests/platforms/together.test.ts',
];

/** What takes longest, dearest first: begun last, it would keep one worker at work and the others idle. */
const DEAREST = [
  'providers/writer',
  'providers/listener',
  'recovery',
  'papers/cases',
  'cli/video',
  'faults/away',
  'money',
  'core/hostile-text',
  'papers/hostile-text',
  'graphics/compose',
  'kills',
  'papers/pdf-real',
  'papers/ocr',
  'papers/busy',
];

/**
 * A worker keeps what it has loaded only as long as the next file is of its own project, so a project's files come
 * together; the dearest and the largest first, so that all workers end at about the same time.
 */
class Together extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projects = [...new Set(files.map(({ project }) => project))].sort((a, b) =>
      a.name.localeCompare(b.name),
    );
    const dearness = ({ moduleId }: TestSpecification): number => {
      const rank = DEAREST.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return rank < 0 ? DEAREST.length : rank;
    };
    const size = ({ moduleId }: TestSpecification): number => statSync(moduleId).size;
    const byDearness = files.toSorted((a, b) => dearness(a) - dearness(b) || size(b) - size(a));
    return projects.flatMap((project) => byDearness.filter((file) => file.project === project));
  }
}

/** Of every project. They do not extend the whole, which would start the servers anew for each. */
const each = { testTimeout: 60_000, hookTimeout: 60_000, setupFiles: ['tests/support/tell-rejections.ts'] };

export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    sequence: { sequencer: Together },
    // Many files wait most of their time, for a queue or an outage; a few render, and use every core there is.
    maxWorkers: 3,
    projects: [
      // Loading the product takes a second or two: files share it where nothing stands against it.
      {
        test: { ...each, name: 'parts', include: ['tests/**/*.test.ts'], exclude: CLIENTS, isolate: false },
      },
      { test: { ...each, name: 'clients', include: CLIENTS, exclude: ALONE, isolate: false } },
      { test: { ...each, name: 'alone', include: ALONE } },
    ],
  },
});
