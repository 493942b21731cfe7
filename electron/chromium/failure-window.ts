import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '#shared/kernel/result.ts';
import { failureFiles } from '../faces/faces.ts';
import { appOrigin } from '../security/app-origin.ts';
import { serve } from '../security/serve.ts';
import { launchBrowser, type Browser } from './browser.ts';
import { DevToolsError, unlessGone } from './devtools.ts';
import { interceptRequests } from './requests.ts';
import { claimWindow } from './targets.ts';

export interface FailureWindowOptions {
  readonly executable: string;
  readonly problem: Problem;
  readonly headless?: boolean;
  readonly extraBrowserArguments?: readonly string[];
}

/** Nobody writes a log here: there may be no folder to write it to. */
const silent = { record: () => undefined };

async function showFace(browser: Browser, problem: Problem): Promise<void> {
  const { devtools } = browser;
  const files = failureFiles(problem);
  await interceptRequests(devtools, (request) => serve(files, request));
  const { sessionId } = await claimWindow(devtools, silent, () => void browser.close());
  await unlessGone(devtools.send('Page.navigate', { url: `${appOrigin}/` }, sessionId));
}

/**
 * Says in a window of its own why the desk did not open: whoever started it by an icon sees no other word. Stands on
 * a profile of its own, away from the data that may be the trouble. Resolves when the window is closed.
 */
export async function showFailure(options: FailureWindowOptions): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'desk-face-'));
  try {
    const browser = await launchBrowser(options.executable, {
      profileFolder: profile,
      headless: options.headless ?? false,
      language: 'kk',
      windowSize: { width: 960, height: 480 },
      extra: options.extraBrowserArguments ?? [],
    });
    await showFace(browser, options.problem);
    await browser.exited;
  } catch (error) {
    // No window at all: the same sentence stands in the terminal already.
    if (!(error instanceof DevToolsError)) throw error;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
