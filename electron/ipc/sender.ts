import { isAppAddress } from '../security/app-origin.ts';

/** What is looked at in a sender's frame; null when it is already gone. */
export interface SenderFrame {
  readonly parent: unknown;
  readonly url: string;
  readonly origin: string;
}

/** Only the main frame of our page: `about:blank` and frames inside it are nobody. */
export function isTrustedFrame(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isAppAddress(frame.url) && isAppAddress(frame.origin);
}
