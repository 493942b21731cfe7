import { contextBridge, ipcRenderer } from 'electron';
import { channelNames } from '#shared/ipc/channels.ts';

/** One function per channel; no way to name another, and the event object stays on this side. */
const desk = Object.fromEntries(
  channelNames.map((channel) => [channel, (input: unknown) => ipcRenderer.invoke(channel, input)]),
);

contextBridge.exposeInMainWorld('desk', desk);
