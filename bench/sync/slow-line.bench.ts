// npm run bench -- slow-line — the cases of some weeks over the line of a remote district, beside what else could carry them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { toEventId } from '#shared/journal/ids.ts';
import { must, SyncedDesk } from '#tests/contract/travel/sync-desk.ts';
import { seededRandom } from '#tests/contract/travel/kit.ts';
import { layCable, type Cable } from '#tests/support/cable.ts';
import { startRegion, type RegionProcess } from '#tests/support/region-process.ts';
import { caseStory } from '../support/case-story.ts';
import { sayLoad } from '../support/load.ts';
import { report, type Figure } from '../support/table.ts';
import { loadPeer, pouchOptions, type PouchMaker } from './peers.ts';
import { districtLine, laySlowLine, type SlowLine } from './slow-line.ts';
import { startPeer } from './start-peer.ts';

const cases = process.argv.includes('--small') ? 20 : 200;
const few = 10;
const office = 'slow';

type Stories = ReturnType<typeof caseStory>;
const storiesOf = (from: number, to: number): Stories[] =>
  Array.from({ length: to - from }, (_, at) => caseStory(from + at, cases + few, 1));

/** Writes cases into the journal of a desk, as if they had been worked on there; answers their events. */
async function work({ store, keys }: SyncedDesk, stories: readonly Stories[]): Promise<readonly object[]> {
  const { device } = keys.card;
  const written: object[] = [];
  for (const story of stories) {
    const before = store.vector()[`${device}.1`] ?? 0;
    const drafts = story.map(({ subject, type, payload }, at) => ({
      ...{ subject, type, version: 1, payload },
      base: at === 0 ? [] : [toEventId(device, 1, before + at)],
    }));
    written.push(...must(await store.append(drafts)));
  }
  return written;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

interface Desks {
  readonly from: SyncedDesk;
  readonly to: SyncedDesk;
}

/** Two workstations of one office, both known to the region. */
async function enrolled(region: RegionProcess, cable: Cable): Promise<Desks> {
  cable.plugInto(region.port);
  const [first = '', second = ''] = region.codes;
  const from = await SyncedDesk.found('a', office, cable.url);
  must(await from.sync.enrol(first));
  const to = await SyncedDesk.join('b', office, cable.url, second);
  must(await from.sync.syncNow());
  return { from, to };
}

/** Ten changed cases: how many questions they cost, and how many bytes beyond the events themselves. */
async function fewChanges({ from, to }: Desks, cable: Cable): Promise<Figure[]> {
  const events = await work(
    from,
    storiesOf(cases, cases + few).map((story) => story.slice(0, 3)),
  );
  const payload = gzipSync(events.map((event) => JSON.stringify(event)).join('\n')).length;
  const ask = async (desk: SyncedDesk, way: 'up' | 'down', method: 'PUT' | 'POST'): Promise<Figure[]> => {
    const [asked, before] = [desk.asked[method], cable.carried()];
    must(await desk.sync.syncNow());
    const after = cable.carried();
    const bytes = after.up + after.down - before.up - before.down;
    const what = `${few} changed cases ${way}`;
    return [
      { what, value: desk.asked[method] - asked, unit: 'questions', budget: 1 },
      {
        what: `${what}: beyond the gzip of the events`,
        value: (bytes - payload) / 1_024,
        unit: 'kB',
        budget: 4,
      },
    ];
  };
  return [...(await ask(from, 'up', 'PUT')), ...(await ask(to, 'down', 'POST'))];
}

async function theirs(events: readonly object[]) {
  const peer = await startPeer();
  const line = await laySlowLine(peer.port, districtLine, seededRandom(1));
  const body = gzipSync(events.map((event) => JSON.stringify(event)).join('\n'));
  const up = await seconds(() => fetch(`${line.url}/sink`, { method: 'POST', body }));
  const down = await seconds(async () => (await fetch(`${line.url}/sink`)).text());
  const pouch = await pouches(line, events);
  await line.remove();
  peer.stop();
  return { limit: { up, down }, pouch };
}

async function pouches({ url }: SlowLine, events: readonly object[]) {
  const Pouch = (loadPeer('pouchdb') as PouchMaker & { plugin(made: unknown): PouchMaker }).plugin(
    loadPeer('pouchdb-adapter-memory'),
  );
  const [here, there] = ['here', 'there'].map((name) => new Pouch(name, { adapter: 'memory' }));
  await here?.bulkDocs(events.map((event) => ({ _id: (event as { id: string }).id, ...event })));
  const remote = `${url}/db/office`;
  const up = await seconds(async () => here?.replicate.to(remote, pouchOptions));
  const down = await seconds(async () => there?.replicate.from(remote, pouchOptions));
  if ((await there?.info())?.doc_count !== events.length) throw new Error('not everything arrived');
  return { up, down };
}

sayLoad('before');
const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
const region = await startRegion({ data: folder, office, codes: 2 });
const cable = await layCable();
const desks = await enrolled(region, cable);
const changes = await fewChanges(desks, cable);
const events = await work(desks.from, storiesOf(0, cases));
const line = await laySlowLine(region.port, districtLine, seededRandom(1));
for (const desk of [desks.from, desks.to]) await desk.knowServer(line.url);
const up = await seconds(async () => must(await desks.from.sync.syncNow()));
const down = await seconds(async () => must(await desks.to.sync.syncNow()));
if (desks.to.store.count() < events.length) throw new Error('not everything arrived');
for (const desk of [desks.from, desks.to]) await desk.close();
await line.remove();
await cable.remove();
await region.stop();
rmSync(folder, { recursive: true, force: true });
const { limit, pouch } = await theirs(events);
sayLoad('after');

const ours = { up, down };
const ways = (['up', 'down'] as const).flatMap((way): Figure[] => {
  const what = `${cases} cases ${way} over 256 kbit/s, 600 ms, 5 % lost`;
  return [
    { what, value: ours[way], unit: 's' },
    { what: `${what}: one gzip`, value: limit[way], unit: 's' },
    { what: `${what}: to one gzip`, value: ours[way] / limit[way], unit: '×', budget: 1.2 },
    { what: `${what}: PouchDB to one gzip`, value: pouch[way] / limit[way], unit: '×' },
  ];
});
report([...changes, ...ways]);
