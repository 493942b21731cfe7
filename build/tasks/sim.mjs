// npm run sim -- --seed N --steps N [--report FILE]: two offices, their sticks and a server, simulated by seed (docs/sim-report.md).
import { runTool } from './lib/run-tool.mjs';

runTool('tests/contract/travel/simulation/run.ts');
