import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../services/os-problem.ts';

export interface BrowserWorld {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Debian's own binary first: its wrapper in /usr/bin adds Google's keys, and with them the translate bubble. */
const linux = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/opt/google/chrome/chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/microsoft/msedge/msedge',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
];

/** Edge is on every Windows 10; the others stand first because an office that installed one chose it. */
const windows = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];
const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

const mac = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Where a Chromium-family browser usually stands, best first. */
export function browserCandidates({ platform, environment }: BrowserWorld): string[] {
  if (platform === 'darwin') return mac.map((path) => join('/Applications', path));
  if (platform !== 'win32') return linux;
  const folders = windowsFolders.map((name) => environment[name]).filter((folder) => folder !== undefined);
  return windows.flatMap((path) => folders.map((folder) => join(folder, ...path)));
}

async function canRun(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return false;
  }
}

/** The browser this computer has, or undefined. */
export async function findBrowser(world: BrowserWorld): Promise<string | undefined> {
  for (const path of browserCandidates(world)) if (await canRun(path)) return path;
  return undefined;
}
