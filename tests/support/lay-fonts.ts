import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fontFiles } from '#shared/documents/faces.ts';

const packages = join(import.meta.dirname, '..', '..', 'node_modules');

/** Where the package of its family has a font; its path is that below the folder of the fonts. */
export function fontSource(path: string): string {
  const file = fontFiles.find((each) => each.path === path);
  if (!file) throw new Error(`No face has the file ${path}.`);
  return join(packages, file.source);
}

/** Lays the files of every face in a folder, as the shells serve them under one path. */
export function layFonts(folder: string): void {
  for (const { path } of fontFiles) cpSync(fontSource(path), join(folder, path));
}
