import type { ChannelName } from '#shared/ipc/channels.ts';
import type { Output, schemas, Settings } from '#shared/ipc/schemas.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { TaskQueue } from '#shared/kernel/task-queue.ts';
import type { z } from 'zod';
import { map } from './map-result.ts';
import { openedHandlers } from './opened-handlers.ts';
import { updateHandlers } from './update-handlers.ts';
import type { Backups } from '../services/backup/backups.ts';
import type { Diagnostics } from '../services/diagnostics.ts';
import type { Files } from '../services/files.ts';
import type { KeyFile } from '../services/key-file.ts';
import { readRootCertificates } from '../services/line.ts';
import type { Network } from '../services/network.ts';
import type { OpenedBundles } from '../services/opened-bundles.ts';
import type { PartShelf } from '../services/part-shelf.ts';
import type { Places } from '../services/places.ts';
import type { Printing } from '../services/printing.ts';
import type { Updates } from '../services/program/updates.ts';
import type { Signature } from '../services/signature/signature.ts';
import type { SettingsService } from '../services/settings.ts';
import type { UnlockAttempts } from '../services/unlock-attempts.ts';
import type { Vault } from '../services/vault.ts';

/** What the operating system gives, as both shells bring it. */
export interface Services {
  readonly info: Output<'shell.info'>;
  readonly settings: SettingsService;
  readonly keys: KeyFile;
  readonly attempts: UnlockAttempts;
  /** Why the vault could not be opened is what every call to it answers. */
  readonly vault: Promise<Result<Vault>>;
  /** Refuses when another computer has the data folder now: nothing may be written beside it. */
  readonly holdsFolder: () => Promise<Result<void>>;
  /** Bytes free on the disk of the data; below the floor nothing more may be written. */
  readonly room: () => Promise<{ readonly free: number; readonly floor: number }>;
  /** Milliseconds since the PC was started, those it slept included. */
  readonly uptime: () => number;
  readonly diagnostics: Pick<Diagnostics, 'record' | 'read'>;
  readonly parts: PartShelf;
  readonly places: Places;
  readonly backups: Backups;
  readonly files: Files;
  readonly opened: OpenedBundles;
  readonly printing: Printing;
  readonly network: Network;
  readonly updates: Updates;
  readonly signature: Signature;
}

/** The input is parsed before it comes here, so this is the schema's output. */
type Parsed<Name extends ChannelName> = z.output<(typeof schemas)[Name]['input']>;
export type Handlers = { [Name in ChannelName]: (input: Parsed<Name>) => Promise<Result<Output<Name>>> };

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');
const text = (data: Uint8Array): string =>
  Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64');

async function whileHeld<Value>(
  { holdsFolder }: Pick<Services, 'holdsFolder'>,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const held = await holdsFolder();
  return held.ok ? work() : held;
}

function aboutItself({ info, room, uptime, diagnostics }: Services) {
  return {
    'shell.info': () => Promise.resolve(ok(info)),
    'health.measure': async () => ok({ ...(await room()), uptime: uptime() }),
    'log.read': async ({ most }) => ok({ entries: await diagnostics.read(most) }),
    'log.note': ({ event, ...details }) => {
      diagnostics.record(event, details);
      return Promise.resolve(ok({}));
    },
  } satisfies Partial<Handlers>;
}

/** The one table of what the shell does for its window. A channel without a line here does not compile. */
export function createHandlers(services: Services): Handlers {
  const { settings, keys, attempts, parts, places, backups, files, printing, network } = services;
  // Room and lease are asked on the way: a later call must not overtake.
  const appends = new TaskQueue();

  async function withVault<Value>(
    work: (vault: Vault) => Promise<Result<Value>> | Result<Value>,
  ): Promise<Result<Value>> {
    const vault = await services.vault;
    return vault.ok ? work(vault.value) : vault;
  }

  return {
    ...aboutItself(services),
    'settings.load': () => settings.load(),
    'settings.save': async (input: Settings) => {
      const roots = readRootCertificates(input.rootCertificate ?? null);
      return roots.ok ? map(settings.save(input), () => ({})) : roots;
    },
    'keys.load': () => map(keys.load(), (file) => ({ file })),
    'keys.save': ({ file }) => whileHeld(services, () => map(keys.save(file), () => ({}))),
    'unlock.begin': () => map(attempts.begin(), () => ({})),
    'unlock.succeeded': async () => {
      await attempts.succeeded();
      return ok({});
    },
    'vault.status': () => withVault((vault) => vault.status()),
    'vault.read': (range) =>
      map(
        withVault((vault) => vault.read(range)),
        (records) => ({ records: records.map(text) }),
      ),
    'vault.append': ({ after, records }) =>
      appends.add(async () => {
        const { free, floor } = await services.room();
        if (free < floor) return refuse({ code: 'DISK_LOW' });
        return whileHeld(services, () => withVault((vault) => vault.append(after, records.map(bytes))));
      }),
    'parts.put': (given) => map(parts.put(given.parts.map(bytes), given.unsettled), (names) => ({ names })),
    'parts.read': ({ names }) =>
      map(parts.read(names), (found) => ({ parts: found.map((one) => one && text(one)) })),
    'parts.lacking': ({ names }) => map(parts.lacking(names), (lacking) => ({ names: lacking })),
    'parts.unsettled': () => map(parts.unsettled(), (names) => ({ names })),
    'parts.settle': (given) => map(parts.settle(given), () => ({})),
    'places.list': () => map(places.list(), (list) => ({ places: list })),
    'files.list': ({ place, extension }) => map(files.list(place, extension), (list) => ({ files: list })),
    'files.read': ({ place, name }) =>
      map(files.read(place, name), (content) => ({ content: text(content) })),
    'files.write': ({ place, name, content }) =>
      map(files.write({ place, name, content: bytes(content) }), (shown) => ({ shown })),
    ...backupHandlers(backups),
    'print.pdf': (job) => map(printing.toPdf(job), (pdf) => ({ content: text(pdf) })),
    'network.status': async () => ok({ online: await network.isOnline() }),
    'network.send': (request) => network.send(request),
    ...openedHandlers(services),
    ...updateHandlers(services),
    'signature.sign': (asked) => services.signature.sign(asked),
  } satisfies Handlers;
}

function backupHandlers(backups: Backups): Pick<Handlers, Extract<ChannelName, `backup.${string}`>> {
  return {
    'backup.status': () => backups.status(),
    'backup.choose': (choice) => map(backups.choose(choice), () => ({})),
    'backup.run': () => backups.run(),
    'backup.drill': ({ keep = false }) => backups.drill(keep),
    'backup.list': ({ place }) => map(backups.list(place), (list) => ({ backups: list })),
    'backup.open': (backup) => backups.open(backup),
    'backup.read': (range) => map(backups.read(range), (records) => ({ records: records.map(text) })),
    'backup.close': () => map(backups.close(), () => ({})),
    'backup.restore': () => map(backups.restore(), () => ({})),
    'backup.rebuild': () => map(backups.rebuild(), () => ({})),
    'backup.leap': () => map(backups.leap(), (leap) => ({ leap })),
    'backup.settle': () => map(backups.settle(), () => ({})),
  };
}
