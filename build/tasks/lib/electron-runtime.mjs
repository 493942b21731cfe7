// Electron's runtime is not in its npm package: it is there already, can be fetched in a moment, or is not to be had.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, toolNode } from './project.mjs';

const packageFolder = join(root, 'node_modules', 'electron');
/** Longer than this nobody waits for a window. */
const patience = 20_000;

/** The program of the runtime, or undefined. `ELECTRON_OVERRIDE_DIST_PATH` names a folder that holds one. */
export function electronProgram() {
  const pathFile = join(packageFolder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(packageFolder, 'dist');
  const program = join(folder, name);
  return existsSync(program) ? program : undefined;
}

/** As {@link electronProgram}, and tries for at most 20 seconds to fetch a runtime that is missing. */
export function ensureElectron() {
  const installer = join(packageFolder, 'install.js');
  if (electronProgram() === undefined && existsSync(installer)) {
    run(toolNode(), [installer], { stdio: 'ignore', timeout: patience });
  }
  return electronProgram();
}
