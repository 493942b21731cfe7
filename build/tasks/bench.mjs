// npm run bench [-- NAME] [-- --small] [-- --save]: every bench whose path holds NAME, then one table (bench/README.md).
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePackages, ensurePeers } from './lib/ensure-installed.mjs';
import { root, run, toolNode } from './lib/project.mjs';
import { buildAll } from './build.mjs';

ensurePackages();
await buildAll();
const given = process.argv.slice(2);
const names = given.filter((each) => !each.startsWith('--'));
const benches = readdirSync(join(root, 'bench'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.bench.ts') && names.every((name) => path.includes(name)))
  .sort();
if (benches.some((path) => path.startsWith('sync'))) ensurePeers();
const options = given.filter((each) => each.startsWith('--'));
const folder = mkdtempSync(join(tmpdir(), 'desk-figures-'));
const figures = join(folder, 'figures');
writeFileSync(figures, '');
const tsx = (...path) =>
  run(toolNode(), ['--import', 'tsx', join('bench', ...path), ...options], {
    stdio: 'inherit',
    env: { ...process.env, BENCH_FIGURES: figures },
  });
let failed = 0;
for (const path of benches) {
  console.log(`── ${path}`);
  failed += tsx(path) ? 1 : 0;
}
failed += run(toolNode(), ['--import', 'tsx', join('bench', 'support', 'finish.ts'), figures, ...options], {
  stdio: 'inherit',
})
  ? 1
  : 0;
rmSync(folder, { recursive: true });
process.exit(failed > 0 ? 1 : 0);
