import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAppFolder } from '#electron/cli/release/app-folder.ts';
import { signRelease } from '#electron/cli/release/sign.ts';
import { createKeys, plan } from '#tests/support/updates.ts';
import { seriousFindings } from './support/axe.ts';
import { openInstalled, type Installed } from './support/installed.ts';
import { expect, test } from './support/office.ts';
import { demoOffice, districtProsecutor, firstWorkstation } from './support/people.ts';
import { screensOf } from './support/workstation.ts';

const title = 'Ауыз су туралы';
const keys = await createKeys();
const { version: first } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const next = '99.0.0';

/** The program as `npm run dist` lays it out, moved to where a user might keep it. */
function install(folder: string): Installed {
  const out = join(folder, 'dist');
  const made = execFileSync(
    process.execPath,
    ['build/tasks/dist.mjs', '--built', '--runtime', process.execPath, '--out', out],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const program = join(folder, 'Прокурор үстелі 1');
  renameSync(made.trim().split('\n').at(-1) ?? '', program);
  writeFileSync(join(program, 'app', 'update-root.json'), JSON.stringify(keys.first));
  const home = join(folder, 'home');
  mkdirSync(join(home, 'Documents'), { recursive: true });
  return { program, home, data: join(folder, 'data') };
}

/** An update file and three that are none of ours, in the folder of the user’s documents that the desk looks into. */
async function bringUpdates({ program, home }: Installed): Promise<void> {
  const documents = join(home, 'Documents', 'Прокурор үстелі');
  mkdirSync(documents, { recursive: true });
  const app = await readAppFolder(join(program, 'app'), { as: next });
  const file = await signRelease(app, plan, { keys: keys.release, roots: [] });
  writeFileSync(join(documents, 'good.deskupdate'), file);
  writeFileSync(join(documents, 'cut.deskupdate'), file.subarray(0, 60));
  const theirs = (await createKeys('theirs')).release;
  writeFileSync(
    join(documents, 'foreign.deskupdate'),
    await signRelease(app, plan, { keys: theirs, roots: [] }),
  );
}

test('an unpacked program starts anywhere, takes a signed update from Documents, and opens the same cases with it', async ({
  dataFolder,
}) => {
  const installed = install(dataFolder);
  await bringUpdates(installed);
  await test.step('the first version', async () => {
    const running = await openInstalled(installed);
    const { page } = running;
    const { words, door, frame, register } = screensOf(page, 'kk');
    await door.found({ office: demoOffice, person: districtProsecutor, secret: firstWorkstation });
    await frame.go('register');
    await register.appeal({ title, source: 'reception', received: '2026-04-27', language: 'kk' });
    await frame.go('settings');
    await page.getByRole('tab', { name: words.text('settings:tabs.update'), exact: true }).click();
    const look = (name: string) =>
      page.getByRole('button', { name: words.text('update:files.openNamed', { name }), exact: true });
    const dialog = page.locator('[role=dialog]:not([aria-modal=false])');
    for (const [name, code] of [
      ['cut.deskupdate', 'UPDATE_TRUNCATED'],
      ['foreign.deskupdate', 'UPDATE_SIGNER_UNKNOWN'],
    ] as const) {
      await look(name).click();
      await expect(dialog).toContainText(words.text(`errors:${code}`));
      await page.keyboard.press('Escape');
    }
    await look('good.deskupdate').click();
    await expect(dialog).toContainText(plan.notes.kk);
    await page.screenshot({ path: join('out', 'e2e', 'update-dialog-kk.png') });
    expect(await seriousFindings({ page })).toEqual([]);
    await dialog.getByRole('button', { name: words.text('update:dialog.install'), exact: true }).click();
    await expect(page.getByText(words.text('update:standing.waiting', { version: next }))).toBeVisible();
    await page.screenshot({ path: join('out', 'e2e', 'update-tab-kk.png') });
    await frame.switchTo('ru');
    await page.screenshot({ path: join('out', 'e2e', 'update-tab-ru.png') });
    await frame.switchTo('kk');
    expect(await running.close()).toBe(0);
  });
  await test.step('the next one', async () => {
    const running = await openInstalled(installed);
    const { page } = running;
    const { words, door, frame } = screensOf(page, 'kk');
    await door.unlock(firstWorkstation.passphrase);
    await frame.go('cases');
    await expect(page.getByRole('button', { name: title, exact: true })).toBeVisible();
    await frame.go('settings');
    await page.getByRole('tab', { name: words.text('settings:tabs.update'), exact: true }).click();
    const history = page.getByRole('list', { name: words.text('update:history.title') });
    await expect(history).toContainText(words.text('update:history.deed.confirmed', { version: next }));
    await expect(page.getByText(first, { exact: true })).toBeVisible();
    await page.screenshot({ path: join('out', 'e2e', 'update-done-kk.png') });
    expect(await running.close()).toBe(0);
  });
});
