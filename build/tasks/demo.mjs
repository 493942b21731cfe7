// npm run demo: the day's work of a demo office, driven through the real window; leaves out/demo/.
import { ensurePackages, ensureSystemPackages } from './lib/ensure-installed.mjs';
import { run, toolNode } from './lib/project.mjs';
import { buildAll } from './build.mjs';
import { desktopPrograms } from './lib/system-packages.mjs';

ensurePackages();
const missing = ensureSystemPackages(desktopPrograms);
if (missing.length > 0) {
  console.error(`The demo needs: apt-get install ${missing.join(' ')}`);
  process.exit(1);
}
await buildAll();
process.exit(
  run(toolNode(), ['--import', 'tsx', 'tests/demo/day.ts', ...process.argv.slice(2)], { stdio: 'inherit' }),
);
