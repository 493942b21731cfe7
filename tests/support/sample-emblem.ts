import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Emblem } from '#shared/documents/emblem.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'emblem');

/** The emblem of no office that exists, as a person would choose it from a file: 260 × 260 dots, and drawn by lines. */
export const emblemFiles = { png: join(folder, 'sun.png'), svg: join(folder, 'sun.svg') };

export const sampleEmblem: Emblem = { png: readFileSync(emblemFiles.png).toString('base64') };
