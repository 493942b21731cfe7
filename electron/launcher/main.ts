import { join } from 'node:path';
import { ownDataFolder } from '../services/data-folder.ts';
import { prepareLaunch } from './launch.ts';

// What starts in either shell. It stands in the installed folder and is never updated, so it does as little as it can.
const shell = 'electron' in process.versions ? 'electron' : 'chromium';
const { main, launch } = await prepareLaunch({
  // This file is out/launcher/main.js.
  appFolder: join(import.meta.dirname, '..', '..'),
  dataFolder: ownDataFolder(),
  main: join('out', shell, 'main.js'),
});
// In Electron nothing may be awaited here: what must stand before `ready` is set up by the version as it begins to run.
void main.run(launch)?.then((code) => (process.exitCode = code));
