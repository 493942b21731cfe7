// Runs the desk's shell in a process of its own, so that a test may kill it: node desk-process.ts DATA_FOLDER
import { join } from 'node:path';
import { startChromiumShell } from '#electron/chromium/shell.ts';

const dataFolder = process.argv[2] ?? '';
const started = await startChromiumShell({
  rendererFolder: join(import.meta.dirname, '..', '..', '..', 'out', 'renderer'),
  version: 'test',
  language: 'kk',
  headless: true,
  places: [{ folder: join(dataFolder, 'documents'), label: 'Documents', kind: 'documents' }],
  dataFolder,
  extraBrowserArguments: ['--remote-debugging-port=0'],
});
if (!started.ok) {
  process.stderr.write(`${started.problem.code}\n`);
  process.exit(1);
}
process.stdout.write(
  `${JSON.stringify({ browserPid: started.value.browserPid, profileFolder: started.value.profileFolder })}\n`,
);
await started.value.closed;
