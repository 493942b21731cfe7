import type { UserId } from '#shared/journal/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { Ask } from '../bridge/desk.ts';
import { parseKeyFile, printKeyFile, type KeyFile } from './key-file.ts';
import {
  admitHolder,
  createKeys,
  openByPassphrase,
  openByRecovery,
  type KeyHolder,
  type OpenKeys,
  type Proof,
} from './keys.ts';
import type { RecoveryHalves } from './recovery-key.ts';

/** `new`: no office yet on this workstation. `locked`: one of `holders` may open it. `open`: keys are in memory. */
export type SessionState =
  | { readonly kind: 'new' }
  | { readonly kind: 'locked'; readonly holders: readonly Holder[] }
  | { readonly kind: 'open'; readonly user: UserId; readonly keys: OpenKeys };

export interface Holder {
  readonly user: UserId;
  readonly name: string;
}

/** Who sits at this desk. Keys live in this object's memory only and are forgotten by `lock`. */
export interface Session {
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  /** First run: makes the keys, saves the key file and opens. The answer is shown once and printed. */
  create(holder: KeyHolder, deviceKeys: unknown): Promise<Result<{ recovery: RecoveryHalves }>>;
  unlock(by: Pick<KeyHolder, 'user' | 'passphrase'>): Promise<Result<OpenKeys>>;
  /** Two people with the two halves: sets a new passphrase for `holder` and opens as them. */
  recover(halves: RecoveryHalves, holder: KeyHolder): Promise<Result<OpenKeys>>;
  /** One holder more, or a new passphrase for one. */
  admit(proof: Proof, holder: KeyHolder): Promise<Result<null>>;
  lock(): void;
}

/** Reads the key file and answers a session that is new or locked; refuses KEYS_DAMAGED. */
export async function openSession(ask: Ask): Promise<Result<Session>> {
  const loaded = await ask('keys.load', {});
  if (!loaded.ok) return loaded;
  if (loaded.value.file === null) return ok(new DeskSession(ask, undefined));
  const file = await parseKeyFile(loaded.value.file);
  return file.ok ? ok(new DeskSession(ask, file.value)) : file;
}

class DeskSession implements Session {
  readonly #ask: Ask;
  readonly #listeners = new Set<() => void>();
  #file: KeyFile | undefined;
  #state: SessionState;

  constructor(ask: Ask, file: KeyFile | undefined) {
    this.#ask = ask;
    this.#file = file;
    this.#state = closedState(file);
  }

  state(): SessionState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async create(holder: KeyHolder, deviceKeys: unknown): Promise<Result<{ recovery: RecoveryHalves }>> {
    // A key file is never replaced: with it, everything sealed under it would be lost.
    if (this.#file) return refuse({ code: 'KEYS_EXIST' });
    const { file, keys, recovery } = await createKeys(holder, deviceKeys);
    const saved = await this.#save(file);
    if (!saved.ok) return saved;
    this.#become({ kind: 'open', user: holder.user, keys });
    return ok({ recovery });
  }

  async unlock(by: Pick<KeyHolder, 'user' | 'passphrase'>): Promise<Result<OpenKeys>> {
    const opened = await openByPassphrase(this.#present(), by);
    if (opened.ok) this.#become({ kind: 'open', user: by.user, keys: opened.value });
    return opened;
  }

  async recover(halves: RecoveryHalves, holder: KeyHolder): Promise<Result<OpenKeys>> {
    const opened = await openByRecovery(this.#present(), halves);
    if (!opened.ok) return opened;
    const admitted = await this.admit({ halves }, holder);
    if (!admitted.ok) return admitted;
    this.#become({ kind: 'open', user: holder.user, keys: opened.value });
    return opened;
  }

  async admit(proof: Proof, holder: KeyHolder): Promise<Result<null>> {
    const file = await admitHolder(this.#present(), proof, holder);
    return file.ok ? this.#save(file.value) : file;
  }

  lock(): void {
    this.#become(closedState(this.#file));
  }

  #present(): KeyFile {
    invariant(this.#file, 'a desk without a key file has nothing to open');
    return this.#file;
  }

  async #save(file: KeyFile): Promise<Result<null>> {
    const saved = await this.#ask('keys.save', { file: await printKeyFile(file) });
    if (!saved.ok) return saved;
    this.#file = file;
    return ok(null);
  }

  #become(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function closedState(file: KeyFile | undefined): SessionState {
  if (!file) return { kind: 'new' };
  const holders = file.wraps.flatMap((wrap) =>
    wrap.kind === 'passphrase' ? [{ user: wrap.user, name: wrap.name }] : [],
  );
  return { kind: 'locked', holders };
}
