import { demoOffice, districtProsecutor, firstWorkstation } from '../e2e/support/people.ts';
import type { Workstation } from '../e2e/support/workstation.ts';
import { expectMentions, expectSame, type Demo } from './office.ts';
import { expectedDue, workedCase } from './worked-cases.ts';

const titles = {
  redirected: 'Ауыз судың жеткізілмеуі туралы',
  extended: 'Жер учаскесінің берілмеуі туралы',
  tooLong: 'Жәрдемақының төленбеуі туралы',
};

const factOf = (id: string, name: string) => {
  const found = workedCase(id).facts.find(({ fact }) => fact === name);
  if (!found) throw new Error(`The worked case ${id} has no ${name}`);
  return found;
};

const received = (id: string) => {
  const { on, language = 'kk' } = factOf(id, 'received');
  return { received: on, language: language as 'kk' | 'ru' };
};

/** Opens the office for the first time. */
export async function foundOffice(demo: Demo): Promise<Workstation> {
  const station = await demo.open('first-workstation');
  await demo.diary.step('The prosecutor opens the office on the first workstation', async (note) => {
    await demo.picture(station, 'first-run');
    const halves = await station.door.found({
      office: demoOffice,
      person: districtProsecutor,
      secret: firstWorkstation,
    });
    expectSame('halves of the recovery key', halves.length, 2);
    await station.page.getByRole('heading', { level: 1 }).first().waitFor();
    note('The recovery key was shown once, in two halves for two people.');
    await demo.picture(station, 'today-empty');
  });
  return station;
}

/** Three appeals of the worked cases: one is redirected, one extended, one may not be extended as long as was asked. */
export async function handleAppeals(demo: Demo, station: Workstation): Promise<void> {
  await redirectOne(demo, station);
  await extendOne(demo, station);
  await refuseTooLong(demo, station);
}

async function redirectOne(demo: Demo, station: Workstation): Promise<void> {
  const { frame, register, casePage } = station;
  await demo.diary.step('The chancery registers the first appeal and sees its term', async (note) => {
    const due = expectedDue('appeal-may-2026', 'T22-08');
    await frame.go('register');
    const card = {
      title: titles.redirected,
      source: 'e-otinish',
      number: 'ЖТ-2026-0412',
      applicant: 'Ү.Һ. Әбдіқадырова',
    } as const;
    const arrival = received('appeal-may-2026');
    await register.fill({
      ...card,
      matter: 'appeal',
      dates: { on: arrival.received },
      words: { language: arrival.language },
    });
    await demo.picture(station, 'register');
    await register.appeal({ ...card, ...arrival });
    expectSame('T22-08', await casePage.dueOf('T22-08'), due);
    expectSame('days counted', await casePage.why('T22-08'), 15);
    note(`15 working days end on ${due}: the day-by-day count steps over 1, 7 and 11 May.`);
    await demo.picture(station, 'case-with-count');
  });
  await demo.diary.step('It is outside competence: redirected in three working days', async (note) => {
    await casePage.redirect('2026-04-29');
    note('The redirection closed the term of consideration.');
    await demo.picture(station, 'case-redirected');
  });
}

async function extendOne(demo: Demo, station: Workstation): Promise<void> {
  const { frame, register, casePage } = station;
  await demo.diary.step('The second appeal is extended by the district prosecutor', async (note) => {
    await frame.go('register');
    await register.appeal({
      title: titles.extended,
      source: 'paper',
      number: '118',
      applicant: 'С.П. Ковалёва',
      ...received('appeal-extended'),
    });
    const { on, until, by } = factOf('appeal-extended', 'extended');
    await casePage.extend({ on, until: String(until), by: String(by) });
    for (const spec of ['T22-09', 'T22-10'])
      expectSame(spec, await casePage.dueOf(spec), expectedDue('appeal-extended', spec));
    note(
      `Extended until ${String(until)}; the applicant must be told by ${expectedDue('appeal-extended', 'T22-10')}.`,
    );
    await demo.picture(station, 'case-extended');
  });
}

async function refuseTooLong(demo: Demo, station: Workstation): Promise<void> {
  const { frame, register, casePage, page } = station;
  await demo.diary.step('The third may not be extended beyond two months', async (note) => {
    await frame.go('register');
    await register.appeal({
      title: titles.tooLong,
      source: 'reception',
      applicant: 'Қ.Ж. Өмірзақов',
      ...received('appeal-extended-too-long'),
    });
    const { on, until, by } = factOf('appeal-extended-too-long', 'extended');
    const refusal = await casePage.recordRefused('extended', {
      dates: { on, until: String(until) },
      roles: { by: String(by) },
      flags: { reasoned: true },
    });
    expectMentions('the refusal', refusal, '24');
    note(`Refused in words: ${refusal.replaceAll('\n', ' ')}`);
    await demo.pictureAsIs(station, 'refusal-extension');
    await page.keyboard.press('Escape');
    expectSame('T22-08', await casePage.dueOf('T22-08'), expectedDue('appeal-extended-too-long', 'T22-08'));
    note('The statutory term went on running.');
  });
}

/** The prosecutor leaves the desk and comes back. */
export async function lockAndUnlock(demo: Demo, station: Workstation): Promise<void> {
  const { frame, door, page } = station;
  await demo.diary.step('The desk is locked and opened again by the passphrase', async (note) => {
    await frame.go('today');
    await frame.lock();
    await demo.picture(station, 'unlock');
    await door.unlock(firstWorkstation.passphrase);
    await page.getByRole('navigation').waitFor();
    note('Nothing of the office was on the screen while it was locked.');
  });
}
