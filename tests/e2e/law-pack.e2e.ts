import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackAuthor, samplePack } from '#tests/support/signed-packs.ts';
import { Form } from './screens/form.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';
import { inLanguage, type Workstation } from './support/workstation.ts';

const reason = '№ 12 бұйрық';
const title = 'Ауыз су туралы';

/** The open dialog; a toast is one too, for those who listen. */
const modal = (page: Workstation['page']) => page.locator('[role=dialog]:not([aria-modal=false])');

/** A dialog of the law tab: its reason is typed and it is confirmed, all by keyboard. */
async function decide({ page, words }: Workstation, confirm: string): Promise<void> {
  const dialog = modal(page);
  await dialog.getByLabel(words.text('law-tab:reason'), { exact: true }).focus();
  await page.keyboard.type(reason);
  await expect(
    dialog.getByRole('button', { name: words.text(`law-tab:${confirm}`), exact: true }),
  ).toBeEnabled();
  await page.keyboard.press('Enter');
}

async function goToLaw({ page, frame, words }: Workstation): Promise<void> {
  await frame.go('settings');
  await page.getByRole('tab', { name: words.text('settings:tabs.law'), exact: true }).focus();
  await page.keyboard.press('Enter');
}

async function openPack({ page, words }: Workstation): Promise<void> {
  const name = words.text('law-tab:import.openNamed', { name: 'may.lawpack' });
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

async function backToTheCase({ page, frame }: Workstation): Promise<void> {
  await frame.go('cases');
  await page
    .getByRole('link', { name: title })
    .or(page.getByRole('button', { name: title }))
    .first()
    .click();
}

test('a signed calendar is trusted, looked through, activated and rolled back by keyboard', async ({
  found,
  dataFolder,
}) => {
  const station = await found(title);
  const author = await createPackAuthor();
  const file = JSON.stringify(await author.sign(samplePack));
  mkdirSync(join(dataFolder, 'documents'), { recursive: true });
  writeFileSync(join(dataFolder, 'documents', 'may.lawpack'), file);
  writeFileSync(join(dataFolder, 'documents', 'cut.lawpack'), file.slice(0, 500));
  const { page, words, casePage } = station;
  expect(await casePage.dueOf('T22-08')).toBe('2026-05-21');

  await goToLaw(station);
  await openPack(station);
  await expect(modal(page)).toContainText(words.text('law-tab:stranger.fingerprint'));
  await decide(station, 'stranger.confirm');

  const moved = page.getByRole('region', { name: words.text('law-tab:moved.title'), exact: true });
  await expect(moved).toContainText(title);
  await expect(moved).toContainText('21.05.2026');
  await expect(moved).toContainText('20.05.2026');
  await expect(moved).toContainText(words.text('law-tab:moved.earlier'));
  await expect(moved).toContainText('16.05.2026');
  expect(await seriousFindings({ page })).toEqual([]);
  await decide(station, 'pack.activate');
  await modal(page).waitFor({ state: 'detached' });
  await expect(page.getByRole('list', { name: words.text('law-tab:history.title') })).toContainText(reason);
  await backToTheCase(station);
  expect(await casePage.dueOf('T22-08')).toBe('2026-05-20');

  const inRussian = await inLanguage(station, 'ru');
  await goToLaw(inRussian);
  await page
    .getByRole('button', { name: inRussian.words.text('law-tab:packs.rollBack'), exact: true })
    .focus();
  await page.keyboard.press('Enter');
  await decide(inRussian, 'packs.rollBack');
  await modal(page).waitFor({ state: 'detached' });
  await backToTheCase(inRussian);
  expect(await inRussian.casePage.dueOf('T22-08')).toBe('2026-05-21');

  await goToLaw(inRussian);
  const cut = inRussian.words.text('law-tab:import.openNamed', { name: 'cut.lawpack' });
  await page.getByRole('button', { name: cut, exact: true }).click();
  await expect(modal(page)).toContainText(inRussian.words.text('errors:PACK_TRUNCATED'));
  await expect(modal(page)).toContainText('PACK_TRUNCATED');
});

test('a reading is switched with a reason, and the date shows by which reading it stands', async ({
  found,
}) => {
  const station = await found(title);
  const { page, words, casePage } = station;
  await casePage.extend({ on: '2026-05-20', until: '2026-07-10', by: 'districtProsecutor' });
  const question = words.text('law:choices.appealExtension.question');
  const mark = casePage.term('T22-09').first();
  await expect(mark).toContainText(words.text('law:choices.appealExtension.values.A'));
  await goToLaw(station);
  await new Form(page, page.getByRole('main')).choose(
    question,
    words.text('law:choices.appealExtension.values.B'),
  );
  await decide(station, 'choices.confirm');
  await modal(page).waitFor({ state: 'detached' });
  const russian = await inLanguage(station, 'ru');
  await backToTheCase(russian);
  const reading = russian.words.text('law:choices.appealExtension.values.B');
  await expect(page.getByText(reading).first()).toBeVisible();
});

test('a doubtful clock is said and marked, refuses nothing, and a person may say that it is right', async ({
  found,
}) => {
  const station = await found(title);
  const { page, words, frame } = station;
  await page.clock.setFixedTime(new Date('2026-03-02T09:00:00'));
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  const banner = page.getByText(words.text('app:clock.doubt.before-records'), { exact: true });
  await expect(banner).toBeVisible();
  await frame.go('today');
  await expect(page.getByText(words.text('legal:doubt.clock'), { exact: true }).first()).toBeVisible();
  const inRussian = await inLanguage(station, 'ru');
  const { words: russian, register } = inRussian;
  await inRussian.frame.go('register');
  await register.appeal({ title: 'Жол туралы', source: 'reception', received: '2026-02-27', language: 'kk' });
  await page.getByRole('button', { name: russian.text('app:clock.confirm'), exact: true }).click();
  await expect(page.getByText(russian.text('app:clock.title'), { exact: true })).toBeHidden();
  await expect(page.getByText(russian.text('legal:doubt.clock'), { exact: true })).toHaveCount(0);
});
