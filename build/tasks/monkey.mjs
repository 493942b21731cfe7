// npm run monkey -- --seed N --minutes N: random clicks and keys; no fault of the page, and a journal that verifies.
import { runWindowTool } from './lib/run-tool.mjs';

await runWindowTool('The monkey', 'tests/monkey/run.ts');
