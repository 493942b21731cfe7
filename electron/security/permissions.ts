import type { Session } from 'electron';
import { isAppAddress } from './app-origin.ts';

/** What our page may do beyond showing itself; each line has its reason. All else is refused. */
const allowed: ReadonlySet<string> = new Set([
  // The journal must never be evicted.
  'persistent-storage',
  // A number is copied into e-Өтініш.
  'clipboard-sanitized-write',
]);

/** Whether a permission is granted to an address. */
export function isPermitted(permission: string, address: string): boolean {
  return allowed.has(permission) && isAppAddress(address);
}

/**
 * Requests, silent checks and devices: each has a handler of its own, and without one Electron says yes.
 * @see https://www.electronjs.org/docs/latest/tutorial/security#5-handle-session-permission-requests-from-remote-content
 */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(isPermitted(permission, requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}
