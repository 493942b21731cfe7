import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startMortalDesk, type Victim } from './support/mortal-desk.ts';
import { demoOffice, districtProsecutor, firstWorkstation } from './support/people.ts';
import { screensOf } from './support/workstation.ts';

const rounds = 50;
/** In every so many rounds the desk dies while its key is being rotated. */
const rotateEvery = 7;
const victims: readonly Victim[] = ['browser', 'shell', 'both'];
const titleOf = (round: number) => `Жолданым ${String(round).padStart(2, '0')}`;

test('what the window called saved is there after fifty kills of the browser and the shell', async () => {
  test.setTimeout(600_000);
  const dataFolder = mkdtempSync(join(tmpdir(), 'desk-kill-'));
  const saved: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const desk = await startMortalDesk(dataFolder);
    desk.page.setDefaultTimeout(20_000);
    // Rows out of sight are not drawn: a screen on which all of them stand.
    await desk.page.setViewportSize({ width: 1_366, height: 4_000 });
    const language = round % 2 === 0 ? 'ru' : 'kk';
    const { door, frame, register, people } = screensOf(desk.page, language);
    await frame.switchTo(language);
    if (round === 1)
      await door.found({ office: demoOffice, person: districtProsecutor, secret: firstWorkstation });
    else await door.unlock(firstWorkstation.passphrase);
    await frame.go('cases');
    const rows = desk.page.getByRole('row').filter({ has: desk.page.getByRole('button') });
    await expect(rows).toHaveCount(saved.length);
    expect((await rows.getByRole('button').allInnerTexts()).toSorted()).toEqual(saved);
    await frame.go('register');
    await register.appeal({
      title: titleOf(round),
      source: 'reception',
      received: '2026-04-27',
      language: 'kk',
    });
    saved.push(titleOf(round));
    if (round % rotateEvery === 0) {
      await frame.go('settings');
      await people.open();
      // Nobody waits for its end: the kill meets it wherever it is.
      await people.rotate(firstWorkstation.passphrase);
    }
    await desk.kill(victims[round % victims.length] ?? 'both');
  }
  rmSync(dataFolder, { recursive: true, force: true });
});
