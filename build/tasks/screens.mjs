// npm run screens: pictures of every screen in both languages, light and dark, at 1366×768, into docs/screens/; says what axe finds.
import { runWindowTool } from './lib/run-tool.mjs';
import { tourPrograms } from './lib/system-packages.mjs';

await runWindowTool('The tour', 'tests/screens/run.ts', tourPrograms);
