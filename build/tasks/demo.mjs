// npm run demo: the day's work of a demo office, driven through the real window; leaves out/demo/.
import { runWindowTool } from './lib/run-tool.mjs';

await runWindowTool('The demo', 'tests/demo/day.ts');
