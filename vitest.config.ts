import { defineConfig } from 'vitest/config';

/** One run of `vitest` covers every room; a room's tests sit beside its sources, the rest under tests/. */
export default defineConfig({
  test: {
    environment: 'node',
    include: [
      '{shared,electron,renderer,server}/**/*.test.{ts,tsx}',
      'tests/{contract,arch,oracle,faults}/**/*.test.ts',
    ],
    globalSetup: 'tests/support/run-folder.ts',
    // By itself vitest leaves one core of two idle; most files wait for a database or a browser and not for each other.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
  },
});
