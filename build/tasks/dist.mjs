// npm run dist [-- --runtime PATH] [--built]: installers, or an unpacked program over a runtime that is here, of what was
// built before where it says so; see docs/recipes/build-the-packages.md.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from './lib/ensure-installed.mjs';
import { root, run, toolNode } from './lib/project.mjs';

ensurePackages();
const { values } = parseArgs({
  options: {
    runtime: { type: 'string' },
    out: { type: 'string', default: join(root, 'dist') },
    built: { type: 'boolean', default: false },
  },
});
const { buildAll } = await import('./build.mjs');
const { assemble, kindOfRuntime } = await import('./lib/assemble.mjs');

const build = () => (values.built ? undefined : buildAll());

/** Where electron-builder fetches the runtime from. */
const source = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';
const patience = 10_000;

/** Whether the sums of our Electron are read there: the page of a gate that answers everything is not they. */
async function isReachable() {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const sums = `${source}v${devDependencies.electron}/SHASUMS256.txt`;
  try {
    const answer = await fetch(sums, { signal: AbortSignal.timeout(patience) });
    return answer.ok && (await answer.text()).includes(`electron-v${devDependencies.electron}-`);
  } catch {
    // Nobody there, no answer in time, or none to be read: all say the same.
    return false;
  }
}

const builder = (...args) =>
  run(toolNode(), [join('node_modules', 'electron-builder', 'cli.js'), '--publish', 'never', ...args], {
    stdio: 'inherit',
  });

async function makeInstallers() {
  if (await isReachable()) {
    await build();
    return builder();
  }
  console.error(
    `No installer was made: Electron’s runtime cannot be fetched from ${source}. Name one that is here: npm run dist -- --runtime PATH`,
  );
  return 1;
}

async function makeUnpacked(runtime) {
  const kind = kindOfRuntime(runtime);
  if (kind === undefined) {
    console.error(`${runtime} is neither a folder with Electron’s runtime nor a Node program.`);
    return 1;
  }
  await build();
  if (kind === 'electron')
    return builder('--dir', `--config.electronDist=${runtime}`, `--config.directories.output=${values.out}`);
  console.log(await assemble(runtime, values.out));
  return 0;
}

process.exit(
  values.runtime === undefined ? await makeInstallers() : await makeUnpacked(resolve(values.runtime)),
);
