// Lays out a program that needs no installation: a Node runtime, the launcher and the desk, started by one file.
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { root } from './project.mjs';

const isFile = (path) => existsSync(path) && statSync(path).isFile();

/** What the path of a runtime names: a folder of Electron's, a Node program, or (undefined) neither. */
export function kindOfRuntime(path) {
  if (['electron', 'electron.exe'].some((name) => isFile(join(path, name)))) return 'electron';
  return isFile(path) && /^node(\.exe)?$/.test(basename(path)) ? 'node' : undefined;
}

/** The one file a person opens. It finds its own folder, so the whole may stand anywhere, on a stick too. */
const starters = {
  'prosecutor-desk': `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "$here/runtime/node" "$here/app/out/launcher/main.js" "$@"
`,
  'prosecutor-desk.cmd': '@start "" /b "%~dp0runtime\\node.exe" "%~dp0app\\out\\launcher\\main.js" %*\r\n',
};

/** Beside the program where it has been made; without it, the program takes no updates. */
const updateRoot = join(root, 'build', 'update-root.json');

/**
 * @param {string} runtime full path of the Node program
 * @param {string} out folder to lay it out in
 * @returns {Promise<string>} the folder of the program
 */
export async function assemble(runtime, out) {
  const { readAppFolder } = await tsImport('../../../electron/cli/release/app-folder.ts', import.meta.url);
  const { version, files } = await readAppFolder(root, { also: ['out/launcher'] });
  const folder = join(out, `prosecutor-desk-${version}`);
  rmSync(folder, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    const place = join(folder, 'app', ...path.split('/'));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
  if (existsSync(updateRoot)) copyFileSync(updateRoot, join(folder, 'app', 'update-root.json'));
  mkdirSync(join(folder, 'runtime'));
  const node = join(folder, 'runtime', basename(runtime));
  copyFileSync(runtime, node, constants.COPYFILE_FICLONE);
  chmodSync(node, 0o755);
  const starter = basename(runtime) === 'node' ? 'prosecutor-desk' : 'prosecutor-desk.cmd';
  writeFileSync(join(folder, starter), starters[starter], { mode: 0o755 });
  return folder;
}
