import { compareVersions } from '#shared/envelope/release/version.ts';
import type { UpdateDeed } from '#shared/ipc/updates.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Backups } from '../backup/backups.ts';
import { makeSafe } from '../make-safe.ts';
import { attempt } from '../os-problem.ts';
import type { Launch } from './launch.ts';
import type { ProgramPaths } from './paths.ts';
import { readState, writeState, type ProgramState } from './state.ts';
import { forgetTries } from './tries.ts';
import { keepVersions } from './version-folder.ts';

/** Before a new version opens the data for the first time, all is backed up. */
export function admitVersion(
  { isNew }: Settled,
  dataFolder: string,
  backups: Pick<Backups, 'run'>,
): Promise<Result<void>> {
  return isNew ? makeSafe({ dataFolder, backups, aside: 'before-version' }) : Promise.resolve(ok(undefined));
}

/** How a version that runs is named by the pointer. */
export const standingOf = ({ version, builtIn }: Launch): string | null =>
  version === builtIn ? null : version;

const isNewer = (version: string | null, builtIn: string): boolean =>
  version !== null && compareVersions(version, builtIn) > 0;

/** The pointer after a start, when it no longer says what happened; undefined where nothing is to be changed. */
export function settledState(state: ProgramState, launch: Launch, at: string): ProgramState | undefined {
  const running = standingOf(launch);
  const skipped = launch.skipped.find(({ version }) => version === state.current);
  // Installed by hand, a newer program needs no update that came before it.
  const isSurpassed = state.current !== null && !isNewer(state.current, launch.builtIn);
  // Another start that waits its turn: the one that has the place decides.
  if (state.current === running || (!skipped && !isSurpassed)) return undefined;
  const deeds: UpdateDeed[] = skipped ? [{ at, version: skipped.version, what: skipped.why }] : [];
  return {
    ...state,
    current: running,
    previous: null,
    isConfirmed: true,
    history: [...state.history, ...deeds],
  };
}

/** Whether this version has yet to open the data for the first time. */
export interface Settled {
  readonly isNew: boolean;
}

/**
 * Called when the place over the data folder is taken and before anything in it is open: goes back where the launcher had
 * to, and clears away what no pointer names.
 */
export function settleStart(paths: ProgramPaths, launch: Launch, now: () => Date): Promise<Result<Settled>> {
  return attempt(async () => {
    const state = await readState(paths);
    const settled = settledState(state, launch, now().toISOString());
    if (settled) await writeState(paths, settled);
    const { current, previous, isConfirmed } = settled ?? state;
    if (isConfirmed) await forgetIfAny(paths, current);
    // A folder that will not go is in nobody's way; the next start tries again.
    await keepVersions(paths, [current, previous, standingOf(launch)]);
    return { isNew: !isConfirmed && current === standingOf(launch) };
  });
}

/** Where no update ever came there is no folder, and none is made. */
async function forgetIfAny(paths: ProgramPaths, current: string | null): Promise<void> {
  if (current !== null) await forgetTries(paths);
}

/**
 * The data are open: the version that runs has proved itself. Does nothing for one that has already, or that is not the one
 * the pointer names.
 */
export function confirmVersion(paths: ProgramPaths, launch: Launch, now: () => Date): Promise<Result<void>> {
  return attempt(async () => {
    const state = await readState(paths);
    const { version } = launch;
    if (state.isConfirmed || state.current !== standingOf(launch)) return;
    const deed: UpdateDeed = { at: now().toISOString(), version, what: 'confirmed' };
    await writeState(paths, {
      ...state,
      isConfirmed: true,
      highest: version,
      history: [...state.history, deed],
    });
    await forgetTries(paths);
  });
}
