// npm run faults -- --seed N --rounds N: storage fails in every way we know; nothing acknowledged may be lost.
import { runWindowTool } from './lib/run-tool.mjs';

await runWindowTool('The campaign', 'tests/faults/run.ts');
