import type { Diagnostics } from '../services/diagnostics.ts';
import { unlessGone, type DevTools } from './devtools.ts';

export interface Target {
  readonly sessionId: string;
  readonly targetId: string;
}

/** Whatever could show a page or outlive one: further windows, tabs, service workers, web views. */
const foreign = new Set(['page', 'service_worker', 'shared_worker', 'webview', 'background_page', 'iframe']);

/**
 * Takes the browser's first page as the window of the desk and closes every other target before its first script
 * runs. Resolves with the window; `onClosed` is called when the user closes it.
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
        void unlessGone(devtools.send('Target.closeTarget', { targetId }));
      } else {
        void unlessGone(devtools.send('Runtime.runIfWaitingForDebugger', {}, sessionId));
      }
    });
    devtools.on('Target.detachedFromTarget', ({ sessionId }) => {
      if (sessionId === own?.sessionId) onClosed();
    });
  });
  await devtools.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
  return claimed;
}
