import { basename, join } from 'node:path';
import type { Problem } from '#shared/kernel/result.ts';
import { createLastWords, listenForSurprises, noteFault, patience } from '../last-words.ts';
import { failureMessage, startedMessage } from '../messages.ts';
import { ownDataFolder } from '../services/data-folder.ts';
import { bundleAsked } from '../services/opened-bundles.ts';
import type { Launch } from '../services/program/launch.ts';
import { showFailure } from './failure-window.ts';
import { findBrowser } from './find-browser.ts';
import { startChromiumShell, type ChromiumShell } from './shell.ts';

/** Says why no desk opened, to whoever looks at a terminal and to whoever looks at a screen. */
async function tell(problem: Problem): Promise<void> {
  process.stderr.write(`${failureMessage(problem)}\n`);
  const executable = await findBrowser({ platform: process.platform, environment: process.env });
  // The desk that runs already has come forward: that is its own answer.
  if (executable !== undefined && problem.code !== 'INSTANCE_ALREADY_RUNNING')
    await showFailure({ executable, problem });
}

/** Opens the desk of this version and answers the exit code when its window is closed. */
export async function run(launch: Launch): Promise<number> {
  const dataFolder = ownDataFolder();
  const running: { shell?: ChromiumShell } = {};
  listenForSurprises(
    createLastWords({
      note: noteFault(dataFolder),
      close: async () => running.shell?.close(),
      tell: () => tell({ code: 'SHELL_UNEXPECTED' }),
      exit: () => process.exit(1),
      limit: patience,
    }),
  );
  const rendererFolder = join(launch.folder, 'out', 'renderer');
  const started = await startChromiumShell({
    dataFolder,
    rendererFolder,
    version: launch.version,
    launch,
    bundle: bundleAsked(process.argv.slice(1), process.cwd()),
  });
  if (!started.ok) {
    await tell(started.problem);
    return 1;
  }
  const shell = started.value;
  running.shell = shell;
  process.stdout.write(`${startedMessage('chromium', basename(shell.browserPath))}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void shell.close());
  await shell.closed;
  return 0;
}
