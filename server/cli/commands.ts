import { createCode } from '../services/enrolment.ts';
import { FolderLockedError } from '../services/lock-folder.ts';
import type { Region } from '../services/region.ts';
import { openRegion, renewEpoch, revoke, startServer, type ServerOptions } from '../start-server.ts';
import { exchange } from './exchange.ts';
import { say } from './say.ts';

export interface Arguments {
  readonly data: string;
  readonly host: string;
  readonly port: string;
  readonly office: readonly string[];
  readonly device?: string | undefined;
  readonly folder?: string | undefined;
  readonly databaseUrl?: string | undefined;
}

type Command = (given: Arguments) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  serve,
  code: (given) =>
    withRegion(given, (region) => sayCodes((office) => createCode(region, office), given.office)),
  revoke: (given) => withRegion(given, (region) => revokeNamed(region, given.device)),
  'new-epoch': (given) =>
    withRegion(given, async (region) => {
      say(`epoch ${await renewEpoch(region)}`);
      return 0;
    }),
  exchange: (given) => withRegion(given, (region) => exchange(region, given.folder)),
};

/** @returns the exit code: 0 done, 1 refused, 2 not understood */
export async function runCommand(name: string, given: Arguments): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    say(`unknown command "${name}"; known: ${Object.keys(commands).join(', ')}`);
    return 2;
  }
  try {
    return await command(given);
  } catch (error) {
    if (!(error instanceof FolderLockedError)) throw error;
    say(error.message);
    return 1;
  }
}

async function serve(given: Arguments): Promise<number> {
  const server = await startServer({
    ...storageOf(given),
    host: given.host,
    port: Number(given.port),
    logger: { level: 'info' },
  });
  await sayCodes(server.createCode, given.office);
  say(`listening ${server.url}`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.close();
  return 0;
}

async function sayCodes(
  create: (office: string) => Promise<string>,
  offices: readonly string[],
): Promise<number> {
  for (const office of offices) say(`code ${office} ${await create(office)}`);
  return 0;
}

async function revokeNamed(region: Region, device: string | undefined): Promise<number> {
  const done = device !== undefined && (await revoke(region, device));
  say(done ? `revoked ${device}` : 'no such workstation: name it with --device');
  return done ? 0 : 1;
}

async function withRegion(given: Arguments, work: (region: Region) => Promise<number>): Promise<number> {
  const region = await openRegion(storageOf(given));
  try {
    return await work(region);
  } finally {
    await region.database.close();
  }
}

function storageOf({ databaseUrl, data }: Arguments): ServerOptions {
  return databaseUrl ? { databaseUrl } : { dataFolder: data };
}
