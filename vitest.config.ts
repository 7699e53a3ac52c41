import { defineConfig } from 'vitest/config';

/** Real chat clients: each brings an HTTP client of its own, which must not meet another's in one process. */
const CLIENTS = ['tests/platforms/**/*.test.ts', 'tests/fakes/**/*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many files wait most of their time, for a queue or an outage; a few render, and use every core there is.
    maxWorkers: 3,
    projects: [
      // Loading the product takes a second or two: files share it where nothing stands against it.
      {
        extends: true,
        test: { name: 'parts', include: ['tests/**/*.test.ts'], exclude: CLIENTS, isolate: false },
      },
      { extends: true, test: { name: 'clients', include: CLIENTS } },
    ],
  },
});
