import type { AppFiles } from './app-files.ts';
import { appOrigin } from './app-origin.ts';
import { pagePolicy } from './csp.ts';

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

const safety: Readonly<Record<string, string>> = {
  'content-security-policy': pagePolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
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

function hasHeader(request: PageRequest, name: string): boolean {
  return Object.keys(request.headers).some((key) => key.toLowerCase() === name);
}

/**
 * What a request of the window gets, from memory. Undefined: it is none of ours and must be aborted.
 * A path without an extension is a screen of the window, so that a reload of any screen comes back to it.
 */
export function serve(files: AppFiles, request: PageRequest): PageAnswer | undefined {
  if (!URL.canParse(request.url)) return undefined;
  const url = new URL(request.url);
  if (url.origin !== appOrigin || url.username !== '' || url.password !== '') return undefined;
  if (request.method !== 'GET') return plain(405);
  // A service worker would outlive the window and answer in our stead.
  if (hasHeader(request, 'service-worker')) return plain(403);
  const path = pathOf(url);
  if (path === undefined || path.includes('\0') || path.includes('\\') || path.split('/').includes('..'))
    return plain(403);
  const file = files.get(path.includes('.') ? path : '/index.html');
  return file === undefined ? plain(404) : answer(200, file.type, file.body);
}
