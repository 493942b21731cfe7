/**
 * The one origin of the window in both shells. IndexedDB belongs to it, so it must never change after a release.
 * `.invalid` can never be registered (RFC 2606), so no network can ever answer for it.
 */
export const appOrigin = 'https://app.invalid';

/** Whether an address or origin is ours; parsed, because prefixes lie ("https://app.invalid.evil.kz"). */
export function isAppAddress(address: unknown): boolean {
  return typeof address === 'string' && URL.canParse(address) && new URL(address).origin === appOrigin;
}
