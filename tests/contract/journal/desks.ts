import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createAsk, type Ask } from '#renderer/bridge/desk.ts';
import { createDispatch } from '#electron/ipc/dispatch.ts';
import { createHandlers } from '#electron/ipc/handlers.ts';
import { createServices, type RunningServices, type ServiceOptions } from '#electron/ipc/create-services.ts';
import { completeRestore } from '#electron/services/backup/restore.ts';
import { channelNames } from '#shared/ipc/channels.ts';
import type { Desk } from '#shared/ipc/schemas.ts';
import type { ProblemCode } from '#shared/errors/codes.ts';
import { ok, refuse } from '#shared/kernel/result.ts';

/** The real services over a real folder, reached through the real dispatch: no window, no shell, the same table. */
export class FolderDesk {
  readonly folder: string;
  #services: RunningServices | undefined;
  #desk: Desk | undefined;
  /** What the next calls of a channel meet: a clean refusal, a crash of the bridge, silence, an answer lost or altered on the way. */
  fault: { channel: string; how: ProblemCode | 'throws' | 'hangs' | 'answer-lost' | 'lies' } | undefined;

  /** What this desk's machine has, beyond its own documents. */
  readonly #machine: Partial<Pick<ServiceOptions, 'extraPlaces' | 'freeSpace'>>;

  constructor(folder: string, machine: Partial<Pick<ServiceOptions, 'extraPlaces' | 'freeSpace'>> = {}) {
    this.folder = folder;
    this.#machine = machine;
    this.start();
  }

  get vaultFile(): string {
    return join(this.folder, 'vault', 'vault');
  }

  readonly ask: Ask = async (channel, input) => {
    const fault = this.fault?.channel === channel ? this.fault.how : undefined;
    if (fault === 'throws') throw new Error('the bridge broke');
    if (fault === 'hangs') return new Promise(() => undefined);
    if (fault && fault !== 'answer-lost' && fault !== 'lies') return refuse({ code: fault });
    const answer = await createAsk(this.#desk!)(channel, input);
    if (fault === 'lies' && answer.ok) return ok({ ...answer.value, head: 'f'.repeat(64) });
    return fault === 'answer-lost' ? refuse({ code: 'SHELL_UNEXPECTED' }) : answer;
  };

  start(): void {
    const unused = () => Promise.reject(new Error('not used here'));
    const diagnostics = {
      ...{ record: () => undefined, flush: () => Promise.resolve(), read: () => Promise.resolve([]) },
    };
    this.#services = createServices({
      dataFolder: this.folder,
      info: { shell: 'chromium', version: '0', browser: '0', platform: 'linux' },
      printing: { toPdf: unused, close: () => Promise.resolve() },
      diagnostics: diagnostics,
      documents: () => Promise.resolve(this.folder),
      extraPlaces: [],
      ...this.#machine,
    });
    const dispatch = createDispatch({ handlers: createHandlers(this.#services), diagnostics });
    this.#desk = Object.fromEntries(
      channelNames.map((name) => [name, (input: unknown) => dispatch(name, input)]),
    ) as unknown as Desk;
  }

  async stop(): Promise<void> {
    await this.#services?.close();
  }

  async restart(): Promise<void> {
    await this.stop();
    const restored = await completeRestore(this.folder);
    if (!restored.ok) throw new Error(restored.problem.code);
    this.start();
  }

  /** The vault's folder is gone, as after a wiped disk or a moved profile. */
  async loseVault(): Promise<void> {
    await this.stop();
    await rm(join(this.folder, 'vault'), { recursive: true });
    this.start();
  }
}
