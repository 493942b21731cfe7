import { join } from 'node:path';
import { app, dialog, shell, type BrowserWindow } from 'electron';
import type { Problem, Result } from '#shared/kernel/result.ts';
import { appId } from './app-id.ts';
import { createDeparture } from './departure.ts';
import { createLastWords, listenForSurprises, noteFault, patience } from './last-words.ts';
import { failureMessage, startedMessage } from './messages.ts';
import { openExternalLink } from './security/external-links.ts';
import { guardNavigation } from './security/navigation.ts';
import { guardSessions } from './security/session.ts';
import { ownDataFolder, prepareDataFolder } from './services/data-folder.ts';
import { acquireInstanceLock } from './services/instance-lock.ts';
import {
  bundleAsked,
  createOpenedBundles,
  messageOf,
  readMessage,
  type OpenedBundles,
} from './services/opened-bundles.ts';
import type { Launch } from './services/program/launch.ts';
import { settleData } from './services/settle-data.ts';
import { focusWindow } from './windows/desk-window.ts';
import { openDesk, type DeskGround, type OpenDesk } from './windows/open-desk.ts';

/** A start that failed has a face: one sentence in each language, and the code. */
function giveUp(problem: Problem): void {
  dialog.showErrorBox(app.getName(), failureMessage(problem));
  app.exit(1);
}

interface Start {
  readonly dataFolder: string;
  readonly launch: Launch;
  readonly bundles: OpenedBundles;
}

/** Each of these waits for the one before; nothing of the data is touched until the place over them is taken. */
async function start({ dataFolder, launch, bundles }: Start): Promise<Result<OpenDesk>> {
  const opened: { window?: BrowserWindow } = {};
  const asked = bundleAsked(process.argv.slice(1), process.cwd());
  bundles.put(asked);
  const visited = (message: string) => {
    bundles.put(readMessage(message));
    if (opened.window) focusWindow(opened.window);
  };
  const folder = await prepareDataFolder(dataFolder);
  if (!folder.ok) return folder;
  const lock = await acquireInstanceLock(dataFolder, visited, messageOf(asked));
  if (!lock.ok) return lock;
  const desk = await openSettled({ dataFolder, launch, lock: lock.value, opened: bundles });
  if (desk.ok) opened.window = desk.value.window;
  else await lock.value.release();
  return desk;
}

async function openSettled(ground: Omit<DeskGround, 'program'>): Promise<Result<OpenDesk>> {
  const program = await settleData(ground.dataFolder, ground.launch);
  return program.ok ? openDesk({ ...ground, program: program.value }) : program;
}

/** What nobody foresaw has a face too. */
function lastWordsOver(dataFolder: string, close: () => Promise<void> | undefined) {
  return createLastWords({
    note: noteFault(dataFolder),
    close: async () => close(),
    tell: () => giveUp({ code: 'SHELL_UNEXPECTED' }),
    exit: () => app.exit(1),
    limit: patience,
  });
}

function leaveWith({ window, close }: OpenDesk): void {
  const leave = createDeparture({ close, exit: () => app.exit(0), limit: patience });
  window.once('closed', () => void leave());
  // Also by the menu of the system: nothing closes before the vault has.
  app.on('before-quit', (event) => {
    event.preventDefault();
    void leave();
  });
}

/**
 * Opens the desk of this version. What is set up before `ready` stands before the first `await`: the sandbox, and the guards
 * of everything that will ever open. No crash reporter is started, because a memory dump would hold cases in plain text.
 */
export function run(launch: Launch): undefined {
  const dataFolder = ownDataFolder();
  app.setAppUserModelId(appId);
  app.enableSandbox();
  guardSessions(app);
  guardNavigation(app, (address) => void openExternalLink(address, (link) => shell.openExternal(link)));
  app.setPath('userData', join(dataFolder, 'electron'));
  app.on('window-all-closed', () => undefined);
  const bundles = createOpenedBundles();
  // How macOS hands a file over, at the start and later.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    bundles.put(bundleAsked([path], '/'));
  });
  const running: { desk?: OpenDesk } = {};
  listenForSurprises(lastWordsOver(dataFolder, () => running.desk?.close()));
  // Awaiting `ready` at the top of a module would wait for itself: it comes only after all modules have run.
  void app.whenReady().then(async () => {
    const desk = await start({ dataFolder, launch, bundles });
    if (!desk.ok) {
      giveUp(desk.problem);
      return;
    }
    running.desk = desk.value;
    leaveWith(desk.value);
    process.stdout.write(`${startedMessage('electron', '')}\n`);
  });
}
