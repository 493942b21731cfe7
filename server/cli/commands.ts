import { serverSigner } from '#shared/envelope/parties.ts';
import { describeApi } from '../api/describe.ts';
import { createCode } from '../services/enrolment.ts';
import { FolderLockedError } from '../services/lock-folder.ts';
import type { Region } from '../services/region.ts';
import { openRegion, renewEpoch, revoke, startServer, type ServerOptions } from '../start-server.ts';
import { giveAccount, takeAccount } from './accounts.ts';
import { exchange } from './exchange.ts';
import { writeInvitations } from './invitations.ts';
import { makeLawKey, signPackFile, signWithKey } from './law-packs.ts';
import { say } from './say.ts';
import { sendPack } from './send-pack.ts';

export interface Arguments {
  readonly data: string;
  readonly host: string;
  readonly port: string;
  readonly office: readonly string[];
  readonly device?: string | undefined;
  readonly folder?: string | undefined;
  readonly login?: string | undefined;
  readonly name?: string | undefined;
  readonly 'post-kk'?: string | undefined;
  readonly 'post-ru'?: string | undefined;
  readonly role?: string | undefined;
  readonly file?: string | undefined;
  readonly key?: string | undefined;
  readonly update?: string | undefined;
  readonly databaseUrl?: string | undefined;
}

type Command = (given: Arguments) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  serve,
  code: (given) =>
    withRegion(given, async (region) => {
      const said = await sayCodes((office) => createCode(region, office), given.office);
      if (given.folder !== undefined) await writeInvitations(region, given.folder, given.office);
      return said;
    }),
  revoke: (given) => withRegion(given, (region) => revokeNamed(region, given.device)),
  'new-epoch': (given) =>
    withRegion(given, async (region) => {
      say(`epoch ${await renewEpoch(region)}`);
      return 0;
    }),
  'law-key': (given) => makeLawKey(given),
  'sign-pack': (given) =>
    given.key === undefined
      ? withRegion(given, (region) => signPackFile(given, { signer: serverSigner(region.keys) }))
      : signWithKey(given),
  'send-pack': (given) => withRegion(given, (region) => sendPack(region, given)),
  exchange: (given) => withRegion(given, (region) => exchange(region, given.folder)),
  openapi: () => {
    say(JSON.stringify(describeApi(), null, 2));
    return Promise.resolve(0);
  },
  account: (given) => withRegion(given, (region) => giveAccount(region, given)),
  'remove-account': (given) => withRegion(given, (region) => takeAccount(region, given)),
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
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    say(sentence);
    return 1;
  }
}

/** What the machine may refuse by itself; everything else is a fault of ours and shows where it arose. */
const faultsOfTheMachine: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is taken by another program: name another with --port',
  EADDRNOTAVAIL: 'this machine has no such address: name one of its own with --host',
  EACCES: 'the operating system does not let this user do it',
  EEXIST: 'the file is there already, and a key is never written over: name another',
  ENOTFOUND: 'there is no such host',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'this is a file, not a folder',
  ECONNREFUSED: 'no database answers at DATABASE_URL',
};

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof FolderLockedError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = Object.hasOwn(faultsOfTheMachine, code) ? faultsOfTheMachine[code] : undefined;
  const path = error instanceof Error && 'path' in error ? ` (${String(error.path)})` : '';
  return sentence === undefined ? undefined : `${sentence}${path}`;
}

async function serve(given: Arguments): Promise<number> {
  const port = portOf(given.port);
  if (port === undefined) {
    say(`"${given.port}" is no port: name a number from 0 to 65535 with --port`);
    return 2;
  }
  const server = await startServer({
    ...storageOf(given),
    host: given.host,
    port,
    logger: { level: 'info' },
    updateFile: given.update,
  });
  await sayCodes(server.createCode, given.office);
  say(`listening ${server.url}`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.close();
  return 0;
}

function portOf(text: string): number | undefined {
  return /^[0-9]{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
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
