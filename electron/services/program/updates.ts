import { admitRelease, type Release } from '#shared/envelope/release/release.ts';
import { followRoots, type Root } from '#shared/envelope/release/root.ts';
import type { UpdateDeed, UpdateStatus, UpdateSummary } from '#shared/ipc/updates.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { parsePlainDate } from '#shared/kernel/plain-date.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { TaskQueue } from '#shared/kernel/task-queue.ts';
import { freeSpace, megabytes, spaceFloor } from '../free-space.ts';
import { attempt } from '../os-problem.ts';
import { readRoot, type Launch } from './launch.ts';
import type { ProgramPaths } from './paths.ts';
import { confirmVersion, standingOf } from './settle.ts';
import { readState, writeState, type ProgramState } from './state.ts';
import { forgetTries } from './tries.ts';
import { openUpdate, sizeOf, unpack, type OpenedUpdate } from './update-file.ts';
import { keepVersions, layOutVersion } from './version-folder.ts';

export interface Updates {
  status(): Promise<Result<UpdateStatus>>;
  /** What an update file is and whether it may be installed here. `content` may end behind the header. */
  look(content: Uint8Array): Promise<Result<UpdateSummary>>;
  /** Lays the version out beside the running one and lets it start next time. */
  choose(content: Uint8Array): Promise<Result<UpdateSummary>>;
  /** The running version starts next time, too. */
  withdraw(): Promise<Result<void>>;
  /** The data are open. */
  confirm(): Promise<Result<void>>;
}

export interface UpdatePorts {
  readonly paths: ProgramPaths;
  readonly launch: Launch;
  readonly now: () => Date;
  readonly freeSpace?: (folder: string) => Promise<number>;
}

const majorOf = (version: string | undefined): number | null =>
  version === undefined ? null : Number(version.split('.')[0]);

class ProgramUpdates implements Updates {
  readonly #ports: UpdatePorts;
  readonly #running: string | null;

  constructor(ports: UpdatePorts) {
    this.#ports = ports;
    this.#running = standingOf(ports.launch);
  }

  status(): Promise<Result<UpdateStatus>> {
    const { paths, launch } = this.#ports;
    return attempt(async () => {
      const { current, history } = await readState(paths);
      return {
        version: launch.version,
        builtIn: launch.builtIn,
        takesUpdates: (await readRoot(launch)) !== null,
        waiting: current === this.#running ? null : (current ?? launch.builtIn),
        history,
      };
    });
  }

  async look(content: Uint8Array): Promise<Result<UpdateSummary>> {
    const opened = await this.#open(content);
    return opened.ok ? ok(summaryOf(opened.value)) : opened;
  }

  async choose(content: Uint8Array): Promise<Result<UpdateSummary>> {
    const { paths } = this.#ports;
    const opened = await this.#open(content);
    if (!opened.ok) return opened;
    const unpacked = await unpack(opened.value);
    if (!unpacked.ok) return unpacked;
    const { release, header } = opened.value;
    const room = await this.#checkRoom(release);
    if (!room.ok) return room;
    const laid = await layOutVersion(paths, unpacked.value);
    if (!laid.ok) return laid;
    const state = await readState(paths);
    const switched = await attempt(async () => {
      // Else a version chosen again would begin with the tries of its former time.
      await forgetTries(paths);
      await writeState(paths, {
        ...state,
        current: release.version,
        previous: this.#running,
        isConfirmed: false,
        roots: header.roots.length > state.roots.length ? header.roots : state.roots,
        history: [...state.history, this.#deed(release.version, 'chosen')],
      });
    });
    return switched.ok ? ok(summaryOf(opened.value)) : switched;
  }

  withdraw(): Promise<Result<void>> {
    const { paths } = this.#ports;
    return attempt(async () => {
      const state = await readState(paths);
      const { current } = state;
      if (current === null || current === this.#running) return;
      const history = [...state.history, this.#deed(current, 'withdrawn')];
      await writeState(paths, {
        ...state,
        current: this.#running,
        previous: null,
        isConfirmed: true,
        history,
      });
      await keepVersions(paths, [this.#running]);
    });
  }

  confirm(): Promise<Result<void>> {
    const { paths, launch, now } = this.#ports;
    return confirmVersion(paths, launch, now);
  }

  #deed(version: string, what: UpdateDeed['what']): UpdateDeed {
    return { at: this.#ports.now().toISOString(), version, what };
  }

  async #open(content: Uint8Array): Promise<Result<OpenedUpdate>> {
    const { launch, paths } = this.#ports;
    const root = await readRoot(launch);
    if (root === null) return refuse({ code: 'UPDATE_NO_KEYS' });
    const state = await readState(paths);
    const trusted = await followRoots(root, state.roots);
    if (!trusted.ok) return trusted;
    const opened = await openUpdate(content, trusted.value);
    if (!opened.ok) return opened;
    const admitted = admitRelease(opened.value.release, this.#ground(trusted.value, state));
    return admitted.ok ? opened : admitted;
  }

  #ground({ channel }: Root, { highest }: ProgramState) {
    const { launch, now } = this.#ports;
    const today = parsePlainDate(now().toISOString().slice(0, 10));
    invariant(today !== undefined, 'a clock shows a day');
    return {
      channel,
      running: launch.version,
      highest: highest ?? launch.builtIn,
      today,
      runtime: {
        electron: majorOf(process.versions['electron']),
        node: majorOf(process.versions.node) ?? 0,
      },
    };
  }

  async #checkRoom(release: Release): Promise<Result<void>> {
    const { paths, launch, freeSpace: measure = freeSpace } = this.#ports;
    const needed = sizeOf(release) + spaceFloor;
    const free = await measure(paths.folder).catch(() => measure(launch.folder));
    if (free >= needed) return ok(undefined);
    const details = { needed: megabytes(needed), free: megabytes(free) };
    return refuse({ code: 'UPDATE_NO_ROOM', details });
  }
}

function summaryOf({ release, signers, payload }: OpenedUpdate): UpdateSummary {
  const { version, released, expires, notes } = release;
  const size = Math.max(payload.length, release.payload.size);
  return { version, released, expires, notes, size, signers: [...signers] };
}

/** Updates of the program by signed files: one decision after another, in the order they were taken. */
export function createUpdates(ports: UpdatePorts): Updates {
  const updates = new ProgramUpdates(ports);
  const turns = new TaskQueue();
  return {
    status: () => updates.status(),
    look: (content) => updates.look(content),
    choose: (content) => turns.add(() => updates.choose(content)),
    withdraw: () => turns.add(() => updates.withdraw()),
    confirm: () => turns.add(() => updates.confirm()),
  };
}
