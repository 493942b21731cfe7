// Preloaded (node --import): this process dies by SIGKILL at the DIE_AT-th change it makes to the disk. Every second time the
// change is half made first. Without DIE_AT the changes are counted and the count is written into DIE_COUNT at the end.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const dieAt = Number(process.env.DIE_AT ?? 0);
let changes = 0;

function die() {
  process.kill(process.pid, 'SIGKILL');
}

function isDue() {
  changes += 1;
  return changes === dieAt;
}

const half = (data) => (data.length > 1 ? data.slice(0, data.length / 2) : data);
/** What is left of a change that was cut short. */
const torn = {
  writeFile: (work, path, data, ...rest) => work(path, half(data), ...rest),
  appendFile: (work, path, data, ...rest) => work(path, half(data), ...rest),
  rm: async (work, path) => {
    const inside = fs.existsSync(path) && fs.statSync(path).isDirectory() ? fs.readdirSync(path) : [];
    if (inside[0]) await work(join(String(path), inside[0]), { recursive: true, force: true });
  },
};
const ofHandle = {
  writeFile: (work, data) => work(half(data)),
  write: (work, data, ...rest) => (Buffer.isBuffer(data) ? work(half(data)) : work(half(data), ...rest)),
};

function guard(object, names, halves) {
  for (const name of names) {
    const original = object[name];
    object[name] = async function guarded(...args) {
      const work = (...given) => original.apply(this, given);
      if (isDue()) {
        if (dieAt % 2 === 0 && halves[name]) await halves[name](work, ...args);
        die();
      }
      return work(...args);
    };
  }
}

const handle = await fs.promises.open(process.execPath, 'r');
const prototype = Object.getPrototypeOf(handle);
await handle.close();
guard(prototype, ['writeFile', 'write', 'sync', 'truncate'], ofHandle);
guard(
  fs.promises,
  ['writeFile', 'appendFile', 'rename', 'rm', 'mkdir', 'copyFile', 'cp', 'truncate', 'unlink', 'link'],
  torn,
);
const { open } = fs.promises;
fs.promises.open = async (path, flags, ...rest) => {
  // Opening to read changes nothing.
  if (flags !== undefined && flags !== 'r' && isDue()) die();
  return open(path, flags, ...rest);
};
syncBuiltinESMExports();
if (process.env.DIE_COUNT) process.on('exit', () => fs.writeFileSync(process.env.DIE_COUNT, String(changes)));
