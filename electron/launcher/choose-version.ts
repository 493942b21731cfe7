import { compareVersions, type ReleaseVersion } from '#shared/envelope/release/version.ts';
import type { ProgramState } from '../services/program/state.ts';
import { triesLimit } from '../services/program/tries.ts';

export interface Choice {
  readonly builtIn: ReleaseVersion;
  readonly state: Pick<ProgramState, 'current' | 'previous' | 'isConfirmed'>;
  /** Starts of the current version so far, where it has not opened the data yet. */
  readonly tries: number;
}

/** Versions in the order in which they are to be tried, beside the one of the installer, which comes last and always can. */
export function versionsToTry({ builtIn, state, tries }: Choice): ReleaseVersion[] {
  const { current, previous, isConfirmed } = state;
  const wanted = isConfirmed || tries < triesLimit ? [current, previous] : [previous];
  return wanted
    .filter((version) => version !== null)
    .filter((version) => compareVersions(version, builtIn) > 0);
}
