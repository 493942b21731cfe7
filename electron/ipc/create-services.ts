import { uptime } from 'node:os';
import { join } from 'node:path';
import type { Output, Settings } from '#shared/ipc/schemas.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import shellTexts from '#locales/kk/shell.json' with { type: 'json' };
import { createBackups } from '../services/backup/backups.ts';
import { createBackupMemory } from '../services/backup/backup-state.ts';
import { startSchedule } from '../services/backup/start-schedule.ts';
import type { Diagnostics } from '../services/diagnostics.ts';
import { removableDrives } from '../services/drives.ts';
import { freeSpace, spaceFloor } from '../services/free-space.ts';
import { createFiles } from '../services/files.ts';
import { createKeyFile } from '../services/key-file.ts';
import { createNetwork, type NetworkSettings } from '../services/network.ts';
import { createOpenedBundles, type OpenedBundles } from '../services/opened-bundles.ts';
import { createPartShelf } from '../services/part-shelf.ts';
import { createPlaces, type PlaceFolder } from '../services/places.ts';
import { standAlone, type Launch } from '../services/program/launch.ts';
import { programPaths } from '../services/program/paths.ts';
import { createUpdates } from '../services/program/updates.ts';
import type { Printing } from '../services/printing.ts';
import { createSettings } from '../services/settings.ts';
import { createSignature } from '../services/signature/signature.ts';
import { createUnlockAttempts } from '../services/unlock-attempts.ts';
import { hasRecords, openVault } from '../services/vault.ts';
import type { Services } from './handlers.ts';

export interface ServiceOptions {
  readonly dataFolder: string;
  readonly info: Output<'shell.info'>;
  /** What the launcher said; without it, no updates are taken. */
  readonly launch?: Launch;
  readonly printing: Printing;
  readonly diagnostics: Diagnostics;
  /** The user's own documents folder. */
  readonly documents: () => Promise<string>;
  readonly extraPlaces: readonly PlaceFolder[];
  /** Where bundles that a person opens from outside the window arrive. */
  readonly opened?: OpenedBundles;
  /** Whether the data folder is still this instance's to write to. */
  readonly holdsFolder?: () => Promise<Result<void>>;
  /** Bytes free on the disk of a folder. */
  readonly freeSpace?: (folder: string) => Promise<number>;
}

export interface RunningServices extends Services {
  close(): Promise<void>;
}

/** The morning's first look takes the vault at its checkpoint's word; this long after, in milliseconds, all is read. */
const verifyAfter = 60_000;

/** Reads the vault through once, off the way of the start; what it finds is what the window is told from then on. */
function verifyLater(vault: RunningServices['vault'], diagnostics: Diagnostics): NodeJS.Timeout {
  const verify = async () => {
    const opened = await vault;
    const verified = opened.ok ? await opened.value.verify() : opened;
    if (!verified.ok) diagnostics.record('vault.damaged', { code: verified.problem.code });
  };
  return setTimeout(() => void verify(), verifyAfter).unref();
}

function networkSettings(settings: Settings | null): NetworkSettings {
  const { serverUrl = null, proxyUrl = null, rootCertificate = null } = settings ?? {};
  return { serverUrl, proxyUrl, rootCertificate };
}

function updatesOf({ dataFolder, launch, info }: ServiceOptions) {
  const paths = programPaths(dataFolder);
  return createUpdates({ paths, launch: launch ?? standAlone(info.version), now: () => new Date() });
}

function signatureBy(settings: RunningServices['settings']): RunningServices['signature'] {
  const trusted = async () => {
    const loaded = await settings.current();
    return loaded.ok ? loaded.value.signatureProgram : undefined;
  };
  return createSignature({ trusted, now: () => new Date() });
}

function ofThisPc({
  dataFolder,
  freeSpace: measure = freeSpace,
}: ServiceOptions): Pick<Services, 'room' | 'uptime'> {
  return {
    room: async () => ({ free: await measure(dataFolder), floor: spaceFloor }),
    uptime: () => uptime() * 1_000,
  };
}

/** The services of one run over one data folder, the same for both shells. */
export function createServices(options: ServiceOptions): RunningServices {
  const { dataFolder, info, printing, diagnostics } = options;
  const settings = createSettings(dataFolder);
  const vault = openVault(join(dataFolder, 'vault'));
  const verification = verifyLater(vault, diagnostics);
  const places = createPlaces({
    documents: options.documents,
    removable: removableDrives,
    extra: options.extraPlaces,
    folderName: shellTexts.product,
  });
  const network = createNetwork({
    settings: async () => {
      const loaded = await settings.current();
      return networkSettings(loaded.ok ? loaded.value : null);
    },
  });
  const keys = createKeyFile(dataFolder, () => hasRecords(vault));
  const backups = createBackups({
    dataFolder,
    vault,
    keys,
    places,
    memory: createBackupMemory(dataFolder),
    app: info.version,
    folderName: shellTexts.backups,
    now: () => new Date(),
  });
  const schedule = startSchedule({ vault, backups, diagnostics });
  return {
    info,
    settings,
    attempts: createUnlockAttempts({ dataFolder, elapsed: () => performance.now() }),
    keys,
    vault,
    parts: createPartShelf(join(dataFolder, 'parts')),
    places,
    holdsFolder: options.holdsFolder ?? (() => Promise.resolve(ok(undefined))),
    ...ofThisPc(options),
    diagnostics,
    backups,
    files: createFiles(places),
    opened: options.opened ?? createOpenedBundles(),
    updates: updatesOf(options),
    printing,
    network,
    signature: signatureBy(settings),
    async close() {
      clearTimeout(verification);
      await schedule.stop();
      await backups.close();
      await network.close();
      const opened = await vault;
      if (opened.ok) await opened.value.close();
      await printing.close();
      diagnostics.record('shell.closed');
      await diagnostics.flush();
    },
  };
}
