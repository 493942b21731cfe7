import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Electron keeps its fuses: behind these bytes, a version and a length (docs/tutorial/fuses.md of Electron). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron 45 ships: the ninth, of WebAssembly, is on. */
const shipped = '101100011';

/**
 * A folder of the shape in which Electron’s runtime comes for Linux. Its program is Node with a module `electron` that writes
 * down what it is asked: enough to see that what was packed starts, and nothing of what a window does.
 */
export function layOutStandIn(folder: string, version: string): string {
  for (const name of ['locales', 'resources']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'icudtl.dat', 'resources.pak', 'libffmpeg.so'])
    writeFileSync(join(folder, name), name);
  for (const language of ['de', 'en-US', 'kk', 'ru', 'zh-CN'])
    writeFileSync(join(folder, 'locales', `${language}.pak`), language);
  writeFileSync(
    join(folder, 'resources', 'default_app.asar'),
    'what Electron shows when it has nothing else',
  );
  writeFileSync(join(folder, 'version'), version);
  const run = join(import.meta.dirname, 'run.mjs');
  const starter = Buffer.from(`#!/bin/sh\nexec "${process.execPath}" "${run}" "$(readlink -f "$0")" "$@"\n`);
  const fuses = Buffer.from([...Buffer.from(sentinel), 1, shipped.length, ...Buffer.from(shipped)]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([starter, fuses]), { mode: 0o755 });
  return folder;
}
