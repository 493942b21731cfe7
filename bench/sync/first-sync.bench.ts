// npm run bench -- first-sync — the first push of an office of years and the first pull of a new workstation of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from '#electron/chromium/find-browser.ts';
import { deputy, secondWorkstation } from '#tests/e2e/support/people.ts';
import { openWorkstation, type Workstation } from '#tests/e2e/support/workstation.ts';
import { layCable, type Cable } from '#tests/support/cable.ts';
import { startRegion } from '#tests/support/region-process.ts';
import { unlocked, untilSummarised } from '../support/desk.ts';
import { generateOffice, officeEvents } from '../support/generate-office.ts';
import { sayLoad } from '../support/load.ts';
import { processorSeconds } from '../support/processor.ts';
import { report, type Figure } from '../support/table.ts';
import { fill, limitDown, limitUp, pouchDown, pouchUp } from './peer-page.ts';
import { pouchOptions } from './peers.ts';
import { startPeer } from './start-peer.ts';

const cases = process.argv.includes('--small') ? 1_000 : 10_000;
const patience = 1_800_000;

/** One way over the cable: how long it took, what it took of the processor, and how many bytes went over, both ways together. */
interface Trip {
  readonly seconds: number;
  /** Of the window, the shell and the server, or of the page and the server of the peer. */
  readonly processor: number;
  readonly bytes: number;
}

async function overCable(cable: Cable, travel: () => Promise<number>): Promise<Trip> {
  const [before, processorBefore] = [cable.carried(), processorSeconds()];
  const seconds = await travel();
  const after = cable.carried();
  const bytes = after.up - before.up + after.down - before.down;
  return { seconds, processor: processorSeconds() - processorBefore, bytes };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

async function allListed({ page, frame, words }: Workstation): Promise<void> {
  await frame.go('cases');
  const grid = page.getByRole('grid', { name: words.text('case-list:list') });
  await page.waitForFunction(
    ([element, rows]) => element.getAttribute('aria-rowcount') === rows,
    [await grid.elementHandle(), String(cases + 1)] as const,
    { timeout: patience },
  );
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'desk-bench-'));

/** The product: its window, its shell, the regional server in a process of its own with its own database. */
async function ours(cable: Cable): Promise<{ up: Trip; down: Trip }> {
  const [first, second, region] = [newFolder(), newFolder(), newFolder()];
  const server = await startRegion({ data: region, office: 'Ақбұлақ', codes: 2 });
  try {
    cable.plugInto(server.port);
    await generateOffice(first, { cases, recordEvents: 500 });
    const { station } = await unlocked(first);
    await untilSummarised(station.page);
    await station.frame.go('sync');
    const [code = '', invitation = ''] = server.codes;
    const up = await overCable(cable, () =>
      timed(async () => {
        await station.sync.enrol({ serverUrl: cable.url, code });
        await station.sync.delivered();
      }),
    );
    await station.desk.stop();
    const joining = await openWorkstation({ dataFolder: second });
    joining.page.setDefaultTimeout(patience);
    // With all that joining takes beside the pull: the passphrase made into a key, the paper with the other one.
    const down = await overCable(cable, () =>
      timed(async () => {
        const joined = { serverUrl: cable.url, code: invitation, person: deputy, secret: secondWorkstation };
        await joining.door.join(joined);
        await allListed(joining);
      }),
    );
    await joining.desk.stop();
    return { up, down };
  } finally {
    await server.stop();
    for (const folder of [first, second, region]) rmSync(folder, { recursive: true, force: true });
  }
}

/** The same events as records in the storage of a page: the least that is possible, and PouchDB at its best. */
async function theirs(cable: Cable, events: readonly object[]) {
  const peer = await startPeer();
  const browser = await chromium.launch({
    executablePath: (await findBrowser({ platform: process.platform, environment: process.env })) ?? '',
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    cable.plugInto(peer.port);
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(cable.url);
    await fill(page, events);
    const limit = {
      up: await overCable(cable, () => limitUp(page)),
      down: await overCable(cable, () => limitDown(page)),
    };
    const remote = `${cable.url}/db/office`;
    const pouch = {
      up: await overCable(cable, () => pouchUp(page, remote, pouchOptions)),
      down: await overCable(cable, async () => {
        const { seconds, count } = await pouchDown(page, remote, pouchOptions);
        if (count !== events.length) throw new Error(`${count} of ${events.length} documents arrived`);
        return seconds;
      }),
    };
    return { limit, pouch };
  } finally {
    await browser.close();
    peer.stop();
  }
}

const events = officeEvents(cases);
const packed = gzipSync(events.map((event) => JSON.stringify(event)).join('\n')).length;
const cable = await layCable();
sayLoad('before');
const desk = await ours(cable);
const { limit, pouch } = await theirs(cable, events);
await cable.remove();
sayLoad('after');

const ways = { up: 'first push', down: 'first pull' } as const;
const budgets = { up: { limit: 0.7, pouch: 6 }, down: { limit: 0.3, pouch: 10 } } as const;
const figures = (['up', 'down'] as const).flatMap((way): Figure[] => {
  const what = `${ways[way]}, ${events.length.toLocaleString('en')} events`;
  const [our, least, pouched] = [desk[way], limit[way], pouch[way]];
  return [
    { what, value: our.seconds, unit: 's' },
    { what: `${what}: record by record at the least`, value: least.seconds, unit: 's' },
    { what: `${what}: PouchDB`, value: pouched.seconds, unit: 's' },
    {
      ...{ what: `${what}: to the record-wise limit`, value: our.seconds / least.seconds },
      ...{ unit: '×', budget: budgets[way].limit },
    },
    {
      ...{ what: `${what}: times faster than PouchDB`, value: pouched.seconds / our.seconds },
      ...{ unit: '×', budget: budgets[way].pouch, atLeast: true },
    },
    { what: `${what}: processor time`, value: our.processor, unit: 's' },
    {
      what: `${what}: processor time to that of the limit`,
      value: our.processor / least.processor,
      unit: '×',
    },
    {
      what: `${what}: processor time of PouchDB to ours`,
      value: pouched.processor / our.processor,
      unit: '×',
    },
    {
      what: `${what}: bytes to the gzip of the same events`,
      value: our.bytes / packed,
      unit: '×',
      budget: 1.1,
    },
    { what: `${what}: bytes of PouchDB to that gzip`, value: pouched.bytes / packed, unit: '×' },
  ];
});
report(figures);
