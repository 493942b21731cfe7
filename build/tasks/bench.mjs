// npm run bench [-- NAME] [-- --baseline]: every bench whose path holds NAME, one after another (bench/README.md).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './lib/ensure-installed.mjs';
import { root, run, toolNode } from './lib/project.mjs';
import { buildAll } from './build.mjs';

ensurePackages();
await buildAll();
const given = process.argv.slice(2);
const names = given.filter((each) => !each.startsWith('--'));
const benches = readdirSync(join(root, 'bench'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.bench.ts') && names.every((name) => path.includes(name)))
  .sort();
let failed = 0;
for (const path of benches) {
  console.log(`── ${path}`);
  const options = given.filter((each) => each.startsWith('--'));
  failed += run(toolNode(), ['--import', 'tsx', join('bench', path), ...options], { stdio: 'inherit' })
    ? 1
    : 0;
}
process.exit(failed > 0 ? 1 : 0);
