import type { UserId } from '#shared/journal/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { ProblemCode } from '#shared/errors/codes.ts';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import type { Ask } from '../bridge/desk.ts';
import { parseKeyFile, printKeyFile, type KeyFile, type PassphraseWrap } from './key-file.ts';
import {
  admitHolder,
  createKeys,
  dismissHolder,
  openKeys,
  renewHolder,
  renewPaper,
  rotateKeys,
  type OpenKeys,
} from './keys.ts';
import type { RecoveryHalves } from './recovery-key.ts';
import type { KeyHolder, Proof } from './wraps.ts';

/** `new`: no office yet on this workstation. `locked`: one of `holders` may open it. `open`: keys are in memory. */
export type SessionState =
  | { readonly kind: 'new' }
  | { readonly kind: 'locked'; readonly holders: readonly Holder[] }
  | { readonly kind: 'open'; readonly user: UserId; readonly keys: OpenKeys };

export type Holder = Pick<PassphraseWrap, 'user' | 'name' | 'temporary'>;

/** A holder's name as the unlock screen shows it. Files of the first format knew it in one language. */
export function holderName({ name }: Holder, language: 'kk' | 'ru'): string {
  return typeof name === 'string' ? name : name[language];
}

/** Who sits at this desk. Keys live in this object's memory only and are forgotten by `lock`. */
export interface Session {
  state(): SessionState;
  /** Who may open this workstation, locked or open. */
  holders(): readonly Holder[];
  /** Which data key is in force, 1 before the first rotation. */
  generation(): number;
  /** Whether the wrap of the recovery key is of today's make: an older one keeps the data key from being rotated. */
  isPaperCurrent(): boolean;
  subscribe(listener: () => void): () => void;
  /** First run: makes the keys, saves the key file and opens. The answer is shown once and printed. */
  create(holder: KeyHolder, deviceKeys: unknown): Promise<Result<{ recovery: RecoveryHalves }>>;
  /** Refuses KEYS_WAIT after guesses in vain; `seconds` says how long. */
  unlock(by: Pick<KeyHolder, 'user' | 'passphrase'>): Promise<Result<OpenKeys>>;
  /** Two people with the two halves: sets a new passphrase for `holder` and opens as them. */
  recover(halves: RecoveryHalves, holder: KeyHolder): Promise<Result<OpenKeys>>;
  /** One holder more, or a new passphrase for one. */
  admit(proof: Proof, holder: KeyHolder): Promise<Result<null>>;
  /** One holder fewer; their passphrase opens nothing here any more. Refuses KEYS_LAST_HOLDER. */
  dismiss(user: UserId): Promise<Result<null>>;
  /** New halves, shown once and printed; those on the old paper open nothing any more. */
  renewPaper(proof: Proof): Promise<Result<{ recovery: RecoveryHalves }>>;
  /** A new data key for all that is written from now on; the open desk goes on with the keys answered. */
  rotate(proof: Proof): Promise<Result<OpenKeys>>;
  lock(): void;
}

/** Reads the key file and answers a session that is new or locked; refuses KEYS_DAMAGED, KEYS_LOST or KEYS_NEWER. */
export async function openSession(ask: Ask): Promise<Result<Session>> {
  const loaded = await ask('keys.load', {});
  if (!loaded.ok) return loaded;
  if (loaded.value.file === null) return ok(new DeskSession(ask, undefined));
  const file = await parseKeyFile(loaded.value.file);
  return file.ok ? ok(new DeskSession(ask, file.value)) : file;
}

/** Told once, before the next question is answered by the copy that is whole. */
const mending: readonly ProblemCode[] = ['KEYS_DAMAGED', 'KEYS_BROUGHT_BACK'];

/** As {@link openSession}, asked again as long as a copy of the keys may take over; `mended`: what was told on the way. */
export async function openMendedSession(
  ask: Ask,
): Promise<{ session: Result<Session>; mended: readonly Problem[] }> {
  const mended: Problem[] = [];
  let session = await openSession(ask);
  while (!session.ok && mending.includes(session.problem.code) && !hasMet(mended, session.problem)) {
    mended.push(session.problem);
    session = await openSession(ask);
  }
  return { session, mended };
}

const hasMet = (met: readonly Problem[], { code }: Problem) => met.some((each) => each.code === code);

class DeskSession implements Session {
  readonly #ask: Ask;
  readonly #listeners = new Set<() => void>();
  #file: KeyFile | undefined;
  #holders: readonly Holder[];
  #state: SessionState;

  constructor(ask: Ask, file: KeyFile | undefined) {
    this.#ask = ask;
    this.#file = file;
    this.#holders = file ? holdersOf(file) : [];
    this.#state = closedState(file);
  }

  state(): SessionState {
    return this.#state;
  }

  holders(): readonly Holder[] {
    return this.#holders;
  }

  generation(): number {
    return this.#present().generation;
  }

  isPaperCurrent(): boolean {
    const paper = this.#present().wraps.find(({ kind }) => kind === 'recovery');
    return paper?.lock !== undefined;
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
    const opened = await this.#attempt({ by }, () => openKeys(this.#present(), { by }));
    if (!opened.ok) return opened;
    const renewed = await renewHolder(this.#present(), by);
    // A disk that does not take the stronger wrap is no reason to stay shut: it is tried again next time.
    if (renewed) await this.#save(renewed);
    this.#become({ kind: 'open', user: by.user, keys: opened.value });
    return opened;
  }

  async recover(halves: RecoveryHalves, holder: KeyHolder): Promise<Result<OpenKeys>> {
    const opened = await openKeys(this.#present(), { halves });
    if (!opened.ok) return opened;
    const admitted = await this.admit({ halves }, holder);
    if (!admitted.ok) return admitted;
    await this.#ask('unlock.succeeded', {});
    this.#become({ kind: 'open', user: holder.user, keys: opened.value });
    return opened;
  }

  async admit(proof: Proof, holder: KeyHolder): Promise<Result<null>> {
    const file = await this.#attempt(proof, () => admitHolder(this.#present(), proof, holder));
    return file.ok ? this.#save(file.value) : file;
  }

  async dismiss(user: UserId): Promise<Result<null>> {
    const file = dismissHolder(this.#present(), user);
    return file.ok ? this.#save(file.value) : file;
  }

  async renewPaper(proof: Proof): Promise<Result<{ recovery: RecoveryHalves }>> {
    const renewed = await this.#attempt(proof, () => renewPaper(this.#present(), proof));
    if (!renewed.ok) return renewed;
    const { file, recovery } = renewed.value;
    const saved = await this.#save(file);
    return saved.ok ? ok({ recovery }) : saved;
  }

  async rotate(proof: Proof): Promise<Result<OpenKeys>> {
    const state = this.#state;
    invariant(state.kind === 'open', 'keys are rotated at an open desk');
    const rotated = await this.#attempt(proof, () => rotateKeys(this.#present(), proof));
    if (!rotated.ok) return rotated;
    const saved = await this.#save(rotated.value.file);
    if (!saved.ok) return saved;
    this.#become({ kind: 'open', user: state.user, keys: rotated.value.keys });
    return ok(rotated.value.keys);
  }

  lock(): void {
    this.#become(closedState(this.#file));
  }

  #present(): KeyFile {
    invariant(this.#file, 'a desk without a key file has nothing to open');
    return this.#file;
  }

  /** Every use of a passphrase is counted by the shell before it is made; the halves of the paper cannot be guessed. */
  async #attempt<Value>(proof: Proof, work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    if ('halves' in proof) return work();
    const begun = await this.#ask('unlock.begin', {});
    if (!begun.ok) return begun;
    const done = await work();
    if (done.ok || done.problem.code !== 'KEYS_WRONG_PASSPHRASE') await this.#ask('unlock.succeeded', {});
    return done;
  }

  async #save(file: KeyFile): Promise<Result<null>> {
    const saved = await this.#ask('keys.save', { file: await printKeyFile(file) });
    if (!saved.ok) return saved;
    this.#file = file;
    this.#holders = holdersOf(file);
    this.#tell();
    return ok(null);
  }

  #become(state: SessionState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function holdersOf(file: KeyFile): Holder[] {
  return file.wraps.flatMap((wrap) =>
    wrap.kind === 'passphrase'
      ? [{ user: wrap.user, name: wrap.name, ...(wrap.temporary && { temporary: wrap.temporary }) }]
      : [],
  );
}

function closedState(file: KeyFile | undefined): SessionState {
  return file ? { kind: 'locked', holders: holdersOf(file) } : { kind: 'new' };
}
