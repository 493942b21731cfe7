import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupRhythm, BackupStatus, BackupSummary, DrillReport } from '#shared/ipc/schemas.ts';
import { readJson } from '#shared/kernel/read-json.ts';
import { createGuardedFile } from '../guarded-file.ts';

/** What the shell remembers of its backups. Everything in it can be chosen or made again. */
const BackupState = z.strictObject({
  workstation: z.string().regex(/^[0-9a-f]{8}$/),
  rhythm: BackupRhythm,
  /** Null: the user's documents. */
  chosen: z
    .strictObject({ folder: z.string(), label: z.string(), kind: z.enum(['documents', 'removable']) })
    .nullable(),
  last: BackupSummary.nullable(),
  drilled: DrillReport.nullable(),
  failed: BackupStatus.shape.failed,
});
export type BackupState = z.infer<typeof BackupState>;

export interface BackupMemory {
  now(): Promise<BackupState>;
  change(part: Partial<BackupState>): Promise<void>;
}

const first = (): BackupState => ({
  workstation: randomBytes(4).toString('hex'),
  rhythm: 'often',
  chosen: null,
  last: null,
  drilled: null,
  failed: null,
});

function parse(text: string): BackupState | undefined {
  return BackupState.safeParse(readJson(text)).data;
}

/** A damaged file costs a choice to be made again and no backup: it is put aside, the former copy or a new one goes on. */
export function createBackupMemory(dataFolder: string): BackupMemory {
  const file = createGuardedFile({
    path: join(dataFolder, 'backups.json'),
    parse,
    print: (state: BackupState) => `${JSON.stringify(state, null, 2)}\n`,
    damaged: 'SETTINGS_DAMAGED',
  });
  let known: BackupState | undefined;

  async function load(): Promise<BackupState> {
    let loaded = await file.load();
    if (!loaded.ok) loaded = await file.load();
    return loaded.ok && loaded.value.state === 'whole' ? loaded.value.value : first();
  }

  return {
    now: async () => (known ??= await load()),
    async change(part) {
      known = { ...(known ?? (await load())), ...part };
      // Remembered in this run even where the disk refuses; the next backup will be told of it by itself.
      await file.save(known);
    },
  };
}
