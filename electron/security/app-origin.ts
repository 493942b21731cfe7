/**
 * The one origin of the window in both shells. IndexedDB belongs to it, so it must never change after a release.
 * `.invalid` can never be registered (RFC 2606), so no network can ever answer for it.
 */
export const appOrigin = 'https://app.invalid';

/**
 * Whether an address or origin is ours. Parsed, because prefixes lie ("https://app.invalid.evil.kz"); and of https
 * only, because a "blob:" of ours claims our origin and is a page of its own.
 */
export function isAppAddress(address: unknown): boolean {
  if (typeof address !== 'string' || !URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === 'https:' && url.origin === appOrigin;
}
