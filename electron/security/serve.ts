import type { AppFiles } from './app-files.ts';
import { isAppAddress } from './app-origin.ts';
import { pagePolicy } from './csp.ts';
import { powersPolicy } from './powers.ts';

export interface PageRequest {
  readonly method: string;
  readonly url: string;
  /** Names in any case. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Undefined: the request is none of ours and must be aborted. */
export type Answerer = (request: PageRequest) => PageAnswer | undefined;

const safety: Readonly<Record<string, string>> = {
  'content-security-policy': pagePolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': powersPolicy,
  // Nothing of the program or of an answer may settle in the browser's cache.
  'cache-control': 'no-store',
};

function answer(status: number, type: string, body: Buffer): PageAnswer {
  return { status, headers: { ...safety, 'content-type': type }, body };
}

const plain = (status: number): PageAnswer => answer(status, 'text/plain; charset=utf-8', Buffer.alloc(0));

function pathOf(url: URL): string | undefined {
  try {
    return decodeURIComponent(url.pathname);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function isOurs(url: URL): boolean {
  return isAppAddress(url.href) && url.username === '' && url.password === '';
}

/** A service worker would outlive the window and answer in our stead. */
function asksForServiceWorker({ headers }: PageRequest): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === 'service-worker');
}

/** Nothing can be climbed in a map; such a path is refused because only an attacker writes it. */
function climbs(path: string): boolean {
  return path.includes('\0') || path.includes('\\') || path.split('/').includes('..');
}

/**
 * What a request of the window gets, from memory. Undefined: it is none of ours and must be aborted.
 * A path without an extension is a screen of the window, so that a reload of any screen comes back to it.
 */
export function serve(files: AppFiles, request: PageRequest): PageAnswer | undefined {
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
  if (url === undefined || !isOurs(url)) return undefined;
  if (request.method !== 'GET') return plain(405);
  const path = pathOf(url);
  if (path === undefined || climbs(path) || asksForServiceWorker(request)) return plain(403);
  const file = files.get(path.includes('.') ? path : '/index.html');
  return file === undefined ? plain(404) : answer(200, file.type, file.body);
}
