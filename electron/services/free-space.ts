import { statfs } from 'node:fs/promises';

/**
 * Bytes that must stay free for anything to be written. With a full disk Chromium may reset its own database to an
 * empty one, and no copy can be mended, so the desk stops writing well before.
 */
export const spaceFloor = 200 * 1024 * 1024;

/** Bytes free to this user on the disk of a folder. */
export async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Megabytes as a person is told them, rounded up. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
