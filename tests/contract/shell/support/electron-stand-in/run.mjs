// The program `electron` of the stand-in: node run.mjs PROGRAM ARGUMENT… reads the archive beside PROGRAM and starts what its manifest names.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [program, ...words] = process.argv.slice(2);
const folder = dirname(program);
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { extractAll } = builder('@electron/asar');

// Electron reads inside the archive; Node does not.
const app = mkdtempSync(join(tmpdir(), 'stand-in-'));
process.on('exit', () => rmSync(app, { recursive: true, force: true }));
extractAll(join(folder, 'resources', 'app.asar'), app);

const electron = readFileSync(join(folder, 'version'), 'utf8');
Object.defineProperty(process, 'versions', {
  value: { ...process.versions, electron, chrome: '156.0.7000.1' },
});
process.argv.splice(0, process.argv.length, program, ...words);

const standIn = new URL('electron.mjs', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
const { becomeReady, exited, report } = await import(standIn);
const { main } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'));
await import(pathToFileURL(join(app, main)).href);
becomeReady();
process.exitCode = await exited;
writeFileSync(process.env.STAND_IN_REPORT, JSON.stringify(report));
process.exit();
