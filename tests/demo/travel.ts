import { join } from 'node:path';
import { createEnrolCode } from '#shared/envelope/enrol-code.ts';
import { deputy, demoOffice, secondWorkstation } from '../e2e/support/people.ts';
import type { Workstation } from '../e2e/support/workstation.ts';
import type { Cable } from '../support/cable.ts';
import { startRegion, type RegionProcess } from '../support/region-process.ts';
import { expectMentions, expectSame, type Demo } from './office.ts';
import { expectedDue } from './worked-cases.ts';

const offlineTitle = 'Мектеп асханасының жұмысы туралы';
const stickTitle = 'Жол жөндеу шарты туралы';

/** What the cable joins: the region's end of it, once it is up. */
export interface Region {
  readonly cable: Cable;
  server: RegionProcess | null;
}

/** The cable is out, work goes on; the region comes up; a second workstation and a stick carry the same. */
export async function travel(demo: Demo, station: Workstation, region: Region): Promise<void> {
  await workWithoutCable(demo, station, region);
  await meetTheRegion(demo, station, region);
  const second = await demo.open('second-workstation');
  try {
    await joinSecond(demo, { first: station, second }, region);
    await carryByStick(demo, { from: second, to: station }, region);
  } finally {
    await second.desk.stop();
  }
}

async function workWithoutCable(demo: Demo, station: Workstation, { cable }: Region): Promise<void> {
  const { frame, register, sync } = station;
  await demo.diary.step('The cable is out; the desk says so and goes on working', async (note) => {
    cable.pull();
    await frame.go('sync');
    const { text } = createEnrolCode(new Uint8Array(32).fill(7), '0'.repeat(14));
    const refusal = await sync.enrolRefused({ serverUrl: cable.url, code: text });
    expectMentions('the refusal', refusal, 'NETWORK_');
    note(`Without a server: ${refusal.replaceAll('\n', ' ')}`);
    await demo.picture(station, 'sync-no-server');
    await frame.go('register');
    await register.appeal({
      title: offlineTitle,
      source: 'paper',
      number: '131',
      received: '2026-04-28',
      language: 'kk',
    });
    note('A further appeal was registered and saved without the network.');
  });
}

async function meetTheRegion(demo: Demo, station: Workstation, region: Region): Promise<void> {
  const { frame, sync } = station;
  await demo.diary.step(
    'The regional server comes up (embedded PGlite) and the office syncs',
    async (note) => {
      const server = await startRegion({
        data: join(demo.out, 'work', 'region'),
        office: demoOffice.name.ru,
        codes: 2,
      });
      region.server = server;
      region.cable.plugInto(server.port);
      await frame.go('sync');
      await sync.enrol({ serverUrl: region.cable.url, code: server.codes[0] ?? '' });
      await sync.syncNow();
      await sync.delivered();
      note('Signed receipts named every event; the outbox is empty.');
      await demo.picture(station, 'sync-delivered');
    },
  );
}

const titlesOf = async ({ page, frame }: Workstation): Promise<string[]> => {
  await frame.go('cases');
  const rows = page.getByRole('row').filter({ has: page.getByRole('button') });
  await rows.first().waitFor();
  return (await rows.getByRole('button').allInnerTexts()).toSorted();
};

async function joinSecond(
  demo: Demo,
  { first, second }: { first: Workstation; second: Workstation },
  { cable, server }: Region,
): Promise<void> {
  await demo.diary.step(
    'A second workstation of the office joins, pulls and shows the same',
    async (note) => {
      await second.door.join({
        serverUrl: cable.url,
        code: server?.codes[1] ?? '',
        person: deputy,
        secret: secondWorkstation,
      });
      await second.frame.go('sync');
      await second.sync.syncNow();
      await second.sync.delivered();
      await demo.picture(second, 'second-workstation-sync');
      await first.frame.go('sync');
      await first.sync.syncNow();
      expectMentions(
        'workstations known here',
        await first.sync.devices().innerText(),
        secondWorkstation.workstation,
      );
      const [here, there] = [await titlesOf(first), await titlesOf(second)];
      expectSame('cases on the second workstation', there.join(' | '), here.join(' | '));
      await second.page
        .getByRole('button', { name: 'Жер учаскесін аукционсыз беру туралы қаулы', exact: true })
        .click();
      expectSame(
        'T22-23 there',
        await second.casePage.dueOf('T22-23'),
        expectedDue('protest-nauryz-2026', 'T22-23'),
      );
      note(`${there.length} cases, the same on both; the addressee's term is the same to the day.`);
      await demo.picture(second, 'second-workstation-case');
    },
  );
}

async function carryByStick(
  demo: Demo,
  { from, to }: { from: Workstation; to: Workstation },
  { cable }: Region,
): Promise<void> {
  await demo.diary.step('Without network, a stick carries what the second workstation did', async (note) => {
    cable.pull();
    await from.frame.go('register');
    await from.register.appeal({
      title: stickTitle,
      source: 'reception',
      received: '2026-04-29',
      language: 'ru',
    });
    await from.frame.go('sync');
    const written = await from.sync.writeBundle('USB');
    note(`Written: ${written.replaceAll('\n', ' ')}`);
    await demo.picture(from, 'stick-written');
    await to.frame.go('sync');
    const dialog = await to.sync.look({ place: 'USB' });
    note(`Before taking it: ${(await dialog.innerText()).replaceAll('\n', ' ')}`);
    await demo.pictureAsIs(to, 'stick-dry-run');
    note(`Taken: ${(await to.sync.take(dialog)).replaceAll('\n', ' ')}`);
    expectMentions('cases of the first workstation', (await titlesOf(to)).join(' | '), stickTitle);
    await demo.picture(to, 'cases-after-stick');
    await to.frame.go('settings');
    await demo.picture(to, 'settings');
  });
}
