import { describe, expect, test } from 'vitest';
import { OfficeFolds } from '#server/services/office-folds.ts';
import { writeRegional } from '#server/services/region-journal.ts';
import { regionCardOf } from '#server/services/region-card.ts';
import { openRegion, renewEpoch } from '#server/start-server.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import { caseLaw } from '#shared/cases/case-law.ts';
import { foldCases } from '#shared/cases/office-state.ts';
import { decideForRegion, type RegionContext } from '#shared/cases/regional-deciders.ts';
import { OfficeId, UserId } from '#shared/journal/ids.ts';
import { streamOf } from '#shared/journal/version-vector.ts';
import { packSlice } from '#shared/bundle/slice.ts';
import { computeCase } from '#shared/law/engine/compute-case.ts';
import { builtInLaw } from '#shared/law/built-in-law.ts';
import type { Result } from '#shared/kernel/result.ts';
import { caseId, day, openAppeal, Workstation } from '../journal/workstation.ts';
import { JournalWriter, makeKeys, outcome } from './kit.ts';
import { askIn, openTestRegion, pull, send, takeIn, type TestRegion } from './region-kit.ts';
import { createCode } from '#server/services/enrolment.ts';
import { everyStorage } from './every-storage.ts';

const office = OfficeId.parse('o1');
const author = UserId.parse('account-1');
const context: RegionContext = {
  by: {
    name: 'Б. Сапарова',
    post: { kk: 'облыс прокуроры', ru: 'прокурор области' },
    role: 'oblastProsecutor',
  },
  today: day('2026-05-04'),
  may: () => true,
};

/** Two workstations that both worked, partly on the same cases, and whose journals the region holds. */
async function districtAtWork(region: TestRegion): Promise<{ events: Workstation; sender: JournalWriter }> {
  const [a, b] = [new Workstation('a'), new Workstation('b')];
  a.found();
  a.do(openAppeal('case-1'));
  a.meet(b);
  for (const id of ['case-2', 'case-3']) b.do(openAppeal(id));
  const extended = { fact: 'extended', on: day('2026-05-12'), by: 'districtProsecutor' };
  a.do({ do: 'recordFact', case: caseId('case-1'), fact: { ...extended, until: day('2026-06-01') } });
  b.do({ do: 'recordFact', case: caseId('case-1'), fact: { ...extended, until: day('2026-06-15') } });
  a.meet(b);
  const [first, second] = [
    new JournalWriter(await makeKeys('a', 'o1')),
    new JournalWriter(await makeKeys('b', 'o1')),
  ];
  for (const writer of [first, second])
    writer.events.push(...a.events.filter(({ device }) => device === writer.keys.card.device));
  await takeIn(region, 'eskeldi', first, second);
  for (const writer of [first, second]) expect(outcome(await send(region, writer))).toBe('accepted');
  return { events: a, sender: first };
}

const assign = (text: string) => (state: OfficeState) =>
  decideForRegion('giveAssignment', { number: '1-05/1', text }, { state, context });

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

describe.each(everyStorage)('the region over $name', (storage) => {
  test('folds the journals of an office to what the office’s own desks see, terms and all', async () => {
    const region = await openTestRegion(await storage.fresh());
    const { events } = await districtAtWork(region);
    const folds = new OfficeFolds(region.database);
    const { state } = await folds.of(office);
    expect(state).toEqual(foldCases(events.events));
    expect(state).toEqual(events.state);
    const law = (given: Parameters<typeof computeCase>[0]) => computeCase(given, builtInLaw);
    for (const [id, found] of state.cases) expect(caseLaw(found, law)).toEqual(caseLaw(events.get(id), law));
    const valued = valueOf(await writeRegional(region, folds, { office, author }, assign('Есеп беріңіз')));
    const later = await folds.of(office);
    expect(later.state.cases).toBe(state.cases);
    expect(later.state).toEqual(foldCases([...events.events, ...valued]));
    expect((await new OfficeFolds(region.database).of(office)).state).toEqual(later.state);
    await region.database.close();
  });

  test('writes its own acts into a journal that travels like any other, in order after all it has seen', async () => {
    const region = await openTestRegion(await storage.fresh());
    const { events, sender } = await districtAtWork(region);
    const folds = new OfficeFolds(region.database);
    const texts = ['бірінші', 'екінші', 'үшінші'];
    const written = await Promise.all(
      texts.map((text) => writeRegional(region, folds, { office, author }, assign(text))),
    );
    const card = regionCardOf(region.keys, office);
    const { signingPrivate, sealingPrivate } = region.keys;
    const peer = new JournalWriter({ card, signingPrivate, sealingPrivate });
    const answer = valueOf(await pull(region, sender, { vector: { 'a.1': 99, 'b.1': 99 }, peers: [peer] }));
    expect(answer?.events).toEqual(written.flatMap(valueOf).toSorted((a, b) => a.seq - b.seq));
    expect(answer?.events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    events.hear(answer?.events ?? []);
    expect(events.state.regional?.assignments.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
    const latest = Math.max(...events.events.slice(0, -3).map(({ time }) => time.wall));
    expect(answer?.events.every(({ time }) => time.wall >= latest)).toBe(true);
    await region.database.close();
  });

  test('begins another life of its journal after a restore and takes back what the offices kept of the lost one', async () => {
    const place = await storage.fresh();
    const region = await openTestRegion(place);
    const { sender } = await districtAtWork(region);
    const folds = new OfficeFolds(region.database);
    const [lost] = valueOf(await writeRegional(region, folds, { office, author }, assign('жоғалған')));
    const [proof] = await region.database.query<{ jws: string }>('select jws from proofs where device = $1', [
      lost!.device,
    ]);
    for (const table of ['events', 'streams', 'proofs'])
      await region.database.query(`delete from ${table} where device = $1`, [lost!.device]);
    await renewEpoch(region);
    await region.database.close();
    const restored = await openRegion({ ...place, now: () => region.clock.now });
    const fresh = new OfficeFolds(restored.database);
    const [next] = valueOf(await writeRegional(restored, fresh, { office, author }, assign('жаңа')));
    expect(next!.incarnation).toBeGreaterThan(lost!.incarnation);
    const receipt = valueOf(await send(restored, sender, [packSlice([lost!], proof!.jws)]));
    expect(receipt).toMatchObject({ refused: [], accepted: [{ device: lost!.device, upTo: 1 }] });
    const { state } = await fresh.of(office);
    expect(state.regional?.assignments.map(({ text }) => text)).toEqual(['жоғалған', 'жаңа']);
    await restored.database.close();
  });

  test('lets no workstation take a name of the region’s, by code or through a colleague', async () => {
    const region = await openTestRegion(await storage.fresh());
    const { sender } = await districtAtWork(region);
    const named = await makeKeys('region-zz', 'o1');
    expect(outcome(await askIn(region, await createCode(region, 'eskeldi'), named))).toBe('ENROL_CODE_WRONG');
    const impostor = new JournalWriter(named);
    const vouching = new JournalWriter(await makeKeys('c', 'o1'));
    await takeIn(region, 'eskeldi', vouching);
    vouching.admit(named.card);
    impostor.write('regional.assignmentGiven', { number: '1', on: '2026-05-04', text: 'x', by: context.by });
    const receipt = valueOf(await send(region, vouching, [await vouching.slice(), await impostor.slice()]));
    expect(receipt.refused).toEqual([{ device: 'region-zz', incarnation: 1, code: 'DEVICE_UNKNOWN' }]);
    expect(receipt.accepted.map((held) => `${streamOf(held)} ${held.upTo}`)).toEqual([
      'c.1 1',
      'region-zz.1 0',
    ]);
    expect(sender.events.length).toBeGreaterThan(0);
    await region.database.close();
  });
});
