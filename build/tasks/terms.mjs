// npm run -s terms -- FILE [--calendar FILE]: computes the terms of worked cases with the desk's own law engine.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ensurePackages } from './lib/ensure-installed.mjs';
import { root } from './lib/project.mjs';

ensurePackages();
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(join(root, 'electron', 'cli', 'terms.ts')).href);
