import { AxeBuilder } from '@axe-core/playwright';
import kkLetters from '#locales/kk/letters.json' with { type: 'json' };
import kkScreens from '#locales/kk/act-screens.json' with { type: 'json' };
import ruScreens from '#locales/ru/act-screens.json' with { type: 'json' };
import { acts, getAct } from '#shared/acts/registry.ts';
import { findLetter } from '#shared/acts/letters/registry.ts';
import type { ActFields } from '#shared/acts/field.ts';
import { capitalised } from '#shared/kernel/capitalised.ts';
import protest from '../fixtures/acts/protest.json' with { type: 'json' };
import { expect, test } from './support/office.ts';
import type { Workstation } from './support/workstation.ts';

const screens = { kk: kkScreens, ru: ruScreens };

async function expectReadable({ page }: Workstation, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect({ screen, found: serious.map(({ id }) => id) }).toEqual({ screen, found: [] });
}

test('an act goes from an appeal to its addressee, and its refusal opens the way to court', async ({
  found,
}) => {
  const station = await found('Жер учаскесі туралы жолданым');
  const { page, frame, act: screen, casePage } = station;
  const picture = (name: string) =>
    page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });

  await screen.begin(getAct('protest'), 'Жер учаскесін беру туралы қаулы');
  await screen.write(getAct('protest'), protest as ActFields);
  await screen.save();
  await screen.review();
  const number = await screen.number({ on: '2026-10-05' });
  await screen.print();
  await screen.dispatch({ channel: 'courier', on: '2026-10-05' });
  await screen.deliver('2026-10-06');
  await expectReadable(station, 'issued act');
  await picture('issued-kk');
  await frame.switchTo('ru');
  await picture('issued-ru');
  await frame.switchTo('kk');

  await screen.backToCase();
  await casePage.record('considered', { dates: { on: '2026-10-12' }, words: { outcome: 'rejected' } });
  await picture('considered-kk');
  const claim = getAct('court-claim').texts.kk;
  await page.getByRole('button', { name: claim.name, exact: true }).click();
  await expect(screen.form().getByLabel(claim.fields['actNumber']?.label ?? '', { exact: true })).toHaveValue(
    number,
  );
  await expect(
    screen.form().getByRole('combobox', { name: claim.fields['fate']?.label ?? '', exact: true }),
  ).toHaveText(capitalised(claim.choices['fate']?.['rejected'] ?? ''));
  await picture('claim-kk');
});

test('one click writes to the competent body and to the applicant, and each act not to be drawn up says why', async ({
  found,
}) => {
  const station = await found('Ауыз су туралы');
  const { page, frame } = station;
  const picture = (name: string) =>
    page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
  const redirect = findLetter('redirect-letter')?.texts;
  const notice = findLetter('redirect-notice')?.texts;

  for (const language of ['kk', 'ru'] as const) {
    await frame.switchTo(language);
    await page.getByRole('button', { name: screens[language].new.action, exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('radio')).toHaveCount(acts.length);
    await expectReadable(station, 'new act');
    await picture(`new-act-${language}`);
    await page.keyboard.press('Escape');
  }
  await frame.switchTo('kk');
  await page.getByRole('button', { name: kkLetters.new.action, exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: redirect?.kk.name ?? '', exact: true })
    .check();
  await expectReadable(station, 'new letter');
  await page.getByRole('dialog').getByRole('button', { name: kkLetters.new.open, exact: true }).click();
  await station.act.form().waitFor();
  await station.act.backToCase();
  for (const language of ['kk', 'ru'] as const) {
    await frame.switchTo(language);
    for (const letter of [redirect, notice])
      await expect(
        page.getByRole('button', { name: letter?.[language].name ?? '', exact: true }),
      ).toBeVisible();
    await picture(`letters-${language}`);
  }
});
