// npm run fuzz -- --seed N --rounds N: altered bundles, receipts, packs and statements; none may be believed, none may break a parser.
import { ensurePackages } from './lib/ensure-installed.mjs';
import { run, toolNode } from './lib/project.mjs';

ensurePackages();
const given = process.argv.slice(2);
process.exit(
  run(toolNode(), ['--import', 'tsx', 'tests/contract/travel/fuzz/run.ts', ...given], { stdio: 'inherit' }),
);
