// npm run screens: pictures of every screen in both languages, light and dark, at 1366×768, into docs/screens/; says what axe finds.
import { ensurePackages, ensureSystemPackages } from './lib/ensure-installed.mjs';
import { run, toolNode } from './lib/project.mjs';
import { buildAll } from './build.mjs';
import { desktopPrograms } from './lib/system-packages.mjs';

ensurePackages();
const missing = ensureSystemPackages(desktopPrograms);
if (missing.length > 0) {
  console.error(`The tour needs: apt-get install ${missing.join(' ')}`);
  process.exit(1);
}
await buildAll();
process.exit(
  run(toolNode(), ['--import', 'tsx', 'tests/screens/run.ts', ...process.argv.slice(2)], {
    stdio: 'inherit',
  }),
);
