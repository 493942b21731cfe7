import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { failureMessage, startedMessage } from '../messages.ts';
import { chooseDataFolder } from '../services/data-folder.ts';
import { startChromiumShell } from './shell.ts';

/** This file runs as out/chromium/main.js; the built window and the package stand beside and above it. */
const rendererFolder = join(import.meta.dirname, '..', 'renderer');
const packageFile = join(import.meta.dirname, '..', '..', 'package.json');

const Package = z.object({ version: z.string() });

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  const dataFolder = chooseDataFolder({
    platform: process.platform,
    home: homedir(),
    environment: process.env,
    asked: values.data,
  });
  const { version } = Package.parse(JSON.parse(await readFile(packageFile, 'utf8')));
  const started = await startChromiumShell({ dataFolder, rendererFolder, version });
  if (!started.ok) {
    process.stderr.write(`${failureMessage(started.problem)}\n`);
    return 1;
  }
  const shell = started.value;
  process.stdout.write(`${startedMessage('chromium', basename(shell.browserPath))}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void shell.close());
  await shell.closed;
  return 0;
}

process.exitCode = await main();
