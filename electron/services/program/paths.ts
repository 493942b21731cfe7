import nodePath, { type PlatformPath } from 'node:path';
import { invariant } from '#shared/kernel/invariant.ts';
import { ReleasePath, type ReleaseFile } from '#shared/envelope/release/release.ts';
import { ReleaseVersion } from '#shared/envelope/release/version.ts';

/** Where versions of the program that came by update stand: beside the data, because an installed folder may be read-only. */
export interface ProgramPaths {
  readonly folder: string;
  /** Which version is to start, and what happened to the others. */
  readonly state: string;
  /** A line per start of a version that has not proved itself yet. */
  readonly tries: string;
  readonly versions: string;
  /** What has arrived of an update the server offers. */
  readonly incoming: string;
  version(version: ReleaseVersion): string;
}

/** @param path the platform's own; given so that each platform's answer can be tested on any */
export function programPaths(dataFolder: string, path: PlatformPath = nodePath): ProgramPaths {
  const folder = path.join(dataFolder, 'program');
  const versions = path.join(folder, 'versions');
  return {
    folder,
    state: path.join(folder, 'program.json'),
    tries: path.join(folder, 'tries'),
    versions,
    incoming: path.join(folder, 'incoming'),
    version: (version) => path.join(versions, ReleaseVersion.parse(version)),
  };
}

/** The header of an update file, kept with what it describes. */
export const headerName = 'release.json';

/** Full path of a file of a release below the folder of its version, never beside it. */
export function placeOf(folder: string, file: ReleaseFile['path'], path: PlatformPath = nodePath): string {
  const parts = ReleasePath.parse(file).split('/');
  const place = path.join(folder, ...parts);
  const below = path.relative(folder, place);
  invariant(!below.startsWith('..') && !path.isAbsolute(below), 'a file of a release stands in its folder');
  return place;
}
