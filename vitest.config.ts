import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many files wait most of their time, for a queue or an outage; a few render, and use every core there is.
    maxWorkers: 3,
  },
});
