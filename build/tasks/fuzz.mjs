// npm run fuzz -- --seed N --rounds N: altered bundles, receipts, packs and statements; none may be believed, none may break a parser.
import { runTool } from './lib/run-tool.mjs';

runTool('tests/contract/travel/fuzz/run.ts');
