// npm run monkey -- --seed N --minutes N: random clicks and keys; no fault of the page, and a journal that verifies.
import { ensurePackages, ensureSystemPackages } from './lib/ensure-installed.mjs';
import { run, toolNode } from './lib/project.mjs';
import { buildAll } from './build.mjs';
import { desktopPrograms } from './lib/system-packages.mjs';

ensurePackages();
const missing = ensureSystemPackages(desktopPrograms);
if (missing.length > 0) {
  console.error(`The monkey needs: apt-get install ${missing.join(' ')}`);
  process.exit(1);
}
await buildAll();
process.exit(
  run(toolNode(), ['--import', 'tsx', 'tests/monkey/run.ts', ...process.argv.slice(2)], { stdio: 'inherit' }),
);
