import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..', '..');

/** The runtime, where a connected machine has fetched it or ELECTRON_OVERRIDE_DIST_PATH names one. */
export function electronRuntime(): string | undefined {
  const folder = join(root, 'node_modules', 'electron');
  const named = join(folder, 'path.txt');
  const name = existsSync(named) ? readFileSync(named, 'utf8') : 'electron';
  const path = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name);
  return existsSync(path) ? path : undefined;
}

/** What a test says instead of running; no silence. */
export const noRuntime = 'Electron’s runtime is not here: its shell was not run.';

/** What the runtime is started with to be the desk over a data folder. */
export const electronArguments = (dataFolder: string): string[] => [
  root,
  `--data=${dataFolder}`,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Starts the built Electron shell over a data folder, as a user would. */
export async function launchElectron(dataFolder: string): Promise<{ app: ElectronApplication; page: Page }> {
  // Left behind by another Electron program, it would make a Node of ours.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env as Record<string, string>;
  const app = await _electron.launch({
    executablePath: electronRuntime() ?? '',
    args: electronArguments(dataFolder),
    env,
  });
  const page = await app.firstWindow();
  await page.waitForURL('https://app.invalid/');
  return { app, page };
}
