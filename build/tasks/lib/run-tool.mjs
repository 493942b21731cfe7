// How the tasks begin that drive the tests' own programs, written in TypeScript, over what is built.
import { buildAll } from '../build.mjs';
import { ensurePackages, ensureSystemPackages } from './ensure-installed.mjs';
import { run, toolNode } from './project.mjs';
import { desktopPrograms } from './system-packages.mjs';

function start(file) {
  const words = ['--import', 'tsx', file, ...process.argv.slice(2)];
  process.exit(run(toolNode(), words, { stdio: 'inherit' }));
}

/**
 * Runs a program of `tests/` with the words the task was given, and ends the process with its exit code.
 * @param {string} file path in the project
 */
export function runTool(file) {
  ensurePackages();
  start(file);
}

/**
 * As {@link runTool}, for one that opens the window: what it needs of the system is installed and the desk is built first.
 * @param {string} who as a sentence names it, where something cannot be installed
 * @param programs what it needs of the system, where that is more than the window
 */
export async function runWindowTool(who, file, programs = desktopPrograms) {
  ensurePackages();
  const missing = ensureSystemPackages(programs);
  if (missing.length > 0) {
    console.error(`${who} needs: apt-get install ${missing.join(' ')}`);
    process.exit(1);
  }
  await buildAll();
  start(file);
}
