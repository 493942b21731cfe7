import { createHash, randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { hostname, networkInterfaces, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { readJson } from '#shared/kernel/read-json.ts';
import { attempt, errnoOf } from './os-problem.ts';

/**
 * The kernel's lock knows one computer; a data folder may lie on a disk that several reach. So whoever works there keeps
 * a lease in the folder itself and lets its beat grow. A lease whose beat stands still for long is a dead one's. No two
 * clocks are compared: the newcomer looks at the lease, waits by its own clock and looks again.
 */
const leaseName = 'in-use.json';

const Lease = z.object({
  /** Name of the computer, for people. */
  host: z.string(),
  /** The computer, and the folder as it sees it: who holds the kernel's lock there knows the lease of its own for dead. */
  place: z.string(),
  /** Differs for each run of the program. */
  run: z.string(),
  beat: z.string(),
});
type Lease = z.infer<typeof Lease>;

export interface LeaseTimes {
  /** Milliseconds between two beats. */
  readonly beat: number;
  /** Milliseconds a beat must stand still before its holder counts as dead; network folders show news late. */
  readonly patience: number;
}
const usual: LeaseTimes = { beat: 5_000, patience: 25_000 };

export interface FolderLease {
  /** Refuses INSTANCE_TAKEN_OVER when another computer has the folder now, e.g. because this one slept. Asked before writing. */
  check(): Promise<Result<void>>;
  release(): Promise<void>;
}

/** This computer and the folder as it is reached from here. Images of one disk share a name, but no network card. */
export function placeOf(folder: string): string {
  const cards = Object.values(networkInterfaces()).flatMap((card) => (card ?? []).map(({ mac }) => mac));
  // The kernel's lock of macOS is one for each user.
  const user = process.platform === 'darwin' ? userInfo().username : '';
  const parts = [hostname(), ...new Set(cards.toSorted()), user, folder];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const parse = (text: string): Lease | undefined => Lease.safeParse(readJson(text)).data;

/** Always of one length, so that a beat overwrites the one before it. */
const print = (lease: Omit<Lease, 'beat'>, beat: number) =>
  JSON.stringify({ ...lease, beat: String(beat).padStart(12, '0') });

/** Disks that give a file no second name: FAT sticks, some network folders. */
const withoutLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'EISDIR'];

async function write(path: string, text: string): Promise<FileHandle> {
  const handle = await open(path, 'wx', 0o666);
  try {
    await handle.write(text, 0);
    await handle.sync();
    return handle;
  } catch (error) {
    // A full disk: half a lease would keep the next start waiting.
    await handle.close();
    await rm(path, { force: true });
    throw error;
  }
}

/** Gives a file that is written whole the name of the lease, where nobody has it. */
async function name(draft: string, path: string): Promise<'named' | 'taken' | 'impossible'> {
  try {
    await link(draft, path);
    return 'named';
  } catch (error) {
    const errno = errnoOf(error) ?? '';
    if (errno === 'EEXIST') return 'taken';
    if (withoutLinks.includes(errno)) return 'impossible';
    throw error;
  }
}

/** Where a disk cannot do better: a kill in between leaves a torn lease, and the next start waits until it counts as dead. */
async function createInPlace(path: string, text: string): Promise<FileHandle | undefined> {
  try {
    return await write(path, text);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return undefined;
    throw error;
  }
}

/**
 * Creates the lease; undefined when there is one. It is written beside, under a name that one process of this computer at a
 * time uses, and only then put in its place: whenever a process dies, what stands there can be read, and whose it is.
 */
async function create(path: string, { place, text }: Draft): Promise<FileHandle | undefined> {
  const draft = `${path}.${place}`;
  await rm(draft, { force: true });
  const handle = await write(draft, text);
  let outcome: Awaited<ReturnType<typeof name>> | undefined;
  try {
    outcome = await name(draft, path);
  } finally {
    await rm(draft, { force: true });
    if (outcome !== 'named') await handle.close();
  }
  if (outcome === 'named') return handle;
  return outcome === 'taken' ? undefined : createInPlace(path, text);
}

interface Draft {
  readonly place: string;
  readonly text: string;
}

/** Whether the lease stays as it was seen for so long. */
async function standsStill(path: string, seen: string, { beat, patience }: LeaseTimes): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += beat) {
    await wait(beat);
    if ((await readText(path)) !== seen) return false;
  }
  return true;
}

/** Takes a dead one's lease away: of several who try, the one whose rename met the very lease it had seen. */
async function clear(path: string, seen: string, run: string): Promise<boolean> {
  const aside = `${path}.${run}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return true;
    throw error;
  }
  const isTheDeadOne = (await readText(aside)) === seen;
  if (isTheDeadOne) await rm(aside, { force: true });
  else await rename(aside, path);
  return isTheDeadOne;
}

function refuseBy(text: string | undefined): Result<never> {
  const host = text === undefined ? undefined : parse(text)?.host;
  return refuse({ code: 'INSTANCE_ELSEWHERE', details: { host: host ?? '?' } });
}

class HeldLease implements FolderLease {
  readonly #path: string;
  readonly #lease: Omit<Lease, 'beat'>;
  readonly #handle: FileHandle;
  readonly #timer: NodeJS.Timeout;
  #beat = 0;
  #beating: Promise<unknown> = Promise.resolve();

  constructor(held: { path: string; lease: Omit<Lease, 'beat'>; handle: FileHandle; every: number }) {
    this.#path = held.path;
    this.#lease = held.lease;
    this.#handle = held.handle;
    this.#timer = setInterval(() => {
      this.#beating = this.#grow();
    }, held.every).unref();
  }

  async check(): Promise<Result<void>> {
    const read = await attempt(() => readText(this.#path));
    if (!read.ok) return read;
    const isOurs = read.value !== undefined && parse(read.value)?.run === this.#lease.run;
    return isOurs ? ok(undefined) : refuse({ code: 'INSTANCE_TAKEN_OVER' });
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
    const ours = await this.check();
    await this.#handle.close();
    if (ours.ok) await attempt(() => rm(this.#path, { force: true }));
  }

  /** Through the file it created: where another has put a lease of its own, nothing of theirs is touched. */
  async #grow(): Promise<void> {
    this.#beat += 1;
    // A folder out of reach takes no beat and no write either; the next write is told by `check`.
    await attempt(() => this.#handle.write(print(this.#lease, this.#beat), 0));
  }
}

/**
 * Takes the lease of a folder, at once where there is none or its holder is known for dead, else after waiting whether
 * it still beats. Refuses INSTANCE_ELSEWHERE, with the name of the computer, and what the disk says.
 */
export function takeLease(
  folder: string,
  place: string,
  { times = usual, host = hostname() }: { times?: LeaseTimes; host?: string } = {},
): Promise<Result<FolderLease>> {
  const path = join(folder, leaseName);
  const lease = { host, place, run: randomUUID() };
  const take = async (): Promise<Result<FolderLease>> => {
    for (;;) {
      const handle = await create(path, { place, text: print(lease, 0) });
      if (handle) return ok(new HeldLease({ path, lease, handle, every: times.beat }));
      const seen = await readText(path);
      if (seen === undefined) continue;
      const holder = parse(seen);
      const isDead = holder?.place === place || (await standsStill(path, seen, times));
      if (!isDead || !(await clear(path, seen, lease.run))) return refuseBy(await readText(path));
    }
  };
  return attempt(take).then((taken) => (taken.ok ? taken.value : taken));
}
