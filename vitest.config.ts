import { defineConfig } from 'vitest/config';

/** Real chat clients: each brings an HTTP client of its own, which must not meet that of the product's other parts. */
const CLIENTS = ['tests/platforms/**/*.test.ts', 'tests/fakes/**/*.test.ts', 'tests/doctor/**/*.test.ts'];
/** discord.js sends no file after another HTTP client was loaded, and keeps connections that its local counterpart waits for. */
const ALONE = [
  'tests/fakes/discord/**/*.test.ts',
  'tests/platforms/discord/**/*.test.ts',
  'tests/platforms/together.test.ts',
];

/** Of every project. They do not extend the whole, which would start the servers anew for each. */
const each = { testTimeout: 60_000, hookTimeout: 60_000, setupFiles: ['tests/support/tell-rejections.ts'] };

export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
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
