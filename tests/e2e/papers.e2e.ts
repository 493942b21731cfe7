import type { Locator } from '@playwright/test';
import kkLetters from '#locales/kk/letters.json' with { type: 'json' };
import kkScreens from '#locales/kk/act-screens.json' with { type: 'json' };
import ruScreens from '#locales/ru/act-screens.json' with { type: 'json' };
import { acts, getAct } from '#shared/acts/registry.ts';
import { findLetter } from '#shared/acts/letters/registry.ts';
import type { ActFields } from '#shared/acts/field.ts';
import { capitalised } from '#shared/kernel/capitalised.ts';
import { ncaLayerPort } from '#electron/services/signature/nca-layer.ts';
import { createPerson, startNcaLayer } from '#tests/support/nca-layer.ts';
import { SubjectId } from '#shared/journal/ids.ts';
import { user, writeOffice } from '../../bench/support/generate-office.ts';
import sanction from '../fixtures/acts/sanction-decision.json' with { type: 'json' };
import protest from '../fixtures/acts/protest.json' with { type: 'json' };
import { Form } from './screens/form.ts';
import { PaperWay } from './screens/paper-way.ts';
import { Words } from './screens/words.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';
import { districtProsecutor, firstWorkstation } from './support/people.ts';
import { takePictures, type Workstation } from './support/workstation.ts';

const screens = { kk: kkScreens, ru: ruScreens };

async function expectReadable(station: Workstation, screen: string): Promise<void> {
  expect(await seriousFindings(station), screen).toEqual([]);
}

/** A dialog of an issued paper: everybody can read it, a picture is taken in both languages, nothing is recorded. */
async function lookAt(station: Workstation, name: string, begin: (way: PaperWay) => Promise<Locator>) {
  for (const language of ['kk', 'ru'] as const) {
    await station.frame.switchTo(language);
    const dialog = await begin(new PaperWay(station.page, new Words(language)));
    if (language === 'kk') await expectReadable(station, name);
    await station.page.screenshot({
      path: test.info().outputPath(`${name}-${language}.png`),
      animations: 'disabled',
    });
    await station.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  await station.frame.switchTo('kk');
}

/** Signs with the program beside the desk: nobody has compared its certificate before. */
async function signElectronically({ page, words }: Workstation): Promise<void> {
  const person = createPerson('/CN=ҚҰНАНБАЙҰЛЫ ӘБІШ/serialNumber=IIN870512350924/O=Прокуратура');
  const program = await startNcaLayer(
    ({ args }) => [{ status: true, body: { result: person.sign(Buffer.from(args.data, 'base64')) } }],
    ncaLayerPort,
  );
  try {
    const way = new PaperWay(page, words);
    const dialog = await way.beginSigning();
    const form = new Form(page, dialog);
    await form.press(way.text('sign.confirm'));
    await expect(dialog.getByRole('alert')).toContainText('SIGNATURE_PROGRAM_UNKNOWN');
    expect(program.requests).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('sign-unknown-kk.png'), animations: 'disabled' });
    await form.press(way.text('sign.trust'));
    await form.press(way.text('sign.confirm'));
    await dialog.waitFor({ state: 'detached' });
    expect(program.requests).toHaveLength(1);
  } finally {
    await program[Symbol.asyncDispose]();
  }
}

test('an act goes from an appeal to its addressee and back, its silence and its refusal open what the law offers', async ({
  found,
}) => {
  const station = await found('Жер учаскесі туралы жолданым');
  const { page, frame, act: screen, words } = station;
  const way = new PaperWay(page, words);
  const picture = (name: string) =>
    page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });

  await screen.begin(getAct('protest'), 'Жер учаскесін беру туралы қаулы');
  await screen.write(getAct('protest'), protest as ActFields);
  await screen.save();
  await screen.review();
  const number = await screen.number({ on: '2026-03-02' });
  await screen.print();
  await lookAt(station, 'sign', (shown) => shown.beginSigning());
  await signElectronically(station);
  await way.scan('қол қойылған.pdf', Buffer.from('%PDF-1.7\n'));
  await expect(way.known()).toContainText('қол қойылған.pdf');
  await expect(way.known()).toContainText(
    way.text('service.signed', { language: way.text('progress.languages.kk') }),
  );

  await screen.dispatch({ channel: 'courier', on: '2026-03-02' });
  await lookAt(station, 'return', (shown) => shown.beginReturn());
  await way.giveBack({ on: '2026-03-03', reason: 'absent' });
  await expect(way.known()).toContainText(way.text('returnReason.absent'));
  await expect(screen.currentStep()).toContainText(way.text('progress.dispatch'));
  await screen.dispatch({ channel: 'post', on: '2026-03-04', number: 'RR000000001KZ' });
  // On its way it is a line of the morning like any other: one key opens it.
  await frame.go('today');
  const awaited = page
    .getByRole('list', { name: new RegExp(`^${words.text('today:awaited.title')}`) })
    .locator('[data-line]');
  await expect(awaited).toContainText(districtProsecutor.name.kk);
  await awaited.focus();
  await page.keyboard.press('KeyJ');
  await screen.deliver('2026-03-05');
  // 33.3: ten calendar days from the day after; 15 March is a Sunday.
  await expect(screen.term('T22-23')).toContainText('16.03.2026');
  await expect(
    way
      .known()
      .getByRole('definition')
      .filter({ hasText: /^0[2-5]\.03\.2026/ }),
  ).toHaveText(['02.03.2026', '03.03.2026', '04.03.2026', '05.03.2026'].map((day) => new RegExp(`^${day}`)));
  // 33.5, 33.3, and what its silence since that day opens: 32.2, 39.2, 37.1(11), 32.3.
  await expect(way.offered()).toHaveText([
    getAct('staying-resolution').texts.kk.name,
    ...['withdrawal-letter', 'reminder-letter'].map((id) => findLetter(id)?.texts.kk.name ?? ''),
    ...(['court-claim', 'enforcing-resolution', 'disciplinary-resolution'] as const).map(
      (id) => getAct(id).texts.kk.name,
    ),
  ]);
  await expectReadable(station, 'issued act');
  await picture('issued-kk');
  await frame.switchTo('ru');
  // Of each entry one line, in the language of the window.
  await expect(new PaperWay(page, new Words('ru')).known().getByRole('definition')).toHaveCount(6);
  await picture('issued-ru');
  await frame.switchTo('kk');

  await lookAt(station, 'outcome', (shown) => shown.beginAnswer('considered'));
  await way.considered({ on: '2026-03-12', outcome: 'rejected' });
  await expect(way.known()).toContainText(way.text('outcome.rejected'));
  await picture('considered-kk');
  const claim = getAct('court-claim').texts.kk;
  await expect(way.offered()).toHaveText([claim.name]);
  await way.offered().click();
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

test('what 34.3 keeps from the electronic signature is not offered one, and says why', async ({
  dataFolder,
  start,
}) => {
  const subject = SubjectId.parse('sanction-1');
  const act = 'sanction-decision';
  const fields = { ...sanction, decision: 'grant', certifiedBy: 'hand', action: 'covert' };
  const at = Date.UTC(2026, 2, 11, 4);
  const opening = {
    ...{ matter: 'sanction', title: 'Жасырын тергеу әрекеті', parties: {}, on: '2026-03-11' },
    source: { kind: 'paper', number: '18-3-1' },
  };
  const stories = [
    ['case.opened', opening],
    ['fact.recorded', { fact: { fact: 'materialsReceived', on: '2026-03-11' } }],
    ['act.drafted', { act, fields }],
    ['act.issued', { act, number: '2-07/9-1', on: '2026-03-12', signer: user }],
  ] as const;
  await writeOffice(
    dataFolder,
    stories.map(([type, payload]) => ({ subject, type, payload, at })),
    1,
  );
  const station = await start();
  const { door, frame, page } = station;
  await door.unlock(firstWorkstation.passphrase);
  await frame.go('cases');
  await page.getByRole('button', { name: 'Жасырын тергеу әрекеті' }).click();
  await station.act.open();
  await lookAt(station, 'sign-forbidden', async (shown) => {
    const dialog = await shown.beginSigning();
    await expect(dialog).toContainText('M14');
    await expect(
      dialog.getByRole('button', { name: shown.text('sign.confirm'), exact: true }),
    ).toBeDisabled();
    return dialog;
  });
});

test('two texts under one number of an old file are told side by side, and one word with a reason settles it', async ({
  dataFolder,
  start,
}) => {
  const subject = SubjectId.parse('protest-1');
  const issued = { act: 'protest', number: '7-15-1204', on: '2026-03-12', signer: user };
  const reasoning = { kk: 'Сауда-саттық өткізілмеген.', ru: 'Торги не проведены.' };
  const other = { ...protest, reasoning };
  const [theirs = ''] = protest.reasoning.ru.split('\n');
  const title = 'Ескі журналдағы наразылық';
  const story = [
    {
      type: 'case.opened',
      payload: {
        matter: 'protest',
        title,
        parties: {},
        on: '2026-03-11',
        source: { kind: 'paper', number: '1204' },
      },
    },
    { type: 'act.drafted', payload: { act: 'protest', fields: protest } },
    { type: 'act.issued', payload: { ...issued, fields: protest } },
    { type: 'act.issued', payload: { ...issued, fields: other }, isApart: true as const },
  ];
  const at = Date.UTC(2026, 2, 11, 4);
  await writeOffice(
    dataFolder,
    story.map((told) => ({ subject, at, ...told })),
    1,
  );
  const station = await start();
  const { door, frame, page, words } = station;
  await door.unlock(firstWorkstation.passphrase);
  await frame.go('cases');
  await page.getByRole('button', { name: title }).click();
  const conflict = page.getByRole('form', { name: words.text('cases:conflict.of.act.issued'), exact: true });
  await expect(conflict.getByRole('listitem').filter({ hasText: reasoning.kk })).toHaveCount(1);
  await expect(conflict.getByRole('listitem').filter({ hasText: theirs })).toHaveCount(1);
  await expectReadable(station, 'two texts under one number');
  await takePictures(station, test.info().outputPath('pictures'), 'two-texts');
  await conflict.getByRole('radio').last().check();
  const form = new Form(page, conflict);
  await form.type(words.text('cases:conflict.reason'), 'Қағаздағы мәтін осы');
  await form.press(words.text('cases:conflict.settle'));
  await expect(conflict).toHaveCount(0);
});
