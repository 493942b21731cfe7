import { describe, expect, test } from 'vitest';
import { caseId, chief, day, Workstation } from '#tests/contract/journal/workstation.ts';
import { computeCase } from '../law/engine/compute-case.ts';
import { builtInLaw } from '../law/built-in-law.ts';
import { officeSubject } from '../journal/ids.ts';
import type { Command } from './commands.ts';
import type { CaseFacts } from '../law/types.ts';
import { caseOnAssignment, takenUp } from './assigned-case.ts';
import { caseLaw } from './case-law.ts';
import { decideForRegion, type RegionContext } from './regional-deciders.ts';
import type { RegionalAct, RegionalCommands } from './regional-deciders.ts';
import { regionalNews } from './regional-news.ts';

const law = (given: CaseFacts) => computeCase(given, builtInLaw);
const by = { name: 'Б. Сапарова', post: { kk: 'облыс прокуроры', ru: 'прокурор области' } };

const context: RegionContext = {
  by: { ...by, role: 'oblastProsecutor' },
  today: day('2026-05-04'),
  may: () => true,
};

/** The region's journal as the desk hears it. */
function say<Name extends RegionalAct>(
  desk: Workstation,
  region: Workstation,
  [name, command]: [Name, RegionalCommands[Name]],
): void {
  const decided = decideForRegion(name, command, { state: desk.state, context });
  if (!decided.ok) throw new Error(JSON.stringify(decided.problem));
  desk.hear(
    decided.value.map(({ subject, type, payload, base }) =>
      region.writer.write(subject, type, payload, base),
    ),
  );
}

const open = (id: string, matter: 'inspection' | 'protest', fact: string): Command => ({
  do: 'openCase',
  case: caseId(id),
  matter,
  title: 'Жер заңнамасының сақталуы',
  parties: {},
  source: { kind: 'own-initiative' },
  facts: [{ fact, on: day('2026-04-27'), by: 'districtProsecutor', ground: '18.2.3' }],
});

describe('the region registers an inspection', () => {
  const started: Command = {
    do: 'recordFact',
    case: caseId('case-1'),
    fact: {
      fact: 'started',
      on: day('2026-05-05'),
      by: 'districtProsecutor',
      ground: '18.2.3',
      period: '2025',
    },
  };

  test('and from then on it may be started without writing the number again (18.4)', () => {
    const [desk, region] = [new Workstation('desk', { law }), new Workstation('region-1')];
    desk.do(open('case-1', 'inspection', 'appointed'));
    expect(desk.refusal(started)).toMatchObject({ problems: [{ rule: 'I4' }] });
    say(desk, region, ['registerInspection', { case: caseId('case-1'), number: '26190000012' }]);
    expect(desk.get('case-1').regional?.registration).toMatchObject({
      number: '26190000012',
      on: '2026-05-04',
    });
    expect(desk.refusal(started)).toBeUndefined();
    desk.do(started);
    expect(caseLaw(desk.get('case-1'), law).problems.map(({ rule }) => rule)).not.toContain('I4');
  });

  test('once, and nobody else may say it in the region’s stead', () => {
    const [desk, region] = [new Workstation('desk', { law }), new Workstation('region-1')];
    desk.do(open('case-1', 'inspection', 'appointed'));
    const payload = { number: '1', on: '2026-05-04', by: context.by };
    const forged = new Workstation('desk-2').writer.write('case-1', 'regional.inspectionRegistered', payload);
    desk.hear([forged]);
    expect(desk.get('case-1').regional).toBeUndefined();
    expect(desk.get('case-1').unknown).toEqual([forged]);
    const command = { case: caseId('case-1'), number: '7' };
    say(desk, region, ['registerInspection', command]);
    expect(decideForRegion('registerInspection', command, { state: desk.state, context })).toMatchObject({
      problem: { code: 'REGION_NOTHING_TO_DECIDE' },
    });
  });
});

function deskWithAProtest(): Workstation {
  const desk = new Workstation('desk', { law });
  desk.do({ do: 'admitUser', user: chief });
  desk.do(open('case-2', 'protest', 'delivered'));
  desk.do({ do: 'draftAct', case: caseId('case-2'), act: 'protest', fields: {} });
  const issued = { act: 'protest', number: '2-07/1-1', on: day('2026-04-27'), signer: chief.id };
  desk.do({ do: 'issueAct', case: caseId('case-2'), ...issued });
  return desk;
}

const review = (decision: 'annulled' | 'suspended' | 'changed') =>
  ['reviewAct', { case: caseId('case-2'), decision, number: '1-05/44', reason: 'негізсіз' }] as [
    'reviewAct',
    RegionalCommands['reviewAct'],
  ];

describe('the higher prosecutor decides on a lower one’s act (43.3)', () => {
  test.each([
    ['annulled', 'closed'],
    ['suspended', 'suspended'],
    ['changed', 'running'],
  ] as const)('an act that was %s leaves its terms %s', (decision, state) => {
    const [desk, region] = [deskWithAProtest(), new Workstation('region-1')];
    const before = caseLaw(desk.get('case-2'), law).terms.filter((term) => term.state === 'running');
    expect(before.length).toBeGreaterThan(0);
    say(desk, region, review(decision));
    const after = caseLaw(desk.get('case-2'), law).terms;
    expect(new Set(after.map((term) => term.state))).toEqual(new Set([state]));
    expect(after.map(({ spec, due, steps }) => ({ spec, due, steps }))).toEqual(
      before.map(({ spec, due, steps }) => ({ spec, due, steps })),
    );
  });

  test('not without a reason, not on an act that was annulled, not on none', () => {
    const [desk, region] = [deskWithAProtest(), new Workstation('region-1')];
    const decide = (command: RegionalCommands['reviewAct']) =>
      decideForRegion('reviewAct', command, { state: desk.state, context });
    const [, annul] = review('annulled');
    expect(decide({ ...annul, reason: '' })).toMatchObject({ problem: { code: 'CASE_REASON_MISSING' } });
    say(desk, region, review('annulled'));
    expect(decide(annul)).toMatchObject({ problem: { code: 'REGION_NOTHING_TO_DECIDE' } });
    expect(decide({ ...annul, case: caseId('case-9') })).toMatchObject({ problem: { code: 'CASE_UNKNOWN' } });
    const stranger = { ...context, may: () => false };
    expect(decideForRegion('reviewAct', annul, { state: desk.state, context: stranger })).toMatchObject({
      problem: { code: 'CASE_NOT_PERMITTED' },
    });
  });
});

test('what the region says stays on the first screen until somebody has confirmed to have read it', () => {
  const [desk, region] = [deskWithAProtest(), new Workstation('region-1')];
  say(desk, region, review('changed'));
  say(desk, region, ['giveAssignment', { number: '1-05/45', text: 'Тексеріңіз', case: caseId('case-2') }]);
  expect(regionalNews(desk.state).map(({ news }) => news.kind)).toEqual(['assigned', 'reviewed']);
  for (const { news } of regionalNews(desk.state))
    desk.do({ do: 'acknowledgeRegion', event: news.said.event });
  expect(regionalNews(desk.state)).toEqual([]);
  expect(desk.state.history.at(-1)).toMatchObject({ type: 'region.acknowledged', subject: officeSubject });
  const event = region.writer.write('case-2', 'regional.actReviewed', {}).id;
  expect(desk.refusal({ do: 'acknowledgeRegion', event })).toEqual({ code: 'REGION_NOTHING_TO_DECIDE' });
});

test('an assignment that was read is shown until it is taken up: as a case with its number, its term and its sender, once', () => {
  const [desk, region] = [new Workstation('desk', { law }), new Workstation('region-1')];
  const text = 'Ауыл шаруашылығы жерлерінің пайдаланылуын тексеріңіз.\nНәтижесін жазбаша баяндаңыз.';
  say(desk, region, ['giveAssignment', { number: '1-05/46', text, due: day('2026-05-20') }]);
  const [assignment] = desk.state.regional?.assignments ?? [];
  if (!assignment) throw new Error('no assignment');
  expect(takenUp(assignment, desk.state)).toBeUndefined();
  expect(regionalNews(desk.state)).toMatchObject([{ unread: true }]);
  desk.do({ do: 'acknowledgeRegion', event: assignment.event });
  expect(regionalNews(desk.state)).toMatchObject([{ unread: false, news: { said: { number: '1-05/46' } } }]);
  const card = caseOnAssignment(assignment, { id: caseId('case-7'), today: day('2026-05-05') });
  desk.do({ do: 'openCase', ...card }, { today: day('2026-05-05') });
  expect(takenUp(assignment, desk.state)?.id).toBe('case-7');
  expect(regionalNews(desk.state)).toEqual([]);
  expect(card.wording).toBe(text);
  expect(desk.get('case-7')).toMatchObject({
    title: text.replace('\n', ' '),
    source: { kind: 'paper', number: '1-05/46' },
    parties: { body: { kk: 'облыс прокуроры Б. Сапарова', ru: 'прокурор области Б. Сапарова' } },
  });
  const { terms, problems } = caseLaw(desk.get('case-7'), law);
  expect(terms).toMatchObject([{ spec: 'M25', due: '2026-05-20', state: 'running' }]);
  expect(problems.filter(({ severity }) => severity === 'block')).toEqual([]);
});

test('a block of numbers is given to one workstation only', () => {
  const [desk, region] = [deskWithAProtest(), new Workstation('region-1')];
  const card = { device: desk.writer.device, office: 'o1', name: 'Кеңсе' };
  desk.do({ do: 'admitDevice', card: card as never });
  const block = { register: 'outgoing', year: 2026, from: 1, to: 100, device: desk.writer.device };
  say(desk, region, ['grantNumbers', block]);
  expect(desk.state.regional?.numberBlocks).toMatchObject([block]);
  const again = (change: Partial<typeof block>) =>
    decideForRegion('grantNumbers', { ...block, ...change }, { state: desk.state, context });
  expect(again({ from: 100, to: 120 })).toMatchObject({ problem: { code: 'NUMBER_BLOCK_OVERLAPS' } });
  expect(again({ year: 2027 }).ok).toBe(true);
  expect(again({ from: 120, to: 110 })).toMatchObject({ problem: { code: 'CASE_INPUT_MALFORMED' } });
});
