import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { SignedRoot } from '#shared/envelope/release/root.ts';
import { ReleaseVersion } from '#shared/envelope/release/version.ts';
import { UpdateDeed } from '#shared/ipc/updates.ts';
import { readJson } from '#shared/kernel/read-json.ts';
import { replaceFileKeeping } from '../atomic-file.ts';
import { createFolder } from '../create-folder.ts';
import { errnoOf } from '../os-problem.ts';
import type { ProgramPaths } from './paths.ts';

const standing = ReleaseVersion.nullable();

/** The pointer: which version starts next. Null stands for the one that came with the installer. */
const ProgramState = z.object({
  current: standing,
  /** What starts where the current one cannot. */
  previous: standing,
  /** Whether the current one has opened the data. */
  isConfirmed: z.boolean(),
  /** The newest that ever opened the data here: nothing older is installed over it. */
  highest: standing,
  /** The roots followed so far, from the one in the installer on. */
  roots: z.array(SignedRoot),
  history: z.array(UpdateDeed),
});
export type ProgramState = z.infer<typeof ProgramState>;

const beginning: ProgramState = {
  current: null,
  previous: null,
  isConfirmed: true,
  highest: null,
  roots: [],
  history: [],
};

/** Longer than an office's whole life with one installer; older deeds fall off the end. */
const historyLimit = 100;

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return undefined;
  }
}

/**
 * What the pointer says; a damaged one, its former copy; neither, that the version of the installer starts. It never
 * refuses and changes nothing, so that the launcher always has an answer.
 */
export async function readState({ state }: ProgramPaths): Promise<ProgramState> {
  for (const path of [state, `${state}.previous`]) {
    const read = ProgramState.safeParse(readJson(await textOf(path)));
    if (read.success) return read.data;
  }
  return beginning;
}

/** Switches the pointer: by one rename, so that a power cut leaves the old one or the new one. */
export async function writeState(paths: ProgramPaths, state: ProgramState): Promise<void> {
  await createFolder(paths.folder);
  const kept = { ...state, history: state.history.slice(-historyLimit) };
  await replaceFileKeeping(paths.state, `${paths.state}.previous`, `${JSON.stringify(kept, null, 2)}\n`);
}
