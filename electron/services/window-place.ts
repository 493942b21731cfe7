import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '#shared/kernel/result.ts';
import { readJson } from '#shared/kernel/read-json.ts';
import { replaceFile } from './atomic-file.ts';
import { attempt, errnoOf } from './os-problem.ts';

const coordinate = z.int().min(-100_000).max(100_000);

/** Where the window stood and how large, in the pixels of the desktop, when it was not maximized. */
export const WindowPlace = z.strictObject({
  x: coordinate,
  y: coordinate,
  width: coordinate,
  height: coordinate,
  isMaximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof WindowPlace>;

const fileOf = (dataFolder: string): string => join(dataFolder, 'window.json');

/** Undefined where none is kept or it cannot be read: the window then opens as it does for the first time. */
export async function loadWindowPlace(dataFolder: string): Promise<WindowPlace | undefined> {
  try {
    return WindowPlace.safeParse(readJson(await readFile(fileOf(dataFolder), 'utf8'))).data;
  } catch (error) {
    if (errnoOf(error) !== undefined) return undefined;
    throw error;
  }
}

export function saveWindowPlace(dataFolder: string, place: WindowPlace): Promise<Result<void>> {
  return attempt(() => replaceFile(fileOf(dataFolder), JSON.stringify(place)));
}
