import type { KnipConfig } from 'knip';
import { faces, fontPackage } from './shared/documents/faces.ts';

/** Dead code is the first ugliness a visitor sees; what only tests use must be wanted by a test. */
const config: KnipConfig = {
  entry: [
    'electron/launcher/main.ts!',
    'electron/main.ts!',
    'electron/preload.ts!',
    'electron/chromium/main.ts!',
    'electron/cli/{terms,release/main}.ts!',
    'server/main.ts!',
    'renderer/index.html!',
    'build/tasks/*.mjs',
    'tests/**/*.{test,e2e}.ts',
    'tests/demo/day.ts',
    // Run as processes of their own, to be killed.
    'tests/contract/shell/support/{append-for-ever,take-the-lock,take-the-lease}.ts',
    'tests/e2e/support/desk-process.ts',
    'tests/faults/{run,save-for-ever,change-keys-for-ever}.ts',
    'tests/contract/travel/{simulation,fuzz}/run.ts',
    'tests/contract/travel/simulation/lane.ts',
    'tests/{monkey,screens}/run.ts',
    'tests/contract/upgrade/make-release.ts',
    'tests/contract/update/{small-desk.ts,die-at.mjs}',
    // Named by path: what electron-builder calls, and what a test preloads into a program or starts in its stead.
    'build/tasks/lib/after-extract.mjs',
    'tests/contract/shell/support/electron-stand-in/*.mjs',
    'tests/e2e/support/{unseen-browser,fault}.mjs',
    'bench/**/*.bench.ts',
    'bench/support/finish.ts',
    'bench/sync/peer-server.ts',
  ],
  project: ['{electron,renderer,shared,server,tests,bench,build}/**/*.{ts,tsx,mjs}!'],
  ignoreExportsUsedInFile: true,
  // Named by path or copied as files: fonts, and the tools that build/tasks/test.mjs runs.
  ignoreDependencies: [
    ...Object.values(faces).map(fontPackage),
    '@fontsource-variable/inter',
    '@typescript/native',
    'dependency-cruiser',
    'electron-builder',
    'i18next-cli',
  ],
  ignoreBinaries: ['openssl', 'pdftotext', 'pdfinfo', 'pdffonts', 'pdfimages', 'pdftoppm', 'mount', 'umount'],
};

export default config;
