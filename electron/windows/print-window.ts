import { BrowserWindow, type Session } from 'electron';
import { printWindowOptions } from './window-options.ts';

/** Opens an unseen window for the work and closes it whatever happens. */
export async function withPrintWindow<Value>(
  session: Session,
  work: (window: BrowserWindow) => Promise<Value>,
): Promise<Value> {
  const window = new BrowserWindow(printWindowOptions(session));
  try {
    return await work(window);
  } finally {
    window.destroy();
  }
}
