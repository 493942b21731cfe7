import { describe, expect, it, test } from 'vitest';
import { caseId, day, openAppeal, userOf, Workstation } from '#tests/contract/journal/workstation.ts';
import { createPackAuthor, samplePack } from '#tests/support/signed-packs.ts';
import { builtInLaw } from '../law/built-in-law.ts';
import { computeCase } from '../law/engine/compute-case.ts';
import type { Command } from './commands.ts';
import { judgePack } from './judge-pack.ts';
import { answerUnder, lawInForce, lawWith } from './law-versions.ts';
import { foldCases } from './office-state.ts';

const author = await createPackAuthor();
const signed = await author.sign(samplePack);
const reason = '№ 12 бұйрық';
const activate: Command = { do: 'activatePack', signed, reason };
const law = (given: Parameters<typeof computeCase>[0]) => computeCase(given, builtInLaw);

function deskWithAnAppeal(name = 'a'): Workstation {
  const desk = new Workstation(name, { law }).found();
  desk.do(openAppeal());
  return desk;
}

const answered = (on: string): Command => ({
  do: 'recordFact',
  case: caseId('case-1'),
  fact: { fact: 'answered', on: day(on), language: 'kk', citesLaw: true, explainsAppeal: true },
});

/** The main term of the appeal as this desk now computes it. */
function mainTerm({ state, get }: Pick<Workstation, 'state' | 'get'>, id = 'case-1') {
  const { terms, problems } = answerUnder(lawInForce(state.law, builtInLaw), get(id));
  const term = terms.find(({ spec }) => spec === 'T22-08');
  return { due: term?.due, state: term?.state, late: term?.late, rules: problems.map(({ rule }) => rule) };
}
const dueOf = (desk: Workstation) => mainTerm({ state: desk.state, get: (id) => desk.get(id) });

describe('a pack of the law', () => {
  it('moves an open term the moment it is activated, and back when it is rolled back', () => {
    const desk = deskWithAnAppeal();
    expect(dueOf(desk).due).toBe('2026-05-21');
    const [activation] = desk.do(activate);
    expect(dueOf(desk).due).toBe('2026-05-20');
    desk.do({ do: 'rollBackPack', activation: activation!.id, reason: 'қате' });
    expect(dueOf(desk).due).toBe('2026-05-21');
  });

  it('is the same law on every computer that has the journal, whatever the order of arrival', () => {
    const desk = deskWithAnAppeal();
    desk.do(activate);
    desk.do({ do: 'makeChoice', choice: 'appealExtension', value: 'B', reason });
    const elsewhere = foldCases(desk.events.toReversed());
    expect(elsewhere.law.packs.map(({ pack }) => pack?.id)).toEqual(['calendar-2026-may']);
    const there = lawWith(elsewhere.law, builtInLaw);
    expect(there.calendar.years['2026']?.workingWeekendDays).toContain('2026-05-16');
    expect(there.choices['appealExtension']).toBe('B');
  });

  it('leaves a term that was closed before with the date it was closed under, also its timeliness', () => {
    const desk = deskWithAnAppeal();
    desk.do(answered('2026-05-21'));
    const before = dueOf(desk);
    expect(before).toMatchObject({ due: '2026-05-21', state: 'closed', late: undefined });
    desk.do(activate);
    expect(dueOf(desk)).toEqual(before);
  });

  it('counts a term that is closed after it by the new law, and says that it was late', () => {
    const desk = deskWithAnAppeal();
    desk.do(activate);
    desk.do(answered('2026-05-21'), { override: { reason: 'кешікті' } });
    expect(dueOf(desk)).toMatchObject({ due: '2026-05-20', state: 'closed', late: true });
  });

  it('leaves what was closed under it as it was when it is rolled back', () => {
    const desk = deskWithAnAppeal();
    const [activation] = desk.do(activate);
    desk.do(answered('2026-05-20'));
    desk.do({ do: 'rollBackPack', activation: activation!.id, reason: 'қате' });
    expect(dueOf(desk)).toMatchObject({ due: '2026-05-20', state: 'closed' });
  });

  it('opens again for a correction recorded later, still by the law it was closed under', () => {
    const desk = deskWithAnAppeal();
    const [closing] = desk.do(answered('2026-05-21'));
    desk.do(activate);
    const corrected = {
      fact: 'answered',
      on: day('2026-05-20'),
      language: 'kk',
      citesLaw: true,
      explainsAppeal: true,
    };
    desk.do({
      do: 'correctFact',
      case: caseId('case-1'),
      corrects: closing!.id,
      fact: corrected,
      reason: 'қате күн',
    });
    expect(dueOf(desk)).toMatchObject({ due: '2026-05-21', state: 'closed' });
  });

  it('is activated by the head of the office alone, and with a reason', () => {
    const desk = deskWithAnAppeal();
    for (const role of ['deputyDistrictProsecutor', 'prosecutor', 'staff'] as const)
      expect(desk.refusal(activate, { author: userOf(role) })).toEqual({ code: 'CASE_NOT_PERMITTED' });
    expect(desk.refusal({ ...activate, reason: ' ' })).toEqual({ code: 'CASE_REASON_MISSING' });
  });

  it('activated differently on two workstations is a conflict that a person settles', async () => {
    const a = deskWithAnAppeal('a');
    const b = new Workstation('b', { law });
    b.hear(a.events);
    const other = await author.sign({ ...samplePack, id: 'calendar-2026-june', issuedOn: '2026-04-21' });
    const [ofA] = a.do(activate);
    const [ofB] = b.do({ do: 'activatePack', signed: other, reason });
    a.meet(b);
    expect(a.state.conflicts).toMatchObject([{ what: 'law in force', between: [ofA!.id, ofB!.id] }]);
    expect(b.state.law.packs.map(({ event }) => event)).toEqual([ofA!.id]);
    b.do({ do: 'settleConflict', between: [ofA!.id, ofB!.id], chosen: ofB!.id, reason: 'соңғысы дұрыс' });
    a.meet(b);
    expect(a.state.conflicts).toEqual([]);
    expect(a.state.law.packs.map(({ pack }) => pack?.id)).toEqual(['calendar-2026-june']);
  });

  it('of a form this release cannot read stays in the journal and changes nothing here', () => {
    const desk = deskWithAnAppeal();
    desk.do(activate);
    const [activation] = desk.events.filter(({ type }) => type === 'law.pack-activated');
    const newer = {
      ...activation!,
      payload: { signed: { ...signed, pack: { version: 9 } }, on: '2026-04-27', reason },
    };
    const state = foldCases([...desk.events.filter(({ id }) => id !== activation!.id), newer]);
    expect(state.law.packs).toMatchObject([{ event: activation!.id, pack: undefined }]);
    expect(lawWith(state.law, builtInLaw).calendar.years).toBe(builtInLaw.calendar.years);
  });
});

describe('a pack is refused', () => {
  const inForce = {
    packs: [{ event: 'a.1.1' as never, on: day('2026-04-27'), reason, pack: samplePack }],
    choices: {},
  };
  const none = { packs: [], choices: {} };
  const [example] = samplePack.examples;
  it.each([
    ['of a newer form', { ...samplePack, version: 2 }, none, { code: 'PACK_NEWER' }],
    ['with a key nobody knows', { ...samplePack, hurry: true }, none, { code: 'PACK_MALFORMED' }],
    ['that is already in force', samplePack, inForce, { code: 'PACK_IN_FORCE' }],
    [
      'that would put an older calendar over a newer one',
      { ...samplePack, issuedOn: '2026-04-01' },
      inForce,
      { code: 'PACK_OLDER', details: { issued: '2026-04-01', inForce: '2026-04-20' } },
    ],
    [
      'whose example comes out otherwise, and the example is named',
      {
        ...samplePack,
        examples: [{ ...example, expect: { terms: [{ spec: 'T22-08', due: '2026-05-21' }] } }],
      },
      none,
      {
        code: 'PACK_EXAMPLE_FAILS',
        details: { example: 'appeal of 27 April', what: 'T22-08', expected: '2026-05-21', got: '2026-05-20' },
      },
    ],
  ])('%s', (_what, content, settings, problem) => {
    expect(judgePack(content, settings)).toMatchObject({ ok: false, problem });
  });
});

test('a reading of an open question is switched by the head, at once and with a record', () => {
  const desk = deskWithAnAppeal();
  const extended: Command = {
    do: 'recordFact',
    case: caseId('case-1'),
    fact: {
      fact: 'extended',
      on: day('2026-05-20'),
      until: day('2026-07-10'),
      by: 'districtProsecutor',
      reasoned: true,
    },
  };
  desk.do(extended);
  const severity = () =>
    answerUnder(lawInForce(desk.state.law, builtInLaw), desk.get('case-1')).problems.find(
      ({ rule }) => rule === 'T22-09',
    )?.severity;
  expect(severity()).toBe('warn');
  desk.do({ do: 'makeChoice', choice: 'appealExtension', value: 'B', reason });
  expect(severity()).toBe('block');
  expect(desk.refusal({ do: 'makeChoice', choice: 'appealExtension', value: 'C', reason })).toEqual({
    code: 'LAW_CHOICE_UNKNOWN',
  });
});

describe('a reason given against a refusal', () => {
  const inspection: Command = {
    ...openAppeal(),
    do: 'openCase',
    case: caseId('case-2'),
    matter: 'inspection',
    title: 'Тексеру',
    parties: {},
    source: { kind: 'own-initiative' },
    facts: [
      {
        fact: 'started',
        on: day('2026-03-02'),
        by: 'districtProsecutor',
        ground: '18.2.1',
        registrationNo: '1',
        subject: 'other',
      },
    ],
  };
  const unnamed = { fact: 'extended', on: day('2026-04-01'), days: 10, ground: 'volume' };
  const extended: Command = { do: 'recordFact', case: caseId('case-2'), fact: unnamed };

  function deskWithAnOverride() {
    const desk = new Workstation('a', { law });
    desk.do(inspection);
    const recorded = desk.do(extended, { override: { reason: 'бұйрық кейін келеді' } });
    return { desk, extension: recorded[0]! };
  }

  it('says for which fact it was given', () => {
    const { desk } = deskWithAnOverride();
    expect(desk.get('case-2').overrides).toMatchObject([{ rule: 'T22-02', about: { facts: [unnamed] } }]);
  });

  it('does not cover what the fact says after a correction', () => {
    const { desk, extension } = deskWithAnOverride();
    const correct: Command = {
      do: 'correctFact',
      case: caseId('case-2'),
      corrects: extension.id,
      fact: { ...unnamed, days: 20 },
      reason: 'қате сан',
    };
    expect(desk.refusal(correct)).toMatchObject({ problems: [{ rule: 'T22-02' }] });
    desk.do({ ...correct, fact: { ...unnamed, by: 'districtProsecutor' } });
  });

  it('written by an old release covers its rule in the case, as it did then', () => {
    const { desk } = deskWithAnOverride();
    const old = desk.events.map((event) => {
      if (event.type !== 'rule.overridden') return event;
      const { about: _about, ...payload } = event.payload as Record<string, unknown>;
      return { ...event, payload };
    });
    const given = foldCases(old).cases.get(caseId('case-2'))!;
    const { problems } = answerUnder(lawInForce(desk.state.law, builtInLaw), given);
    expect(problems.filter(({ rule }) => rule === 'T22-02')).toMatchObject([{ overridden: true }]);
  });
});
