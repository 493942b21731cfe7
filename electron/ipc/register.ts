import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { channelNames } from '#shared/ipc/channels.ts';
import type { Diagnostics } from '../services/diagnostics.ts';
import type { Dispatch } from './dispatch.ts';
import { isTrustedFrame } from './sender.ts';

export interface RegisterOptions {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly dispatch: Dispatch;
  readonly diagnostics: Pick<Diagnostics, 'record'>;
  /** Whether these contents are a window this program opened. */
  readonly isOurWindow: (contents: IpcMainInvokeEvent['sender']) => boolean;
}

/**
 * Binds the channel table to Electron. A call from anywhere but our window is refused by an error, not by silence.
 * @see https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export function registerChannels({ ipcMain, dispatch, diagnostics, isOurWindow }: RegisterOptions): void {
  for (const channel of channelNames) {
    ipcMain.handle(channel, (event, input: unknown) => {
      if (isOurWindow(event.sender) && isTrustedFrame(event.senderFrame)) return dispatch(channel, input);
      diagnostics.record('call.refused', { channel });
      throw new Error('SHELL_CALL_REFUSED');
    });
  }
}
