// npm start: opens the desk from the sources of this folder, in the best shell this computer can give it.
import { join } from 'node:path';
import { ensurePackages, ensureSystemPackages } from './lib/ensure-installed.mjs';
import { ensureElectron } from './lib/electron-runtime.mjs';
import { root, run, toolNode } from './lib/project.mjs';
import { browserProgram } from './lib/system-packages.mjs';

ensurePackages();
const { buildAll } = await import('./build.mjs');
const { tsImport } = await import('tsx/esm/api');
const { findBrowser } = await tsImport('../../electron/chromium/find-browser.ts', import.meta.url);

const hasScreen =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const findInstalledBrowser = () => findBrowser({ platform: process.platform, environment: process.env });

async function ensureBrowser() {
  const found = await findInstalledBrowser();
  if (found !== undefined) return found;
  ensureSystemPackages([browserProgram]);
  return findInstalledBrowser();
}

function openInElectron(program) {
  console.log(`Shell: Electron, because its runtime is here (${program}).`);
  // A shell of another Electron program may have left this behind; it would make a Node of ours.
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  return run(program, [root, ...process.argv.slice(2)], { stdio: 'inherit', env });
}

async function openInBrowser() {
  const browser = await ensureBrowser();
  if (browser === undefined) {
    console.error('Neither Electron’s runtime nor a browser is here. Install one: apt-get install chromium');
    return 1;
  }
  console.log(
    `Shell: ${browser}, because Electron’s runtime is neither here nor to be had within 20 seconds.`,
  );
  return run(toolNode(), [join('out', 'launcher', 'main.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
}

if (!hasScreen) {
  console.log('There is no screen here (DISPLAY and WAYLAND_DISPLAY are empty): the demo runs instead.');
  await import('./demo.mjs');
} else {
  await buildAll();
  const electron = ensureElectron();
  process.exit(electron === undefined ? await openInBrowser() : openInElectron(electron));
}
