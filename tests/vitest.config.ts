import { join } from 'node:path';

import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');

const IN_BROWSERS = {
  environment: 'node',
  globalSetup: 'tests/browser/require-builds.ts',
  // Two browsers at a time are as many as a small machine bears.
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 60_000,
} as const;

/** `unit` runs in Node, in milliseconds; `browser` drives the built extension in real browsers, and `soak` for long. */
export default defineConfig({
  root,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A file that needs a document says so itself: `// @vitest-environment happy-dom`.
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/soak/**', 'tests/bench/**'],
          // Some read millions of characters: a busy machine takes its time, and that is no failure.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { ...IN_BROWSERS, name: 'browser', include: ['tests/browser/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { ...IN_BROWSERS, name: 'soak', include: ['tests/soak/**/*.test.ts'] },
      },
    ],
  },
});
