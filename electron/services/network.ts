import { fetch, type Dispatcher, type Response } from 'undici';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import type { Input, Output } from '#shared/ipc/schemas.ts';
import { Line, type LineSettings } from './line.ts';

/** Where the regional server is, and what lies between. */
export interface NetworkSettings extends LineSettings {
  /** Null where none is set up. */
  readonly serverUrl: string | null;
}

export interface NetworkOptions {
  readonly settings: () => Promise<NetworkSettings>;
  /** Largest answer taken, in bytes. */
  readonly answerLimit?: number;
  /** Longest silence in milliseconds. A slow link may take an hour, as long as bytes keep coming. */
  readonly silenceLimit?: number;
}

export interface Network {
  /** Whether the regional server answers anything at all. */
  isOnline(): Promise<boolean>;
  send(request: Input<'network.send'>): Promise<Result<Output<'network.send'>>>;
  close(): Promise<void>;
}

/** Bytes per millisecond of the slowest link worth waiting for: 32 kbit/s. */
const slowestLink = 4;

/** An error and what it came from, outermost first. */
function chainOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...chainOf(error.cause)] : [];
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Somebody is there, and is not believed: only then is it no matter of the line. */
const isRefusal = (code: string) => /CERT|SSL|VERIFY|HOSTNAME|INVALID_CA|PATH_LENGTH/.test(code);
const isTimeout = (code: string) => /^UND_ERR_.*_TIMEOUT$/.test(code);

/** A proxy that is asked for a tunnel and answers so could not reach the server itself (RFC 9110, 15.6.3-5). */
const beyondProxy = new Set(['502', '503', '504']);

/** A proxy that is not there, or does not let this PC through; a server it cannot reach is no fault of its own. */
function isOfProxy(chain: readonly Error[]): boolean {
  const answers = chain.flatMap(({ message }) => /^Proxy response \((\d+)\)/.exec(message)?.[1] ?? []);
  return (
    answers.some((status) => !beyondProxy.has(status)) || chain.some((one) => codeOf(one) === 'ECONNREFUSED')
  );
}

/** What fetch throws, in the words of the product; undefined for what is no matter of the network. */
export function networkProblem(error: unknown, way: 'straight' | 'proxy' = 'straight'): Problem | undefined {
  const chain = chainOf(error);
  const [outer] = chain;
  if (!outer) return undefined;
  const codes = chain.map(codeOf);
  if (outer.name === 'AbortError' || codes.some(isTimeout)) return { code: 'NETWORK_TOO_SLOW' };
  // Any other TypeError of fetch is a connection that did not come about.
  if (outer.name !== 'TypeError') return undefined;
  if (codes.some(isRefusal)) return { code: 'NETWORK_REFUSED' };
  return { code: way === 'proxy' && isOfProxy(chain) ? 'NETWORK_PROXY' : 'NETWORK_UNREACHABLE' };
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

interface Way {
  readonly dispatcher: Dispatcher;
  readonly kind: 'straight' | 'proxy';
}

async function exchange(
  url: URL,
  request: Input<'network.send'>,
  limits: { answer: number; silence: number },
  way: Way,
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
      dispatcher: way.dispatcher,
      ...(body === undefined ? {} : { body }),
      ...(request.contentType === undefined ? {} : { headers: { 'content-type': request.contentType } }),
    });
    const answer = await readBody(response, limits.answer, patience);
    if (answer === undefined) return refuse({ code: 'FILE_TOO_LARGE', details: { limit: limits.answer } });
    const contentType = response.headers.get('content-type') ?? '';
    return ok({ status: response.status, contentType, body: answer.toString('base64') });
  } catch (error) {
    const problem = networkProblem(error, way.kind);
    if (problem === undefined) throw error;
    return refuse(problem);
  } finally {
    patience.end();
  }
}

/** Requests to the configured regional server and to nowhere else. */
export function createNetwork(options: NetworkOptions): Network {
  const limits = { answer: options.answerLimit ?? 64 * 1024 * 1024, silence: options.silenceLimit ?? 60_000 };

  const line = new Line();

  async function send(
    request: Input<'network.send'>,
    silence: number,
  ): Promise<Result<Output<'network.send'>>> {
    const settings = await options.settings();
    const { serverUrl: server, proxyUrl } = settings;
    if (server === null) return refuse({ code: 'SERVER_NOT_CONFIGURED' });
    const url = new URL(request.path, server);
    // The path is checked at the door; this holds even if that check is ever loosened.
    if (url.origin !== new URL(server).origin) return refuse({ code: 'SHELL_CALL_REFUSED' });
    const dispatcher = await line.through(settings);
    if (!dispatcher.ok) return dispatcher;
    const kind = proxyUrl === null ? 'straight' : 'proxy';
    return exchange(url, request, { ...limits, silence }, { dispatcher: dispatcher.value, kind });
  }

  return {
    send: (request) => send(request, limits.silence),
    async isOnline() {
      const answer = await send({ method: 'GET', path: '/health' }, Math.min(5_000, limits.silence));
      return answer.ok;
    },
    close: () => line.close(),
  };
}
