import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getAct } from '#shared/acts/registry.ts';
import { draftSchema } from '#shared/acts/draft.ts';
import sample from '../fixtures/acts/protest.json' with { type: 'json' };
import type { Workstation } from '../e2e/support/workstation.ts';
import { expectMentions, expectSame, type Demo } from './office.ts';
import { expectedDue, workedCase } from './worked-cases.ts';

const act = getAct('protest');
const fields = draftSchema(act).parse({
  ...sample,
  // One more sentence, so that every letter of Kazakh stands on the paper.
  circumstances: {
    kk: `${sample.circumstances.kk}\nУчаскеде жиһаз цехы орналасқан.`,
    ru: `${sample.circumstances.ru}\nНа участке расположен мебельный цех.`,
  },
});
const kazakhLetters = 'ӘҒҚҢӨҰҮҺІ';

/** A protest that the law forbids, and one that is brought, printed and delivered. */
export async function bringProtest(demo: Demo, station: Workstation): Promise<void> {
  await beRefused(demo, station);
  await draft(demo, station);
  await issueAndPrint(demo, station);
  await deliver(demo, station);
}

async function beRefused(demo: Demo, station: Workstation): Promise<void> {
  const { frame, register, act: screen, page } = station;
  await demo.diary.step(
    'A protest against an act of the President’s Administration is refused',
    async (note) => {
      await frame.go('register');
      await register.open({
        matter: 'protest',
        title: 'Президент Әкімшілігінің актісі туралы',
        source: 'own-initiative',
      });
      await screen.open();
      await screen.write(act, { ...fields, against: 'president-administration-act' });
      const words = await screen.lawSays().innerText();
      expectMentions('what the law says', words, 'M1');
      expectMentions('what the law says', words, '33');
      note(`The check beside the draft: ${words.replaceAll('\n', ' ')}`);
      await screen.save();
      await demo.picture(station, 'protest-refused');
      await screen.review();
      const refusal = await screen.numberRefused({ on: '2026-03-10' }).catch(() => screen.numberStopped());
      note(`No number is given: ${refusal.replaceAll('\n', ' ')}`);
      await page.keyboard.press('Escape');
    },
  );
}

async function draft(demo: Demo, station: Workstation): Promise<void> {
  const { frame, register, act: screen } = station;
  await demo.diary.step('A protest against a local act is drafted in Kazakh and in Russian', async (note) => {
    await frame.go('register');
    await register.open({
      matter: 'protest',
      title: 'Жер учаскесін аукционсыз беру туралы қаулы',
      source: 'own-initiative',
    });
    await screen.open();
    await screen.write(act, fields);
    await demo.picture(station, 'protest-draft');
    await screen.save();
    note(`The law says: ${(await screen.lawSays().innerText()).replaceAll('\n', ' ')}`);
    note(`The languages: ${(await screen.languagesSay().innerText()).replaceAll('\n', ' ')}`);
    await screen.review();
    await demo.picture(station, 'protest-review');
  });
}

async function issueAndPrint(demo: Demo, station: Workstation): Promise<void> {
  const { act: screen } = station;
  await demo.diary.step('It gets its number and both language documents are printed to PDF', async (note) => {
    const number = await screen.number({ on: '2026-03-10' });
    note(`Number ${number}, from this workstation’s own series.`);
    const written = await screen.print({ copies: 2 });
    note(`Written: ${written.map((line) => line.replaceAll('\n', ' ')).join('; ')}`);
    const papers = readdirSync(demo.papers, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.pdf'),
    );
    expectSame('printed documents', papers.length, 2);
    const texts = papers.map((name) =>
      execFileSync('pdftotext', ['-raw', join(demo.papers, name), '-'], { encoding: 'utf8' }),
    );
    const kazakh = texts.find((text) => text.includes('НАРАЗЫЛЫҚ'));
    if (kazakh === undefined) throw new Error('No Kazakh protest among the printed documents');
    const absent = Array.from(kazakhLetters).filter((letter) => !kazakh.toUpperCase().includes(letter));
    expectSame('Kazakh letters lost on paper', absent.join(' '), '');
    note(`All of ${kazakhLetters} were read back from the PDF.`);
    expectMentions('the Russian paper', texts.join('\n'), 'ПРОТЕСТ');
    for (const text of texts) expectMentions('a paper', text.replaceAll(/\s+/g, ' '), number);
    await demo.picture(station, 'protest-printed');
  });
}

async function deliver(demo: Demo, station: Workstation): Promise<void> {
  const { act: screen, frame, casePage } = station;
  await demo.diary.step('It is delivered, and the addressee’s ten days start', async (note) => {
    const [delivery] = workedCase('protest-nauryz-2026').facts;
    if (!delivery) throw new Error('The worked case has no delivery');
    await screen.dispatch({ channel: 'courier', on: '2026-03-10', number: '15' });
    await screen.deliver(delivery.on);
    const due = expectedDue('protest-nauryz-2026', 'T22-23');
    await demo.picture(station, 'protest-delivered');
    await screen.backToCase();
    expectSame('T22-23', await casePage.dueOf('T22-23'), due);
    note(`Ten calendar days from ${delivery.on} fall on Nauryz and end on ${due}.`);
    await casePage.why('T22-23');
    await demo.picture(station, 'case-addressee-term');
    await frame.go('today');
    await demo.picture(station, 'today');
    await frame.go('cases');
    await demo.picture(station, 'cases');
  });
}
