import type { Readable, Writable } from 'node:stream';
import type { Command, Commands, EventName, Events } from './protocol.ts';

/** The browser said no, or went away before it could answer. */
export class DevToolsError extends Error {
  override readonly name = 'DevToolsError';
}

type Listener<Name extends EventName> = (params: Events[Name], sessionId: string | undefined) => void;
type AnyListener = (params: never, sessionId: string | undefined) => void;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The browser closes the pipe on a longer message (kReceiveBufferSizeForDevTools, 100 MiB). */
export const longestMessage = 100 * 1024 * 1024;

/** The DevTools protocol over two pipes: JSON messages, each ended by a NUL. No port is opened. */
export class DevTools {
  readonly #output: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<EventName, Set<AnyListener>>();
  #pieces: Buffer[] = [];
  #lastId = 0;
  #closed = false;

  constructor(output: Writable, input: Readable) {
    this.#output = output;
    input.on('data', (data: Buffer) => this.#receive(data));
    input.on('close', () => this.#end());
    // A broken pipe is the browser's end; 'close' of the input settles everything that still waits.
    for (const pipe of [output, input]) pipe.on('error', () => this.#end());
  }

  /** Sends one command; rejects with {@link DevToolsError}. `sessionId` names a target, none the browser itself. */
  send<Name extends Command>(
    method: Name,
    params: Commands[Name]['params'],
    sessionId?: string,
  ): Promise<Commands[Name]['result']> {
    if (this.#closed) return Promise.reject(new DevToolsError(`${method}: the browser is gone`));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const settle = (result: unknown) => resolve(result as Commands[Name]['result']);
      this.#waiting.set(id, { method, resolve: settle, reject });
      this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Listens until the returned function is called. */
  on<Name extends EventName>(name: Name, listener: Listener<Name>): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  #receive(data: Buffer): void {
    let start = 0;
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
      this.#pieces.push(data.subarray(start, end));
      const text = Buffer.concat(this.#pieces).toString('utf8');
      this.#pieces = [];
      start = end + 1;
      this.#take(JSON.parse(text) as Message);
    }
    if (start < data.length) this.#pieces.push(data.subarray(start));
  }

  #take(message: Message): void {
    if (message.id === undefined) {
      const listeners = this.#listeners.get(message.method as EventName) ?? [];
      for (const listener of listeners) listener(message.params as never, message.sessionId);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result);
    else waiting?.reject(new DevToolsError(`${waiting.method}: ${message.error.message}`));
  }

  #end(): void {
    this.#closed = true;
    for (const { method, reject } of this.#waiting.values())
      reject(new DevToolsError(`${method}: the browser is gone`));
    this.#waiting.clear();
  }
}

/** Runs a command whose target may have gone meanwhile: a closed window or a reloaded page is nobody's loss. */
export async function unlessGone(command: Promise<unknown>): Promise<boolean> {
  try {
    await command;
    return true;
  } catch (error) {
    if (error instanceof DevToolsError) return false;
    throw error;
  }
}
