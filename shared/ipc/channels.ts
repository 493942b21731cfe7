/**
 * The one table of what a window may ask of its shell. Names only, so that the preload stays tiny;
 * the shapes stand in `schemas.ts` under the same names, the work in `electron/ipc/handlers.ts`.
 */
export const channelNames = [
  'shell.info',
  'health.measure',
  'log.read',
  'log.note',
  'settings.load',
  'settings.save',
  'keys.load',
  'keys.save',
  'unlock.begin',
  'unlock.succeeded',
  'vault.status',
  'vault.read',
  'vault.append',
  'parts.put',
  'parts.read',
  'parts.lacking',
  'parts.unsettled',
  'parts.settle',
  'places.list',
  'files.list',
  'files.read',
  'files.write',
  'backup.status',
  'backup.choose',
  'backup.run',
  'backup.drill',
  'backup.list',
  'backup.open',
  'backup.read',
  'backup.restore',
  'backup.rebuild',
  'backup.leap',
  'backup.settle',
  'print.pdf',
  'network.status',
  'network.send',
] as const;

export type ChannelName = (typeof channelNames)[number];
