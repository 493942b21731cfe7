import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const main = join(import.meta.dirname, '..', '..', '..', 'server', 'main.ts');

/** A regional server in a process of its own, as `npm run server` starts it. */
export interface ServerProcess {
  readonly url: string;
  /** Enrolment codes it was told to give out, by office. */
  readonly codes: ReadonlyMap<string, string>;
  /** As a power cut would: nothing is told to it. */
  readonly kill: () => Promise<void>;
  /** Asks it to stop; answers its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts the server from its sources and waits until it listens. */
export async function startProcess(
  folder: string,
  offices: readonly string[] = [],
  databaseUrl?: string,
): Promise<ServerProcess> {
  const given = [
    'serve',
    '--data',
    folder,
    '--port',
    '0',
    ...offices.flatMap((office) => ['--office', office]),
  ];
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment(databaseUrl),
  });
  const codes = new Map<string, string>();
  const url = await readUntilListening(child, codes);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const ended = once(child, 'exit');
    child.kill(signal);
    return ((await ended) as [number | null])[0];
  };
  return {
    url,
    codes,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}

/** Runs one command of the server to its end; answers its exit code and what it said. */
export async function runServerCommand(
  { databaseUrl }: { readonly databaseUrl?: string | undefined },
  ...given: string[]
): Promise<{ code: number | null; said: string[] }> {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment(databaseUrl),
  });
  const said: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

function environment(databaseUrl?: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _given, NODE_OPTIONS: _options, ...rest } = process.env;
  return {
    ...rest,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    TSX_TSCONFIG_PATH: join(import.meta.dirname, '..', '..', '..', 'server', 'tsconfig.json'),
  };
}

async function readUntilListening(
  child: ChildProcessByStdio<null, Readable, null>,
  codes: Map<string, string>,
): Promise<string> {
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const [word, first = '', second = ''] = line.split(' ');
    if (word === 'code') codes.set(first, second);
    if (word !== 'listening') continue;
    child.stdout.resume();
    return first;
  }
  throw new Error('The server ended before it listened');
}
