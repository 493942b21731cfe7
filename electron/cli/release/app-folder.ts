import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { ReleaseVersion } from '#shared/envelope/release/version.ts';

/** The built parts a version of the program consists of; the launcher stays with the installer. */
const parts = ['out/chromium', 'out/electron', 'out/renderer'];

const Package = z.object({ name: z.string(), productName: z.string(), version: ReleaseVersion });

export interface AppFile {
  /** Below the folder of the version, with "/" between its parts. */
  readonly path: string;
  readonly bytes: Buffer;
}

export interface AppFolder {
  readonly version: ReleaseVersion;
  /** Sorted by path, so that the same build gives the same bytes. */
  readonly files: readonly AppFile[];
}

async function filesUnder(folder: string, part: string): Promise<AppFile[]> {
  const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(folder, path).split(sep).join('/'),
      bytes: await readFile(path),
    })),
  );
}

/** The manifest as it ships: what a program needs to know of itself, and nothing of how it is made. */
function printManifest(manifest: z.infer<typeof Package>): Buffer {
  const ships = { ...manifest, type: 'module', main: 'out/launcher/main.js' };
  return Buffer.from(`${JSON.stringify(ships, null, 2)}\n`);
}

/**
 * Reads what a version consists of from a built project, or from another version.
 * @param as the version to call it; without it, the one in its package.json
 * @param also further parts, e.g. the launcher
 */
export async function readAppFolder(
  folder: string,
  { as, also = [] }: { as?: string | undefined; also?: readonly string[] } = {},
): Promise<AppFolder> {
  const manifest = Package.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
  const version = ReleaseVersion.parse(as ?? manifest.version);
  const built = await Promise.all([...parts, ...also].map((part) => filesUnder(folder, part)));
  const files = [...built.flat(), { path: 'package.json', bytes: printManifest({ ...manifest, version }) }];
  return { version, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
