import { describe, expect, it } from 'vitest';
import { caseId, chief, day, openAppeal, userOf, Workstation } from '#tests/contract/journal/workstation.ts';
import { sampleFields } from '#tests/support/sample-act.ts';
import { checkAct, checkLetter } from '../acts/check-act.ts';
import type { ActFields } from '../acts/field.ts';
import { findLetter } from '../acts/letters/registry.ts';
import { getAct, type ActId } from '../acts/registry.ts';
import { builtInLaw, computeCase } from '../law/index.ts';
import type { Fact, Matter } from '../law/types.ts';
import type { Command, DecideContext } from './commands.ts';
import { LetterId } from './payloads.ts';

const deputy = userOf('deputyDistrictProsecutor');
const lawful: Partial<DecideContext> = {
  law: (given) => computeCase(given, builtInLaw),
  checkAct: ({ act, fields, signer, on, about }) => {
    const moment = { today: on, expectedDelivery: on, signer: signer.role };
    const letter = findLetter(act);
    if (letter) return checkLetter(letter, fields as ActFields, { ...moment, about }, builtInLaw);
    return checkAct(getAct(act as ActId), fields as ActFields, moment, builtInLaw);
  },
};

function office(): Workstation {
  const desk = new Workstation('a', lawful).found(deputy);
  return desk;
}
const opened = (id: string, matter: Matter, parent?: string, facts: readonly Fact[] = []): Command => ({
  ...{ do: 'openCase', case: caseId(id), matter, title: 'Іс', parties: {} },
  source: { kind: 'own-initiative' },
  ...(parent !== undefined && { parent: caseId(parent) }),
  facts,
});
const issued = (id: string, act: ActId, on: string, signer = chief): Command => ({
  ...{ do: 'issueAct', case: caseId(id), act, number: `2-07/1-${id}`, on: day(on), signer: signer.id },
});
const drafted = (id: string, act: ActId, changes: ActFields = {}): Command => ({
  ...{ do: 'draftAct', case: caseId(id), act, fields: { ...sampleFields(getAct(act)), ...changes } },
});
const inMay = { start: '2026-05-04', until: '2026-06-05' };
const factsOf = (desk: Workstation, id: string) =>
  desk.get(id).facts.map(({ fact: { fact, on } }) => `${fact} ${on}`);

describe('the resolution that stays a protested act', () => {
  const protested = () => {
    const desk = office();
    desk.do(
      opened('1', 'protest', undefined, [{ fact: 'delivered', on: day('2026-03-10'), by: chief.role }]),
    );
    desk.do(opened('2', 'resolution', '1'));
    desk.do(drafted('2', 'staying-resolution'));
    return desk;
  };

  it('suspends it in the case of the protest on the day it bears (33.5)', () => {
    const desk = protested();
    desk.do(issued('2', 'staying-resolution', '2026-03-12'));
    expect(factsOf(desk, '1')).toEqual(['delivered 2026-03-10', 'actSuspended 2026-03-12']);
    const { terms } = computeCase(
      { matter: 'protest', facts: desk.get('1').facts.map(({ fact }) => fact) },
      builtInLaw,
    );
    expect(terms.map(({ spec }) => spec)).toContain('T22-28');
  });

  it('refused to a deputy says nothing there', () => {
    const desk = protested();
    expect(desk.refusal(issued('2', 'staying-resolution', '2026-03-12', deputy))).toMatchObject({
      problems: [{ rule: 'P1', basis: { article: '33' } }],
    });
    expect(factsOf(desk, '1')).toEqual(['delivered 2026-03-10']);
  });
});

describe('the inspection on an appeal', () => {
  it('is told to the appeal when it is appointed and when it ends, each once (24.4(2))', () => {
    const desk = office();
    desk.do(openAppeal('1'));
    desk.do(opened('2', 'resolution', '1'));
    desk.do(drafted('2', 'inspecting-resolution', inMay));
    desk.do(issued('2', 'inspecting-resolution', '2026-04-28'));
    const appointed = {
      ...{ fact: 'appointed', on: day('2026-04-28'), by: chief.role },
      ground: '18.2.2',
    };
    desk.do(opened('3', 'inspection', '2', [appointed]));
    desk.do({
      do: 'recordFact',
      case: caseId('3'),
      fact: { fact: 'completed', on: day('2026-05-29'), certificate: true },
    });
    expect(factsOf(desk, '1')).toEqual([
      'received 2026-04-27',
      'inspectionAppointed 2026-04-28',
      'inspectionCompleted 2026-05-29',
    ]);
    expect(factsOf(desk, '2')).toEqual([]);
  });

  it('of the office’s own initiative is told to nobody', () => {
    const desk = office();
    desk.do(opened('2', 'resolution'));
    desk.do(drafted('2', 'inspecting-resolution', inMay));
    desk.do(issued('2', 'inspecting-resolution', '2026-04-28'));
    expect(desk.state.cases.size).toBe(1);
    expect(factsOf(desk, '2')).toEqual([]);
  });
});

describe('a protest withdrawn by letter', () => {
  const letter = LetterId.parse('11111111-1111-4111-8111-111111111111');
  const kind = 'withdrawal-letter';
  const ofLetter = { case: caseId('1'), letter, kind };
  const written = (...facts: readonly Fact[]) => {
    const desk = office();
    const delivered = { fact: 'delivered', on: day('2026-03-10'), by: chief.role };
    desk.do(opened('1', 'protest', undefined, [delivered, ...facts]));
    const definition = findLetter(kind);
    if (!definition) throw new Error(kind);
    desk.do({ do: 'draftLetter', ...ofLetter, fields: sampleFields(definition) });
    return desk;
  };
  const issue = (signer = chief): Command => ({
    ...{ do: 'issueLetter', ...ofLetter, number: '2-07/1-9', on: day('2026-03-12'), signer: signer.id },
  });

  it('is withdrawn on the day the letter leaves (33.3)', () => {
    const desk = written();
    desk.do(issue());
    desk.do({ do: 'dispatchLetter', ...ofLetter, on: day('2026-03-13'), channel: 'courier' });
    expect(factsOf(desk, '1')).toEqual(['delivered 2026-03-10', 'withdrawn 2026-03-13']);
  });

  it('is not once it has been considered, nor by one who neither brought it nor stands higher', () => {
    const considered = { fact: 'considered', on: day('2026-03-11'), outcome: 'rejected' };
    const refusal = { problems: [{ rule: 'M6', basis: { article: '33', paragraph: '3(3)' } }] };
    expect(written(considered).refusal(issue())).toMatchObject(refusal);
    expect(written().refusal(issue(deputy))).toMatchObject(refusal);
  });
});
