import type { App, Event, WebContents } from 'electron';
import { isAppAddress } from './app-origin.ts';

function stay(event: Event<{ url: string }>): void {
  if (!isAppAddress(event.url)) event.preventDefault();
}

function guard(contents: WebContents, openLink: (address: string) => void): void {
  // A peer connection asks neither the session nor the policy of the page: by a proxy alone, and there is none.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}

/**
 * No window leaves the desk and none opens another; a link to the law goes to the user's browser.
 * @see https://www.electronjs.org/docs/latest/tutorial/security#13-disable-or-limit-navigation
 */
export function guardNavigation(app: App, openLink: (address: string) => void): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, openLink));
}
