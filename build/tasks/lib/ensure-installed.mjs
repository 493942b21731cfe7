// Every task begins here: what is missing is installed, so that a fresh clone needs one command only.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './project.mjs';

/** The packages are there and not older than the lock file. */
function packagesAreFresh() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** Installs the npm packages of the lock file when they are absent or older than it. Ends the process if npm cannot. */
export function ensurePackages() {
  if (packagesAreFresh()) return;
  console.error('Installing packages (npm ci) …');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    console.error('npm ci failed: the npm registry must be reachable for the first run.');
    process.exit(1);
  }
}

/** Installs what the benches compare the desk with, apart from the product's own packages. Ends the process if npm cannot. */
export function ensurePeers() {
  const folder = join(root, 'bench', 'peers');
  if (existsSync(join(folder, 'node_modules'))) return;
  console.error('Installing the peers of the bench (npm ci) …');
  const asked = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (run('npm', asked, { cwd: folder }) !== 0) {
    console.error('npm ci failed: the npm registry must be reachable for the first run.');
    process.exit(1);
  }
}

const isDebianRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Installs Debian packages whose program is missing, when this process may (root on Debian).
 * @param {{ program: string, package: string }[]} wanted absolute paths of the programs and the packages that bring them
 * @returns {string[]} the packages that are still missing
 */
export function ensureSystemPackages(wanted) {
  const missing = () => wanted.filter(({ program }) => !existsSync(program)).map((entry) => entry.package);
  if (missing().length > 0 && isDebianRoot()) {
    const options = ['-o', 'DPkg::Lock::Timeout=120', '-qq'];
    const environment = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    console.error(`Installing ${missing().join(', ')} (apt-get) …`);
    run('apt-get', [...options, 'update'], environment);
    run('apt-get', [...options, 'install', '-y', '--no-install-recommends', ...missing()], environment);
  }
  return missing();
}
