import { describe, expect, test } from 'vitest';
import { caseId, chief, day, userOf, Workstation } from '#tests/contract/journal/workstation.ts';
import { builtInLaw } from '../../law/built-in-law.ts';
import { computeCase } from '../../law/engine/compute-case.ts';
import type { CaseFacts, Matter } from '../../law/types.ts';
import type { Command } from '../commands.ts';
import { awaitedDeliveries } from '../lists.ts';
import { LetterId } from '../payloads.ts';
import { backSince, serviceOf } from './case-service.ts';

const law = (given: CaseFacts) => computeCase(given, builtInLaw);
const id = caseId('case-1');
const letterId = LetterId.parse('11111111-1111-4111-8111-111111111111');

function desk(act: string, matter: Matter, fields: Record<string, unknown> = {}): Workstation {
  const a = new Workstation('a', { law }).found();
  const opened = {
    title: 'Жер телімі туралы',
    parties: {},
    source: { kind: 'own-initiative' },
    facts: [],
  } as const;
  a.do({ do: 'openCase', case: id, matter, ...opened });
  a.do({ do: 'draftAct', case: id, act, fields });
  a.do({ do: 'issueAct', case: id, act, number: '2-07/1-1', on: day('2026-04-27'), signer: chief.id });
  return a;
}

const paper = { kind: 'act', id: 'protest' };
const send = (on: string): Command => ({
  do: 'dispatchAct',
  case: id,
  act: 'protest',
  on: day(on),
  channel: 'post',
});
const comesBack = (on: string): Command => ({
  do: 'recordReturn',
  case: id,
  paper,
  on: day(on),
  reason: 'wrong-address',
});
const proven: Command = {
  do: 'proveDelivery',
  case: id,
  paper,
  on: day('2026-05-12'),
  proof: 'postal-notice',
};
const waiting = (a: Workstation) => awaitedDeliveries(a.state, day('2026-05-11'));

describe('a paper on its way', () => {
  test('that came back undelivered is to be sent again, and starts no term until then', () => {
    const a = desk('protest', 'protest');
    expect(a.refusal(comesBack('2026-05-06'))).toEqual({ code: 'PAPER_NOT_SENT' });
    a.do(send('2026-04-28'));
    expect(waiting(a)).toMatchObject([{ since: '2026-04-28', calendarDays: 13 }]);
    expect(a.refusal(comesBack('2026-04-27'))).toEqual({ code: 'PAPER_BEFORE_DISPATCH' });
    a.do(comesBack('2026-05-06'));
    expect(waiting(a)).toMatchObject([{ returned: '2026-05-06' }]);
    expect(a.refusal(comesBack('2026-05-06'))).toEqual({ code: 'PAPER_NOT_SENT' });
    a.do(send('2026-05-07'));
    const [again] = waiting(a);
    expect(again).toMatchObject({ since: '2026-05-07', calendarDays: 4 });
    expect(again).not.toHaveProperty('returned');
    expect(law({ matter: 'protest', facts: a.get('case-1').facts.map(({ fact }) => fact) }).terms).toEqual(
      [],
    );
  });

  test('is proven to have come: what proves it, its number, and who received it are kept beside the day', () => {
    const a = desk('protest', 'protest');
    a.do(send('2026-04-28'));
    a.do({ ...proven, number: 'RB 1', receivedBy: 'Ж. Әлиев' });
    expect(serviceOf(a.get('case-1'), paper).proofs).toMatchObject([
      { on: '2026-05-12', proof: 'postal-notice', number: 'RB 1', receivedBy: 'Ж. Әлиев' },
    ]);
    expect(a.refusal({ ...proven, on: day('2026-04-26') })).toEqual({
      code: 'ACT_DATE_BEFORE_ISSUE',
    });
    expect(a.refusal({ ...proven, paper: { kind: 'act', id: 'representation' } })).toEqual({
      code: 'ACT_NOT_ISSUED',
    });
  });

  test('may be a letter: it has a way of its own, and is waited for only when it came back', () => {
    const a = desk('protest', 'protest');
    const letter = { case: id, letter: letterId, kind: 'reminder-letter' };
    const asLetter = { kind: 'letter', id: letterId };
    a.do({ do: 'draftLetter', ...letter, fields: {} });
    a.do({ do: 'issueLetter', ...letter, number: '2-07/1-2', on: day('2026-04-28'), signer: chief.id });
    a.do({ do: 'dispatchLetter', ...letter, on: day('2026-04-28'), channel: 'post' });
    expect(waiting(a)).toEqual([]);
    a.do({ ...comesBack('2026-05-06'), paper: asLetter } as Command);
    expect(waiting(a)).toMatchObject([{ returned: '2026-05-06' }]);
    const [found] = a.get('case-1').letters;
    expect(found && backSince(serviceOf(a.get('case-1'), asLetter), found)).toBe('2026-05-06');
    expect(serviceOf(a.get('case-1'), paper).returns).toEqual([]);
    a.do({ do: 'deliverLetter', ...letter, on: day('2026-05-10') });
    expect(waiting(a)).toEqual([]);
  });
});

describe('the way of a letter', () => {
  const letter = { case: id, letter: letterId, kind: 'reminder-letter' };
  const asLetter = { kind: 'letter', id: letterId };
  const way = (a: Workstation) => serviceOf(a.get('case-1'), asLetter);

  test('is told step by step from its number to its proof, and none of it is the act’s', () => {
    const a = desk('protest', 'protest');
    a.do({ do: 'draftLetter', ...letter, fields: {} });
    const provenLetter = { ...proven, paper: asLetter } as Command;
    expect(a.refusal(provenLetter)).toEqual({ code: 'LETTER_NOT_ISSUED' });
    a.do({ do: 'issueLetter', ...letter, number: '2-07/1-2', on: day('2026-04-28'), signer: chief.id });
    a.do({ do: 'dispatchLetter', ...letter, on: day('2026-04-29'), channel: 'post', number: 'RB 2' });
    a.do({ ...comesBack('2026-05-06'), paper: asLetter } as Command);
    a.do({ do: 'dispatchLetter', ...letter, on: day('2026-05-07'), channel: 'courier' });
    a.do(provenLetter);
    a.do({ do: 'deliverLetter', ...letter, on: day('2026-05-12') });
    expect(a.get('case-1').letters).toMatchObject([
      { dispatches: [{ channel: 'post', number: 'RB 2' }, { channel: 'courier' }], delivered: '2026-05-12' },
    ]);
    expect(way(a)).toMatchObject({
      returns: [{ on: '2026-05-06', reason: 'wrong-address' }],
      proofs: [{ on: '2026-05-12', proof: 'postal-notice' }],
      signings: [],
    });
    expect(serviceOf(a.get('case-1'), paper)).toMatchObject({ returns: [], proofs: [], signings: [] });
    expect(a.get('case-1').dispatches).toEqual([]);
  });
});

describe('an electronic signature', () => {
  const attach: Command = {
    do: 'attachFile',
    case: id,
    name: 'протест.cms',
    mediaType: 'application/pkcs7-mime',
    purpose: 'other',
    content: { key: 'A'.repeat(43), parts: ['0'.repeat(64)], sha256: '1'.repeat(64), bytes: 10 },
  };
  const certificate = {
    ...{ name: 'СЕРІКҰЛЫ АСҚАР', iin: null, organisation: null, issuer: 'ҰКО', serial: '01' },
    ...{ from: '2026-01-01T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z' },
  };
  const signature = (a: Workstation, act: string): Command => {
    const [file] = a.get('case-1').attachments;
    const attachment = file?.event ?? a.get('case-1').heads[0]!;
    const about = {
      case: id,
      paper: { kind: 'act', id: act },
      language: 'kk',
      sha256: '2'.repeat(64),
    } as const;
    const how = { check: 'whole', digest: '2.16.840.1.101.3.4.2.1' };
    return { do: 'recordSignature', ...about, attachment, signer: chief.id, certificate, ...how };
  };

  test('is kept as a file of the case, by the person who signed the paper', () => {
    const a = desk('protest', 'protest');
    expect(a.refusal(signature(a, 'protest'))).toEqual({ code: 'ATTACHMENT_UNKNOWN' });
    a.do(attach);
    const other = userOf('prosecutor', 'u2').id;
    expect(a.refusal({ ...signature(a, 'protest'), signer: other } as Command)).toMatchObject({
      code: 'SIGNATURE_OTHER_PERSON',
    });
    a.do(signature(a, 'protest'));
    expect(serviceOf(a.get('case-1'), paper).signings).toMatchObject([{ certificate, check: 'whole' }]);
  });

  test.each(['operative-search', 'counter-intelligence', 'covert'])(
    'never certifies the sanction of an action of %s (34.3)',
    (action) => {
      const a = desk('sanction-decision', 'sanction', { decision: 'grant', certifiedBy: 'hand', action });
      a.do(attach);
      expect(a.refusal(signature(a, 'sanction-decision'))).toMatchObject({
        problems: [{ rule: 'M14', basis: { article: '34', paragraph: '3' }, overridableBy: [] }],
      });
    },
  );

  test('certifies the sanction of any other action', () => {
    const fields = { decision: 'grant', certifiedBy: 'eds', action: 'rights-restriction' };
    const a = desk('sanction-decision', 'sanction', fields);
    a.do(attach);
    a.do(signature(a, 'sanction-decision'));
    expect(a.get('case-1').service?.signings).toHaveLength(1);
  });
});
