import { Dexie, type EntityTable } from 'dexie';
import type { ChannelName } from '#shared/ipc/channels.ts';
import type { Input, Output } from '#shared/ipc/schemas.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { TaskQueue } from '#shared/kernel/task-queue.ts';
import type { Ask } from '../bridge/desk.ts';
import { parseKeyFile } from '../session/key-file.ts';
import { nameOf } from './name-of.ts';
import { inTime } from './time-limit.ts';
import { Troubles } from './troubles.ts';

interface KeptFile {
  id: 'file';
  /** As the shell keeps it: wrapped keys, which open nothing by themselves. */
  text: string;
}

/** Never changed after a release that wrote it. */
export const keptKeysShape = { version: 1, stores: { files: 'id' } } as const;

const databaseName = 'keys';

class KeysDatabase extends Dexie {
  declare readonly files: EntityTable<KeptFile, 'id'>;

  constructor() {
    super(databaseName, { chromeTransactionDurability: 'strict' });
    this.version(keptKeysShape.version).stores(keptKeysShape.stores);
  }
}

const turns = new TaskQueue();

/** One use after another. Refuses STORE_UNAVAILABLE. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
  return turns.add(async () => {
    try {
      return ok(await inTime(work()));
    } catch (error) {
      return refuse({ code: 'STORE_UNAVAILABLE', details: { reason: nameOf(error) } });
    }
  });
}

/** Opened for each use. */
async function withFiles<Value>(work: (files: KeysDatabase['files']) => Promise<Value>): Promise<Value> {
  const database = new KeysDatabase();
  try {
    await database.open();
    return await work(database.files);
  } finally {
    database.close();
  }
}

const write = (text: string) => withFiles((files) => files.put({ id: 'file', text }));

/** Looking for a copy leaves no trace where there is none: a first run has kept nothing yet. */
async function read(): Promise<KeptFile | undefined> {
  return (await Dexie.exists(databaseName)) ? withFiles((files) => files.get('file')) : undefined;
}

type Answers = {
  readonly [Name in ChannelName]?: (input: Input<Name>) => Promise<Result<Output<Name>>>;
};

/**
 * The same shell, whose key file has a third copy in the window's own storage: its two files lie in one folder. Where both
 * are gone, they are written anew from the copy, and KEYS_BROUGHT_BACK is told once, before the shell answers with them.
 * The copy follows every change of the file and every start; one that cannot be written is noted, and tried at the next.
 */
export function keepingKeys(ask: Ask): Ask {
  const troubles = new Troubles(ask);

  async function keep(text: string): Promise<void> {
    if (!(await parseKeyFile(text)).ok) return;
    const kept = await inTurn(() => write(text));
    if (!kept.ok) troubles.meet(kept.problem);
  }

  /** Undefined where there is no copy that is whole. */
  async function bringBack(): Promise<Result<never> | undefined> {
    const kept = await inTurn(read);
    const text = kept.ok ? kept.value?.text : undefined;
    if (text === undefined || !(await parseKeyFile(text)).ok) return undefined;
    const saved = await ask('keys.save', { file: text });
    return saved.ok ? refuse({ code: 'KEYS_BROUGHT_BACK' }) : saved;
  }

  const answers: Answers = {
    async 'keys.load'() {
      const loaded = await ask('keys.load', {});
      if (loaded.ok && loaded.value.file !== null) {
        void keep(loaded.value.file);
        return loaded;
      }
      // What looks like a first run is none where the window knows the keys of an office.
      const areGone = loaded.ok || loaded.problem.code === 'KEYS_LOST';
      return (areGone ? await bringBack() : undefined) ?? loaded;
    },
    async 'keys.save'({ file }) {
      const saved = await ask('keys.save', { file });
      if (saved.ok) await keep(file);
      return saved;
    },
  };
  return (channel, input) => answers[channel]?.(input) ?? ask(channel, input);
}
