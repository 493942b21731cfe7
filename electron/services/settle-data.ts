import type { Result } from '#shared/kernel/result.ts';
import { completeRestore } from './backup/restore.ts';
import type { Launch } from './program/launch.ts';
import { programPaths } from './program/paths.ts';
import { settleStart, type Settled } from './program/settle.ts';

/**
 * What a former run left to be decided, when the place over the data folder is taken and before anything in it is open:
 * which version goes on, and whether a backup takes the place of the data.
 */
export async function settleData(dataFolder: string, launch: Launch): Promise<Result<Settled>> {
  const settled = await settleStart(programPaths(dataFolder), launch, () => new Date());
  if (!settled.ok) return settled;
  const restored = await completeRestore(dataFolder);
  return restored.ok ? settled : restored;
}
