import { defineConfig } from 'vitest/config';

/** One run of `vitest` covers every room; a room's tests sit beside its sources, the rest under tests/. */
export default defineConfig({
  test: {
    environment: 'node',
    include: [
      '{shared,electron,renderer,server}/**/*.test.{ts,tsx}',
      'tests/{contract,arch,oracle,faults}/**/*.test.ts',
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
  },
});
