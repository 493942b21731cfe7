// npm run release -- COMMAND: keys of updates, signed roots and signed update files; see docs/recipes/make-a-release.md.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ensurePackages } from './lib/ensure-installed.mjs';
import { root } from './lib/project.mjs';

ensurePackages();
if (process.argv[2] === 'sign') {
  const { buildAll } = await import('./build.mjs');
  await buildAll();
}
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(join(root, 'electron', 'cli', 'release', 'main.ts')).href);
