import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import type { Input, Output } from '#shared/ipc/schemas.ts';

export interface NetworkOptions {
  /** Address of the regional server, or null where none is set up. */
  readonly serverUrl: () => Promise<string | null>;
  /** Largest answer taken, in bytes. */
  readonly answerLimit?: number;
  /** Longest silence in milliseconds. A slow link may take an hour, as long as bytes keep coming. */
  readonly silenceLimit?: number;
}

export interface Network {
  /** Whether the regional server answers anything at all. */
  isOnline(): Promise<boolean>;
  send(request: Input<'network.send'>): Promise<Result<Output<'network.send'>>>;
}

/** Bytes per millisecond of the slowest link worth waiting for: 32 kbit/s. */
const slowestLink = 4;

function causeCode(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}

/** Somebody is there, and is not believed: only then is it no matter of the line. */
const isRefusal = (code: string) => /CERT|SSL/.test(code);
const isTimeout = (code: string) => /^UND_ERR_.*_TIMEOUT$/.test(code);

/** What fetch throws, in the words of the product; undefined for what is no matter of the network. */
export function networkProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = causeCode(error) ?? '';
  if (error.name === 'AbortError' || isTimeout(code)) return { code: 'NETWORK_TOO_SLOW' };
  // Any other TypeError of fetch is a connection that did not come about.
  if (error.name !== 'TypeError') return undefined;
  return { code: isRefusal(code) ? 'NETWORK_REFUSED' : 'NETWORK_UNREACHABLE' };
}

/** Ends a request when nothing has moved for a while. */
class Patience {
  readonly #controller = new AbortController();
  readonly #limit: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(limit: number) {
    this.#limit = limit;
    this.renew();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#controller.abort(), this.#limit);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

async function readBody(response: Response, limit: number, patience: Patience): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | never[] = response.body ?? [];
  for await (const chunk of body) {
    patience.renew();
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function exchange(
  url: URL,
  request: Input<'network.send'>,
  limits: { answer: number; silence: number },
): Promise<Result<Output<'network.send'>>> {
  const body = request.body === undefined ? undefined : Buffer.from(request.body, 'base64');
  // Nothing is heard while a body goes up, so the wait grows with it.
  const patience = new Patience(limits.silence + (body?.length ?? 0) / slowestLink);
  try {
    const response = await fetch(url, {
      method: request.method,
      // A redirect would lead elsewhere: the configured server answers itself or not at all.
      redirect: 'error',
      credentials: 'omit',
      signal: patience.signal,
      ...(body === undefined ? {} : { body }),
      ...(request.contentType === undefined ? {} : { headers: { 'content-type': request.contentType } }),
    });
    const answer = await readBody(response, limits.answer, patience);
    if (answer === undefined) return refuse({ code: 'FILE_TOO_LARGE', details: { limit: limits.answer } });
    const contentType = response.headers.get('content-type') ?? '';
    return ok({ status: response.status, contentType, body: answer.toString('base64') });
  } catch (error) {
    const problem = networkProblem(error);
    if (problem === undefined) throw error;
    return refuse(problem);
  } finally {
    patience.end();
  }
}

/** Requests to the configured regional server and to nowhere else. */
export function createNetwork(options: NetworkOptions): Network {
  const limits = { answer: options.answerLimit ?? 64 * 1024 * 1024, silence: options.silenceLimit ?? 60_000 };

  async function send(
    request: Input<'network.send'>,
    silence: number,
  ): Promise<Result<Output<'network.send'>>> {
    const server = await options.serverUrl();
    if (server === null) return refuse({ code: 'SERVER_NOT_CONFIGURED' });
    const url = new URL(request.path, server);
    // The path is checked at the door; this holds even if that check is ever loosened.
    if (url.origin !== new URL(server).origin) return refuse({ code: 'SHELL_CALL_REFUSED' });
    return exchange(url, request, { ...limits, silence });
  }

  return {
    send: (request) => send(request, limits.silence),
    async isOnline() {
      const answer = await send({ method: 'GET', path: '/health' }, Math.min(5_000, limits.silence));
      return answer.ok;
    },
  };
}
