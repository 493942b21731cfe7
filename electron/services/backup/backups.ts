import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupRhythm, BackupStatus, BackupSummary, DrillReport } from '#shared/ipc/schemas.ts';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import { TaskQueue } from '#shared/kernel/task-queue.ts';
import type { KeyFile } from '../key-file.ts';
import { spaceFloor } from '../free-space.ts';
import { attempt } from '../os-problem.ts';
import type { PlaceFolder, Places } from '../places.ts';
import type { Vault } from '../vault.ts';
import { listBackups } from './backup-format.ts';
import type { BackupMemory } from './backup-state.ts';
import { copyParts } from './parts-pool.ts';
import { pendingLeap, prepareRebuild, prepareRestore, settleRestore } from './restore.ts';
import { layOut, type Scratch } from './scratch.ts';
import { dueNow } from './schedule.ts';
import { takeBackup } from './take-backup.ts';

export interface BackupPorts {
  readonly dataFolder: string;
  readonly vault: Promise<Result<Vault>>;
  readonly keys: KeyFile;
  readonly places: Places;
  readonly memory: BackupMemory;
  /** Version of the program. */
  readonly app: string;
  /** Name of the folder of backups in a place. */
  readonly folderName: string;
  readonly now: () => Date;
}

/** Sealed copies of the data in another place: made, listed, tried out, restored. */
export interface Backups {
  status(): Promise<Result<BackupStatus>>;
  choose(choice: { place: string | null; rhythm: BackupRhythm }): Promise<Result<void>>;
  /** Makes one now. Refuses BACKUP_NOTHING_YET, BACKUP_NO_ROOM, PLACE_UNKNOWN, VAULT_DAMAGED, DISK_FULL. */
  run(): Promise<Result<BackupSummary>>;
  list(place: string): Promise<Result<BackupSummary[]>>;
  /**
   * Restores the newest into a scratch store and reads all of it.
   * @param keep whether it then stays laid out, as an opened one does, instead of being thrown away
   */
  drill(keep: boolean): Promise<Result<DrillReport>>;
  /** Lays a backup out in the scratch store, where it can be restored from until `close`. */
  open(backup: { place: string; id: string }): Promise<Result<BackupSummary>>;
  /** Records of the opened backup; see `Vault.read`. Refuses BACKUP_NOT_OPEN. */
  read(range: { from: number; limit: number }): Promise<Result<Buffer[]>>;
  close(): Promise<Result<void>>;
  /** The opened backup takes the place of all data at the next start. */
  restore(): Promise<Result<void>>;
  /** See `prepareRebuild`. Refuses what the vault's status refuses: it must be whole. */
  rebuild(): Promise<Result<void>>;
  /** See `pendingLeap`. */
  leap(): Promise<Result<number | null>>;
  settle(): Promise<Result<void>>;
  /** Does what is due; for a timer at idle. */
  tick(): Promise<void>;
}

async function flat<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  const attempted = await attempt(work);
  return attempted.ok ? attempted.value : attempted;
}

function envelopeOf({ code, details }: Problem) {
  return { code, ...(details && { details: { ...details } }) };
}

class BackupService implements Backups {
  readonly #ports: BackupPorts;
  readonly #scratchFolder: string;
  #scratch: Scratch | undefined;
  readonly #turns = new TaskQueue();
  #isRunning = false;

  constructor(ports: BackupPorts) {
    this.#ports = ports;
    this.#scratchFolder = join(ports.dataFolder, 'scratch');
  }

  async status(): Promise<Result<BackupStatus>> {
    const { rhythm, last, drilled, failed } = await this.#ports.memory.now();
    const place = await this.#place();
    const { label, kind } = place.ok ? place.value : await this.#chosen();
    const chosen = { label, kind, isPresent: place.ok };
    return ok({ rhythm, chosen, last, drilled, failed, isRunning: this.#isRunning });
  }

  async choose({ place, rhythm }: { place: string | null; rhythm: BackupRhythm }): Promise<Result<void>> {
    const { memory, places } = this.#ports;
    if (place === null) return attempt(() => memory.change({ rhythm }));
    const found = await places.find(place);
    if (!found.ok) return found;
    const { folder, label, kind } = found.value;
    return attempt(() => memory.change({ rhythm, chosen: { folder, label, kind }, failed: null }));
  }

  run(): Promise<Result<BackupSummary>> {
    return this.#inTurn(() => this.#run());
  }

  async list(token: string): Promise<Result<BackupSummary[]>> {
    const place = await this.#ports.places.find(token);
    return place.ok ? attempt(() => listBackups(this.#folderIn(place.value))) : place;
  }

  drill(keep: boolean): Promise<Result<DrillReport>> {
    return this.#inTurn(() => this.#drill(keep));
  }

  open({ place: token, id }: { place: string; id: string }): Promise<Result<BackupSummary>> {
    return this.#inTurn(() =>
      flat(async () => {
        await this.#discard();
        const place = await this.#ports.places.find(token);
        if (!place.ok) return place;
        const path = join(this.#folderIn(place.value), ...id.split('/'));
        const scratch = await layOut({ path, id }, this.#scratchFolder);
        if (!scratch.ok) return scratch;
        this.#scratch = scratch.value;
        return ok(scratch.value.summary);
      }),
    );
  }

  read(range: { from: number; limit: number }): Promise<Result<Buffer[]>> {
    return this.#inTurn(async () =>
      this.#scratch ? this.#scratch.vault.read(range) : refuse({ code: 'BACKUP_NOT_OPEN' }),
    );
  }

  close(): Promise<Result<void>> {
    return this.#inTurn(() => attempt(() => this.#discard()));
  }

  restore(): Promise<Result<void>> {
    return this.#inTurn(async () => {
      if (!this.#scratch) return refuse({ code: 'BACKUP_NOT_OPEN' });
      // Named by their sums, the parts harm nothing that is there, so they come before anything is decided.
      const { pool } = this.#scratch;
      const parts = await flat(() => copyParts(pool, this.#partsFolder, spaceFloor));
      if (!parts.ok) return parts;
      const prepared = await prepareRestore(this.#ports.dataFolder, this.#scratch);
      this.#scratch = undefined;
      return prepared;
    });
  }

  rebuild(): Promise<Result<void>> {
    return this.#inTurn(async () => {
      const vault = await this.#ports.vault;
      const whole = vault.ok ? await vault.value.verify() : vault;
      return whole.ok ? prepareRebuild(this.#ports.dataFolder) : whole;
    });
  }

  leap(): Promise<Result<number | null>> {
    return pendingLeap(this.#ports.dataFolder);
  }

  settle(): Promise<Result<void>> {
    return settleRestore(this.#ports.dataFolder);
  }

  async tick(): Promise<void> {
    const due = await this.#due();
    if (due === 'backup') await this.run();
    if (due === 'drill') await this.drill(false);
  }

  async #due() {
    const { memory, now, vault } = this.#ports;
    const { rhythm, last, drilled, failed } = await memory.now();
    const opened = await vault;
    const status = opened.ok ? opened.value.status() : opened;
    const instant = (at: string | undefined) => (at === undefined ? null : Date.parse(at));
    return dueNow({
      now: now().getTime(),
      rhythm,
      last: instant(last?.at),
      drilled: instant(drilled?.at),
      failed: instant(failed?.at),
      records: status.ok ? status.value.count : 0,
      backedUp: last?.records ?? 0,
    });
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.#turns.add(async () => {
      this.#isRunning = true;
      return work().finally(() => (this.#isRunning = false));
    });
  }

  async #run(): Promise<Result<BackupSummary>> {
    const made = await flat(() => this.#make());
    await this.#remember(made, (last) => ({ last }));
    return made;
  }

  async #make(): Promise<Result<BackupSummary>> {
    const { vault, keys, memory, app, now } = this.#ports;
    const [opened, place] = [await vault, await this.#place()];
    if (!opened.ok) return opened;
    if (!place.ok) return place;
    const { workstation } = await memory.now();
    const folder = this.#folderIn(place.value);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const source = { vault: opened.value, keys, workstation, app, parts: this.#partsFolder };
    return takeBackup(source, folder, now());
  }

  async #drill(keep: boolean): Promise<Result<DrillReport>> {
    const drilled = await flat(() => this.#tryOut(keep));
    await this.#remember(drilled, (report) => ({ drilled: report }));
    return drilled;
  }

  async #tryOut(keep: boolean): Promise<Result<DrillReport>> {
    const { memory, now } = this.#ports;
    const { last } = await memory.now();
    const place = await this.#place();
    if (!place.ok) return place;
    if (!last) return refuse({ code: 'BACKUP_NOTHING_YET' });
    await this.#discard();
    const path = join(this.#folderIn(place.value), ...last.id.split('/'));
    const scratch = await layOut({ path, id: last.id }, this.#scratchFolder);
    if (!scratch.ok) return scratch;
    const { records, head } = scratch.value.summary;
    if (keep) this.#scratch = scratch.value;
    else await scratch.value.discard();
    return ok({ at: now().toISOString(), id: last.id, records, head });
  }

  async #remember<Value>(result: Result<Value>, part: (value: Value) => object): Promise<void> {
    const { memory, now } = this.#ports;
    // Before the first entry there is nothing to lose: no failure, and nothing to tell anybody.
    if (!result.ok && result.problem.code === 'BACKUP_NOTHING_YET') return;
    const failed = result.ok ? null : { at: now().toISOString(), problem: envelopeOf(result.problem) };
    await memory.change({ ...(result.ok ? part(result.value) : {}), failed });
  }

  async #discard(): Promise<void> {
    await this.#scratch?.discard();
    this.#scratch = undefined;
  }

  async #chosen(): Promise<PlaceFolder> {
    const { memory, places } = this.#ports;
    return (await memory.now()).chosen ?? places.documents();
  }

  async #place(): Promise<Result<PlaceFolder>> {
    return this.#ports.places.present(await this.#chosen());
  }

  get #partsFolder(): string {
    return join(this.#ports.dataFolder, 'parts');
  }

  #folderIn(place: PlaceFolder): string {
    return join(place.folder, this.#ports.folderName);
  }
}

export function createBackups(ports: BackupPorts): Backups {
  return new BackupService(ports);
}
