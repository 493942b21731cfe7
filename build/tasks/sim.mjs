// npm run sim -- --seed N --steps N [--report FILE]: two offices, their sticks and a server, simulated by seed (docs/sim-report.md).
import { ensurePackages } from './lib/ensure-installed.mjs';
import { run, toolNode } from './lib/project.mjs';

ensurePackages();
const given = process.argv.slice(2);
process.exit(
  run(toolNode(), ['--import', 'tsx', 'tests/contract/travel/simulation/run.ts', ...given], {
    stdio: 'inherit',
  }),
);
