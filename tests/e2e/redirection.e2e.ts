import type { Locator } from '@playwright/test';
import { findLetter } from '#shared/acts/letters/registry.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';
import { Form } from './screens/form.ts';
import { inLanguage, type Workstation } from './support/workstation.ts';

const title = 'Ауыз судың сапасы туралы';
const kinds = ['redirect-letter', 'redirect-notice'];
const [letter, notice] = kinds.map((id) => findLetter(id)?.texts.kk);
const inRussian = kinds.map((id) => findLetter(id)?.texts.ru);

/** Lets a file fall on the window, as from the folder of a scanner. */
async function drop({ page }: Workstation, name: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle((fileName) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['%PDF-1.4 сканер'], fileName));
    return transfer;
  }, name);
  await page.dispatchEvent('main', 'drop', { dataTransfer });
}

const undo = ({ page, words }: Workstation): Locator =>
  page.getByRole('button', { name: words.text('ui:toast.undo'), exact: true });

test('an appeal is registered with its scan and redirected at once, and what was thrown away comes back', async ({
  found,
}) => {
  const station = await found();
  const { page, frame, register, words } = station;
  const picture = (name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) });
  const press = (key: string) => page.getByRole('button', { name: words.text(key), exact: true }).click();

  await frame.go('register');
  await register.fill({
    ...{ matter: 'appeal', title, source: 'e-otinish', number: 'ЖТ-2026-00417', applicant: 'Ә. Сәрсенов' },
    body: { kk: 'Аудан әкімдігіне', ru: 'Акимату района' },
    dates: { on: '2026-04-27' },
    words: { language: 'kk' },
  });
  await press('register:clear');
  await expect(page.getByLabel(words.text('register:caseTitle'), { exact: true })).toHaveValue('');
  await undo(station).click();
  await expect(page.getByLabel(words.text('register:caseTitle'), { exact: true })).toHaveValue(title);

  await drop(station, 'жолданым.pdf');
  const waiting = page.getByRole('list', { name: words.text('attachments:title'), exact: true });
  await expect(waiting).toContainText('жолданым.pdf');
  expect(await seriousFindings(station)).toEqual([]);
  await picture('register');
  await press('letters:set.redirection.register');

  const dialog = page.getByRole('dialog', { name: words.text('letters:set.redirection.title'), exact: true });
  for (const name of [letter?.name, notice?.name])
    await expect(dialog.getByRole('article', { name: name ?? '', exact: true })).toContainText(
      'ЖТ-2026-00417',
    );
  const reason = letter?.fields['reason']?.label ?? '';
  const label = words.text('ui:field.inLanguage', { label: reason, language: words.text('ui:language.kk') });
  await new Form(page, dialog).type(label, 'Су құбыры аудан әкімдігінің балансында.');
  await expect(dialog.getByRole('article', { name: letter?.name ?? '', exact: true })).toContainText(
    'Су құбыры аудан әкімдігінің балансында.',
  );
  expect(await seriousFindings(station)).toEqual([]);
  await picture('letters');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main')).toContainText('жолданым.pdf');

  await press('app:messages.title');
  await picture('messages');
  await page
    .getByRole('dialog', { name: words.text('app:messages.title') })
    .locator(undo(station))
    .click();
  await expect(dialog.getByLabel(label, { exact: true })).toHaveValue(
    'Су құбыры аудан әкімдігінің балансында.',
  );
  await dialog.getByRole('button', { name: words.text('letters:set.redirection.confirm') }).click();
  await station.act.form().waitFor();

  await press('act-screens:screen.drop');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('button', { name: letter?.name ?? '', exact: true })).toHaveCount(0);
  await undo(station).click();
  await station.act.form().waitFor();

  const russian = await inLanguage(station, 'ru');
  await russian.frame.go('today');
  await page.getByRole('tab', { name: russian.words.text('today:view.drafts'), exact: true }).click();
  const [first = '', second = ''] = [inRussian[0]?.name, inRussian[1]?.name];
  const draft = (name: string) => page.getByRole('button', { name, exact: true });
  for (const name of [first, second]) await expect(draft(name)).toBeVisible();
  expect(await seriousFindings(russian)).toEqual([]);
  await picture('drafts');
  await draft(russian.words.text('drafts:discard', { name: second })).click();
  await expect(draft(second)).toHaveCount(0);
  await undo(russian).click();
  await russian.act.form().waitFor();
});
