import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { Ask } from '../../bridge/desk.ts';
import { openSession } from '../../session/session.ts';
import { PassingShelf } from '../../store/passing-shelf.ts';
import { civilDay } from '../clock.ts';
import { beginOffice, recordFounding, type Doorway, type OpenedOffice } from '../open-office.ts';
import type { SettingsState } from '../settings-slice.ts';
import { createAppStore, type AppStore } from '../store.ts';
import { demoHead, demoOffice } from './demo-office.ts';
import { createDemoShell } from './demo-shell.ts';
import { seedDemo } from './seed-demo.ts';

/** A demo office, founded and filled, and everything of the window that is its own. */
export interface OpenDemo {
  readonly doorway: Doorway;
  readonly store: AppStore;
  readonly opened: OpenedOffice;
}

/** Founds a demo office in the memory of the window, beside whatever office this workstation has. */
export async function openDemo(real: Ask, shown: SettingsState): Promise<Result<OpenDemo>> {
  // An untouched demo holds nothing to be locked away: it waits as long as may be.
  const settings: SettingsState = { ...shown, serverUrl: null, idleMinutes: 120 };
  const ask = createDemoShell(real, settings);
  const session = await openSession(ask);
  if (!session.ok) return refuse({ code: 'SHELL_UNEXPECTED' });
  const openShelf = () => Promise.resolve(ok(new PassingShelf()));
  const doorway: Doorway = { ask, session: session.value, openShelf };
  const passphrase = crypto.randomUUID();
  const begun = await beginOffice(doorway, { person: demoHead, workstation: 'Үлгі-1', passphrase });
  if (!begun.ok) return begun;
  const { opened } = begun.value;
  if (!opened.ok) return opened;
  const founded = await recordFounding(opened.value, demoOffice, demoHead);
  if (!founded.ok) return founded;
  await seedDemo(opened.value, civilDay(new Date()));
  return ok({ doorway, store: createAppStore(settings), opened: opened.value });
}
