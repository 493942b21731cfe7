import { defineConfig } from '@playwright/test';

const kills = '**/killed-after-saved.e2e.ts';

/**
 * End-to-end tests drive the real shell (tests/e2e/support); two files at a time, each desk with a
 * data folder and Documents of its own.
 * The attacks are the same for both shells; what needs Electron stands apart and runs where its runtime is.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'out/e2e',
  snapshotPathTemplate: 'tests/fixtures/pictures/{arg}{ext}',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'out/e2e-report.json' }]],
  projects: [
    // Takes as long as half of the others together: it goes first, and they run beside it.
    { name: 'kills', testMatch: kills },
    { name: 'chromium-shell', testIgnore: ['**/electron/**', kills] },
    { name: 'electron', testMatch: ['**/electron/**/*.e2e.ts', '**/attacks/**/*.e2e.ts'] },
  ],
});
