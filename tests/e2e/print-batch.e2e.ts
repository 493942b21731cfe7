import answer from '../fixtures/acts/appeal-answer.json' with { type: 'json' };
import { answerStory } from '../../bench/support/answer-story.ts';
import { writeOffice } from '../../bench/support/generate-office.ts';
import { Form } from './screens/form.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';
import { papersWritten } from './support/papers.ts';
import { firstWorkstation } from './support/people.ts';
import { inLanguage, takePictures } from './support/workstation.ts';

/** The Russian paper names another year than the Kazakh one. */
const contradicting = {
  circumstances: { ...answer.circumstances, ru: answer.circumstances.ru.replace('2026 года', '2025 года') },
};

test('the answers of a period are printed in one go; one whose languages contradict each other is left out', async ({
  dataFolder,
  start,
}) => {
  const stories = [
    ...answerStory(0),
    ...answerStory(1, contradicting),
    ...answerStory(2, {}, { about: { ...answer.about, ru: 'О водоснабжении' } }),
  ];
  await writeOffice(dataFolder, stories, 1);
  const station = await start();
  const { door, frame, page, words } = station;
  const text = (key: string, values = {}) => words.text(`print-batch:${key}`, values);
  const pictures = test.info().outputPath('pictures');
  await door.unlock(firstWorkstation.passphrase);
  await frame.go('journals');
  const books = new Form(page);
  await books.choose(words.text('registers:screen.register'), words.text('registers:names.outgoing'));
  const region = page.getByRole('region', { name: text('title'), exact: true });
  const panel = new Form(page, region);
  await expect(region.getByRole('status')).toHaveText(/^3 /);
  await panel.pick(text('language'), text('languages.kk'));
  await region.scrollIntoViewIfNeeded();
  await takePictures(station, pictures, 'before');

  await panel.press(text('start'));
  await expect(region.getByRole('alert').first()).toHaveText(text('some', { printed: 2, of: 3 }));
  await expect(region).toContainText('ACT_LANGUAGES_DISAGREE');
  expect(papersWritten(dataFolder)).toEqual([
    expect.stringContaining('2-07-4-00001 (kk).pdf'),
    expect.stringContaining('2-07-4-00003 (kk).pdf'),
  ]);
  // What the journal knows as printed is not offered again.
  await expect(region.getByRole('status')).toHaveText(/^1 /);
  expect(await seriousFindings(station)).toEqual([]);
  await region.scrollIntoViewIfNeeded();
  await takePictures(station, pictures, 'after');

  await panel.press(text('open', { number: '2-07/4-00002' }));
  await page.getByRole('button', { name: /2-07\/4-00002/ }).click();
  await station.act.paper('ru').waitFor();
  expect(await seriousFindings(station)).toEqual([]);
  await takePictures(station, pictures, 'letter');

  // What was written on without knowing of a number is told in the morning, and until somebody has read it.
  const russian = await inLanguage(station, 'ru');
  await russian.frame.go('today');
  const morning = page.locator('main').getByText(russian.words.text('today:leftOut'));
  await expect(morning).toBeVisible();
  await page.getByRole('button', { name: answer.about.kk, exact: true }).first().click();
  await page.getByRole('button', { name: russian.words.text('act-screens:leftOut.open') }).click();
  const unread = page.getByRole('dialog');
  await expect(unread).toContainText('О водоснабжении');
  expect(await seriousFindings(station)).toEqual([]);
  await page.screenshot({ path: `${pictures}/left-out.png` });
  await new Form(page, unread).press(russian.words.text('act-screens:leftOut.read'));
  await russian.frame.go('today');
  await expect(morning).toBeHidden();
});
