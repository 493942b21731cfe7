import { getRandomValues } from 'node:crypto';
import type { FastifyServerOptions } from 'fastify';
import { DeviceId } from '#shared/journal/ids.ts';
import { createApp } from './app.ts';
import { openDatabase, type Storage } from './database/open-database.ts';
import { revokeDevice } from './services/devices.ts';
import { createCode } from './services/enrolment.ts';
import { beginEpoch, loadIdentity } from './services/identity.ts';
import { instantOf, type Region } from './services/region.ts';

export interface ServerOptions extends Storage {
  /** 0 takes any free port. */
  readonly port?: number;
  readonly host?: string;
  readonly now?: () => number;
  readonly random?: (length: number) => Uint8Array;
  readonly logger?: FastifyServerOptions['logger'];
  /** Path of the update file that is offered to workstations. */
  readonly updateFile?: string | undefined;
}

export interface RunningServer {
  /** Where it listens, e.g. "http://127.0.0.1:8787". */
  readonly url: string;
  /** A one-time enrolment code for an office, named as the region names it. */
  readonly createCode: (office: string) => Promise<string>;
  /** Shuts a workstation out; false when nobody of that name was let in. */
  readonly revoke: (device: string) => Promise<boolean>;
  /** Answers what is being asked, then gives the data back. */
  readonly close: () => Promise<void>;
}

/** Opens the region's data and what is done to them, without listening. */
export async function openRegion(options: ServerOptions): Promise<Region> {
  const random = options.random ?? ((length: number) => getRandomValues(new Uint8Array(length)));
  const now = options.now ?? Date.now;
  const database = await openDatabase(options);
  const keys = await loadIdentity(database, random, now());
  return { database, keys, now, random, updateFile: options.updateFile };
}

/** To be called once after a restore from a backup. */
export async function renewEpoch(region: Region): Promise<string> {
  return (await beginEpoch(region.database, region.random)).card.epoch;
}

export function revoke(region: Region, device: string): Promise<boolean> {
  return revokeDevice(region.database, DeviceId.parse(device), instantOf(region));
}

/** Starts the regional server. @throws when the storage cannot be opened or the port is taken */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const region = await openRegion(options);
  const app = createApp(region, options.logger);
  try {
    const url = await app.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' });
    return {
      url,
      createCode: (office) => createCode(region, office),
      revoke: (device) => revoke(region, device),
      close: async () => {
        await app.close();
        await region.database.close();
      },
    };
  } catch (error) {
    await region.database.close();
    throw error;
  }
}
