import { readFile, rename } from 'node:fs/promises';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { ProblemCode } from '#shared/errors/codes.ts';
import { TaskQueue } from '#shared/kernel/task-queue.ts';
import { replaceFile, replaceFileKeeping } from './atomic-file.ts';
import { freeName } from './free-name.ts';
import { attempt, errnoOf } from './os-problem.ts';

export interface GuardedFileOptions<Value> {
  /** Full path; the previous copy and broken copies stand beside it. */
  readonly path: string;
  /** Undefined when the text is damaged. */
  readonly parse: (text: string) => Value | undefined;
  readonly print: (value: Value) => string;
  readonly damaged: ProblemCode;
  /** The previous copy is made the same as soon as the new one stands: for a file whose older self must not come back. */
  readonly twin?: true;
}

/** `absent`: never written. `lost`: both copies are damaged or gone. */
export type Loaded<Value> = { state: 'whole'; value: Value } | { state: 'absent' } | { state: 'lost' };

export interface GuardedFile<Value> {
  /** Says the damage once, as a problem; the next call answers the previous copy, or that all is lost. */
  load(): Promise<Result<Loaded<Value>>>;
  save(value: Value): Promise<Result<void>>;
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * A small file that must survive a power cut and a bad sector: replaced atomically, its previous copy kept,
 * a broken copy put aside and never silently forgotten.
 */
export function createGuardedFile<Value>(options: GuardedFileOptions<Value>): GuardedFile<Value> {
  const { path, parse, print } = options;
  const previous = `${path}.previous`;
  let damageWasTold = false;

  /** Also finishes what a power cut left undone; a disk that refuses keeps the copy it has, and is asked again next time. */
  async function makeTwin(text: string): Promise<void> {
    if (options.twin === undefined) return;
    await attempt(async () => {
      if ((await readText(previous)) !== text) await replaceFile(previous, text);
    });
  }

  async function loadPrevious(): Promise<Loaded<Value>> {
    const text = await readText(previous);
    const value = text === undefined ? undefined : parse(text);
    if (options.twin && text !== undefined && value !== undefined)
      await attempt(() => replaceFile(path, text));
    return value === undefined ? { state: 'lost' } : { state: 'whole', value };
  }

  async function loadCurrent(): Promise<Loaded<Value> | undefined> {
    const text = await readText(path);
    if (text === undefined) {
      if (damageWasTold) return loadPrevious();
      return (await readText(previous)) === undefined ? { state: 'absent' } : undefined;
    }
    const value = parse(text);
    if (value !== undefined) {
      await makeTwin(text);
      return { state: 'whole', value };
    }
    await rename(path, await freeName(`${path}.damaged`));
    return undefined;
  }

  async function load(): Promise<Result<Loaded<Value>>> {
    const loaded = await attempt(loadCurrent);
    if (!loaded.ok) return loaded;
    if (loaded.value !== undefined) return ok(loaded.value);
    damageWasTold = true;
    return refuse({ code: options.damaged });
  }

  const save = (value: Value) =>
    attempt(async () => {
      const text = print(value);
      await replaceFileKeeping(path, previous, text);
      await makeTwin(text);
    });

  // One at a time: a backup reads the keys while the window saves new ones, and both may be mending the twin.
  const turns = new TaskQueue();
  return { load: () => turns.add(load), save: (value) => turns.add(() => save(value)) };
}
