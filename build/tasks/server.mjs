// npm run server -- …: the regional server from the sources of this folder (docs/recipes/run-the-server.md).
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ensurePackages } from './lib/ensure-installed.mjs';
import { root } from './lib/project.mjs';
import { buildAll } from './build.mjs';

ensurePackages();
await buildAll();
await import(pathToFileURL(join(root, 'out', 'server', 'main.js')).href);
