import { basename, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { bundleExtension } from '#shared/envelope/bundle.ts';
import { fileName } from '#shared/ipc/schemas.ts';
import { readJson } from '#shared/kernel/read-json.ts';

/** Longer than any path a system opens a file by. */
const longestPath = 4_096;
/** So many may wait to be looked into; whoever marks a whole folder has them again by another click. */
const mostWaiting = 20;

const Message = z.object({ open: z.string().max(longestPath) });

/** Some desktops of Linux name a file by its address. */
function pathOf(word: string): string | undefined {
  if (!word.startsWith('file:')) return word;
  try {
    return fileURLToPath(word);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function bundlePath(word: unknown, folder: string): string | undefined {
  if (typeof word !== 'string' || word.length > longestPath || word.startsWith('-')) return undefined;
  const named = pathOf(word);
  if (named === undefined) return undefined;
  const path = resolve(folder, named);
  const name = basename(path);
  const isBundle = name.toLowerCase().endsWith(`.${bundleExtension}`) && fileName.safeParse(name).success;
  return isBundle && !path.includes('\0') ? path : undefined;
}

/**
 * Full path of the bundle a start was asked to open, as the system says it when a person opens the file: anywhere among
 * the arguments, relative to the folder of the start, or by its address. Undefined where there is none.
 */
export function bundleAsked(args: readonly unknown[], folder: string): string | undefined {
  for (const word of args) {
    const path = bundlePath(word, folder);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** What a start says to the desk that runs already; empty where it was asked to open nothing. */
export function messageOf(bundle: string | undefined): string {
  return bundle === undefined ? '' : JSON.stringify({ open: bundle } satisfies z.infer<typeof Message>);
}

/** The bundle named by a message of another start. Any program of this PC may have sent it: what is none is undefined. */
export function readMessage(message: string): string | undefined {
  const { data } = Message.safeParse(readJson(message));
  return data && isAbsolute(data.open) ? bundlePath(data.open, '.') : undefined;
}

/** Bundles that a person opened from outside the window, until the window asks for them: the office may still be locked. */
export interface OpenedBundles {
  /** Nothing where there is nothing to open, or what waits already. */
  put(path: string | undefined): void;
  /** Full path of the one that waited longest. */
  take(): string | undefined;
}

export function createOpenedBundles(): OpenedBundles {
  const waiting: string[] = [];
  return {
    put(path) {
      if (path === undefined || waiting.includes(path) || waiting.length === mostWaiting) return;
      waiting.push(path);
    },
    take: () => waiting.shift(),
  };
}
