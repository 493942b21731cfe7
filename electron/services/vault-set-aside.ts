import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from './atomic-file.ts';
import { freeName } from './free-name.ts';

const step = 4 * 1024 * 1024;

/** Copies the bytes of an open file from `from` up to `to` into a new file, flushed with its name. */
export async function copyStretch(
  file: FileHandle,
  path: string,
  { from = 0, to }: { from?: number; to: number },
): Promise<void> {
  const copy = await open(path, 'wx', 0o600);
  try {
    const data = Buffer.alloc(step);
    for (let position = from; position < to;) {
      const { bytesRead } = await file.read(data, 0, Math.min(step, to - position), position);
      if (bytesRead === 0) break;
      await copy.writeFile(data.subarray(0, bytesRead));
      position += bytesRead;
    }
    await copy.sync();
  } finally {
    await copy.close();
  }
  await syncFolder(dirname(path));
}

/**
 * Copies the vault's bytes from `from` to its end into `damaged/`, flushed, before they are cut off: what looks
 * broken today may be mended tomorrow. Nothing is ever deleted there.
 */
export async function setAside(
  folder: string,
  vault: FileHandle,
  part: { from: number; after: number },
): Promise<void> {
  const target = join(folder, 'damaged');
  await mkdir(target, { recursive: true, mode: 0o700 });
  const path = await freeName(join(target, `after-${part.after}.bin`));
  await copyStretch(vault, path, { from: part.from, to: Infinity });
}
