// Called by electron-builder when it has laid out Electron's runtime: what a runtime shows when it finds no program is no part of ours.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** @param {{ appOutDir: string, packager: { getResourcesDir(folder: string): string } }} laid */
export default async function afterExtract({ appOutDir, packager }) {
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}
