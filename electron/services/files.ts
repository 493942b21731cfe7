import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { replaceFile } from './atomic-file.ts';
import { freeName } from './free-name.ts';
import { attempt } from './os-problem.ts';
import type { Places } from './places.ts';

export interface FileEntry {
  readonly name: string;
  readonly size: number;
  /** ISO instant. */
  readonly modified: string;
}

export interface Files {
  /** Plain files of one extension, newest first. */
  list(place: string, extension: string): Promise<Result<FileEntry[]>>;
  /** FILE_TOO_LARGE above 64 MB. */
  read(place: string, name: string): Promise<Result<Buffer>>;
  /** Never overwrites: a taken name becomes "name (2).ext". Answers what to tell the user. */
  write(file: { place: string; name: string; content: Uint8Array }): Promise<Result<string>>;
}

export const readLimit = 64 * 1024 * 1024;

async function entriesOf(folder: string, extension: string): Promise<FileEntry[]> {
  const names = await readdir(folder, { withFileTypes: true });
  const wanted = names.filter(
    (entry) => entry.isFile() && entry.name.toLowerCase().endsWith(`.${extension}`),
  );
  const entries = await Promise.all(
    wanted.map(async ({ name }) => {
      const { size, mtime } = await stat(join(folder, name));
      return { name, size, modified: mtime.toISOString() };
    }),
  );
  return entries.sort((a, b) => (a.modified < b.modified ? 1 : -1));
}

async function readWhole(path: string): Promise<Result<Buffer>> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    // Looked at on the open file, so that it cannot be exchanged in between.
    if (size > readLimit) return refuse({ code: 'FILE_TOO_LARGE', details: { size, limit: readLimit } });
    return ok(await handle.readFile());
  } finally {
    await handle.close();
  }
}

/**
 * Files the user carries: printed acts, bundles on a stick. Names come parsed (a bare name, see `shared/ipc`), so a
 * path can only be one level below a place's folder.
 */
export function createFiles(places: Places): Files {
  return {
    async list(token, extension) {
      const place = await places.find(token);
      return place.ok ? attempt(() => entriesOf(place.value.folder, extension)) : place;
    },
    async read(token, name) {
      const place = await places.find(token);
      if (!place.ok) return place;
      const read = await attempt(() => readWhole(join(place.value.folder, name)));
      return read.ok ? read.value : read;
    },
    async write({ place: token, name, content }) {
      const place = await places.find(token);
      if (!place.ok) return place;
      return attempt(async () => {
        const path = await freeName(join(place.value.folder, name));
        await replaceFile(path, content);
        return join(place.value.label, path.slice(place.value.folder.length));
      });
    },
  };
}
