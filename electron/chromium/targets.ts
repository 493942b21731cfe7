import type { Diagnostics } from '../services/diagnostics.ts';
import { unlessGone, type DevTools } from './devtools.ts';

export interface Target {
  readonly sessionId: string;
  readonly targetId: string;
}

/** Whatever could show a page or outlive one: further windows, tabs, service workers, web views. */
const foreign = new Set(['page', 'service_worker', 'shared_worker', 'webview', 'background_page', 'iframe']);

/**
 * Closes a target once its renderer has answered: closed sooner, it leaves the page that opened it hanging for good
 * (Chromium 156). Until then it can call nothing, for only the desk's own window has the binding.
 */
async function closeTarget(devtools: DevTools, { sessionId, targetId }: Target): Promise<void> {
  await unlessGone(devtools.send('Runtime.runIfWaitingForDebugger', {}, sessionId));
  await unlessGone(devtools.send('Target.closeTarget', { targetId }));
}

/**
 * Takes the browser's first page as the window of the desk and closes every other target. Resolves with the window; `onClosed` is called when the user closes it.
 */
export async function claimWindow(
  devtools: DevTools,
  diagnostics: Pick<Diagnostics, 'record'>,
  onClosed: () => void,
): Promise<Target> {
  const claimed = new Promise<Target>((resolve) => {
    let own: Target | undefined;
    devtools.on('Target.attachedToTarget', ({ sessionId, targetInfo: { targetId, type } }) => {
      if (type === 'page' && own === undefined) {
        own = { sessionId, targetId };
        resolve(own);
      } else if (foreign.has(type)) {
        diagnostics.record('target.closed', { type });
        void closeTarget(devtools, { sessionId, targetId });
      }
    });
    devtools.on('Target.detachedFromTarget', ({ sessionId }) => {
      if (sessionId === own?.sessionId) onClosed();
    });
  });
  await devtools.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  return claimed;
}
