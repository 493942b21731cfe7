// npm run faults -- --seed N --rounds N: storage fails in every way we know; nothing acknowledged may be lost.
import { ensurePackages, ensureSystemPackages } from './lib/ensure-installed.mjs';
import { run, toolNode } from './lib/project.mjs';
import { buildAll } from './build.mjs';
import { desktopPrograms } from './lib/system-packages.mjs';

ensurePackages();
const missing = ensureSystemPackages(desktopPrograms);
if (missing.length > 0) {
  console.error(`The campaign needs: apt-get install ${missing.join(' ')}`);
  process.exit(1);
}
await buildAll();
process.exit(
  run(toolNode(), ['--import', 'tsx', 'tests/faults/run.ts', ...process.argv.slice(2)], { stdio: 'inherit' }),
);
