import { describe, expect, it } from 'vitest';
import { caseId, chief, day, openAppeal, userOf, Workstation } from '#tests/contract/journal/workstation.ts';
import { sampleFields } from '#tests/support/sample-act.ts';
import { checkAct, checkLetter } from '../acts/check-act.ts';
import type { ActFields } from '../acts/field.ts';
import { findLetter, lettersFor, letterSetsFor } from '../acts/letters/registry.ts';
import { prefilledDraft } from '../acts/prefill.ts';
import { findAct, getAct, type ActId } from '../acts/registry.ts';
import type { Bilingual } from '../documents/language.ts';
import { builtInLaw, computeCase } from '../law/index.ts';
import type { Command, DecideContext } from './commands.ts';
import { openConflicts } from './conflicts.ts';
import { addressingOf } from './directory/directory.ts';
import { DirectoryEntryId } from './directory/payloads.ts';
import { LetterId } from './payloads.ts';
import { ownSentences } from './rival-papers.ts';

const deputy = userOf('deputyDistrictProsecutor');
const staff = userOf('staff');
const first = LetterId.parse('11111111-1111-4111-8111-111111111111');
const second = LetterId.parse('22222222-2222-4222-8222-222222222222');

const lawful: Partial<DecideContext> = {
  law: (given) => computeCase(given, builtInLaw),
  checkAct: ({ act, fields, signer, on, about }) => {
    const moment = { today: on, expectedDelivery: on, signer: signer.role };
    const letter = findLetter(act);
    if (letter) return checkLetter(letter, fields as ActFields, { ...moment, about }, builtInLaw);
    return checkAct(getAct(act as ActId), fields as ActFields, moment, builtInLaw);
  },
};

function deskWithAnAppeal(name = 'a'): Workstation {
  const desk = new Workstation(name, lawful).found(deputy, staff);
  desk.do(openAppeal());
  return desk;
}

const sample = (kind: string): ActFields => {
  const definition = findLetter(kind) ?? findAct(kind);
  if (!definition) throw new Error(kind);
  return sampleFields(definition);
};
const ofCase = { case: caseId('case-1') };

function drafted(kind: string, changed: ActFields = {}, letter = first): Command {
  return { do: 'draftLetter', ...ofCase, letter, kind, fields: { ...sample(kind), ...changed } };
}
function issued(kind: string, { number = '2-07/1-1', signer = chief, letter = first } = {}): Command {
  return {
    do: 'issueLetter',
    ...ofCase,
    ...{ letter, kind, number, on: day('2026-04-28'), signer: signer.id },
  };
}
function dispatched(kind: string, on = '2026-04-29', letter = first): Command {
  return { do: 'dispatchLetter', ...ofCase, letter, kind, on: day(on), channel: 'post' };
}

describe('letters of one set', () => {
  const kinds =
    letterSetsFor('appeal')
      .get('redirection')
      ?.map(({ id }) => id) ?? [];
  const letters = [first, second].map((letter, at) => {
    const kind = kinds[at] ?? '';
    return { letter, kind, fields: sample(kind) };
  });

  it('are the letter to the body and the notice to the author, and are begun together', () => {
    expect(kinds).toEqual(['redirect-letter', 'redirect-notice']);
    const desk = deskWithAnAppeal();
    desk.do({ do: 'draftLetters', ...ofCase, letters });
    expect(desk.get('case-1').letters).toMatchObject(letters.map(({ letter: id, kind }) => ({ id, kind })));
    expect(openConflicts(desk.state)).toEqual([]);
  });

  it('are all recorded or none of them', () => {
    const desk = deskWithAnAppeal();
    desk.do(drafted('redirect-letter', {}, second));
    desk.do(issued('redirect-letter', { letter: second }));
    const before = desk.get('case-1');
    expect(desk.refusal({ do: 'draftLetters', ...ofCase, letters })).toMatchObject({
      code: 'LETTER_ALREADY_ISSUED',
    });
    expect(desk.get('case-1')).toEqual(before);
  });
});

describe('an answer to an appeal', () => {
  it('that cites the law and explains the right to appeal is issued, and by its dispatch the appeal is answered', () => {
    const desk = deskWithAnAppeal();
    for (const step of [drafted('appeal-answer'), issued('appeal-answer'), dispatched('appeal-answer')])
      desk.do(step);
    const found = desk.get('case-1');
    expect(found.facts.at(-1)?.fact).toMatchObject({
      fact: 'answered',
      on: '2026-04-29',
      by: 'districtProsecutor',
      language: 'kk',
      citesLaw: true,
      explainsAppeal: true,
    });
    expect(found.letters).toMatchObject([
      { issued: { number: '2-07/1-1' }, dispatches: [{ channel: 'post' }] },
    ]);
    const { terms } = computeCase(
      { matter: 'appeal', facts: found.facts.map(({ fact }) => fact) },
      builtInLaw,
    );
    expect(terms.find(({ spec }) => spec === 'T22-08')).toMatchObject({
      state: 'closed',
      closedOn: '2026-04-29',
    });
    desk.do({ do: 'deliverLetter', ...ofCase, letter: first, kind: 'appeal-answer', on: day('2026-05-04') });
    expect(desk.get('case-1').letters[0]?.delivered).toBe('2026-05-04');
  });

  it.each([
    ['cites no legislation', { norms: [] }],
    ['does not explain the right to appeal', { complaintTo: [] }],
  ])('that %s is refused under 24.7', (_what, changed: ActFields) => {
    const desk = deskWithAnAppeal();
    desk.do(drafted('appeal-answer', changed));
    expect(desk.refusal(issued('appeal-answer'))).toMatchObject({
      problems: [{ rule: 'A4', basis: { article: '24', paragraph: '7' } }],
    });
    const override = { reason: 'шұғыл' };
    expect(desk.refusal(issued('appeal-answer'), { author: deputy, override })).toMatchObject({
      problems: [{ rule: 'A4' }],
    });
    const events = desk.do(issued('appeal-answer'), { override });
    expect(events.map(({ type }) => type)).toEqual(['letter.issued', 'rule.overridden']);
    expect(desk.do(dispatched('appeal-answer')).map(({ type }) => type)).toEqual([
      'letter.dispatched',
      'fact.recorded',
      'rule.overridden',
    ]);
  });

  it('in a language that is neither the state’s nor the author’s is refused', () => {
    const desk = deskWithAnAppeal();
    desk.do(drafted('appeal-answer', { language: 'ru' }));
    expect(desk.refusal(issued('appeal-answer'))).toMatchObject({ problems: [{ rule: 'A3' }] });
  });

  it('is not signed by administrative staff, and nobody may decide otherwise', () => {
    const desk = deskWithAnAppeal();
    desk.do(drafted('appeal-answer'));
    expect(
      desk.refusal(issued('appeal-answer', { signer: staff }), { override: { reason: 'шұғыл' } }),
    ).toMatchObject({ problems: [{ rule: 'D8' }] });
  });
});

describe('what a letter says to the law', () => {
  it.each([
    ['interim-answer', [{ fact: 'inspectionAppointed' }], 'interimAnswered'],
    [
      'extension-notice',
      [
        {
          fact: 'extended',
          until: '2026-06-10',
          by: 'districtProsecutor',
          ground: 'information',
          reasoned: true,
        },
      ],
      'extensionNotified',
    ],
    ['redirect-letter', [], 'redirected'],
  ] as const)('%s', (kind, before, fact) => {
    const desk = deskWithAnAppeal();
    for (const each of before)
      desk.do({ do: 'recordFact', ...ofCase, fact: { ...each, on: day('2026-04-28') } });
    for (const step of [drafted(kind), issued(kind), dispatched(kind)]) desk.do(step);
    expect(desk.get('case-1').facts.at(-1)?.fact).toMatchObject({ fact, on: '2026-04-29' });
    desk.do(dispatched(kind, '2026-04-30'));
    expect(desk.get('case-1').facts.filter((each) => each.fact.fact === fact)).toHaveLength(1);
  });
});

describe('the letters of a case', () => {
  it('are several, each with its own way', () => {
    const desk = deskWithAnAppeal();
    desk.do(drafted('redirect-letter'));
    desk.do(drafted('redirect-notice', {}, second));
    desk.do(issued('redirect-notice', { number: '2-07/1-2', letter: second }));
    expect(desk.get('case-1').letters.map(({ kind, issued: number }) => [kind, number?.number])).toEqual([
      ['redirect-letter', undefined],
      ['redirect-notice', '2-07/1-2'],
    ]);
    expect(desk.refusal(issued('redirect-letter', { number: '2-07/1-2' }))).toMatchObject({
      code: 'ACT_NUMBER_TAKEN',
    });
  });

  it('are not sent before they are issued nor dated before it, nor rewritten after it', () => {
    const desk = deskWithAnAppeal();
    expect(desk.refusal(issued('redirect-letter'))).toEqual({ code: 'LETTER_NOT_DRAFTED' });
    desk.do(drafted('redirect-letter'));
    expect(desk.refusal(dispatched('redirect-letter'))).toEqual({ code: 'LETTER_NOT_ISSUED' });
    desk.do(issued('redirect-letter'));
    expect(desk.refusal(dispatched('redirect-letter', '2026-04-27'))).toEqual({
      code: 'ACT_DATE_BEFORE_ISSUE',
    });
    expect(desk.refusal(drafted('redirect-letter'))).toEqual({ code: 'LETTER_ALREADY_ISSUED' });
  });

  it('under one number from two workstations are a conflict', () => {
    const [a, b] = [deskWithAnAppeal('a'), new Workstation('b', lawful)];
    b.hear(a.events);
    b.do(openAppeal('case-2'));
    a.do(drafted('redirect-letter'));
    a.do(issued('redirect-letter'));
    b.do({ ...drafted('redirect-letter', {}, second), case: caseId('case-2') } as Command);
    b.do({ ...issued('redirect-letter', { letter: second }), case: caseId('case-2') } as Command);
    a.meet(b);
    expect(openConflicts(a.state)).toMatchObject([{ conflict: { what: 'number 2-07/1-1' } }]);
  });

  it('under one number in one case are a conflict as well, and one of them keeps it', () => {
    const [a, b] = [deskWithAnAppeal('a'), new Workstation('b', lawful)];
    b.hear(a.events);
    a.do(drafted('redirect-letter'));
    const [ofA] = a.do(issued('redirect-letter'));
    b.do(drafted('redirect-notice', {}, second));
    const [ofB] = b.do(issued('redirect-notice', { letter: second }));
    a.meet(b);
    const between = [ofA!.id, ofB!.id];
    expect(openConflicts(a.state)).toEqual([
      { subjects: ['case-1'], conflict: { type: 'act.issued', what: 'number 2-07/1-1', between } },
    ]);

    a.do({ do: 'settleConflict', between, chosen: ofB!.id, reason: 'хабарлама жіберілген' });
    a.meet(b);
    expect(openConflicts(b.state)).toEqual([]);
    expect(b.get('case-1').letters.map(({ kind, issued: given }) => [kind, given?.number])).toEqual([
      ['redirect-letter', undefined],
      ['redirect-notice', '2-07/1-1'],
    ]);
  });

  it('written apart under one number and one day are told by what only each of them says', () => {
    const [a, b] = [deskWithAnAppeal('a'), new Workstation('b', lawful)];
    a.do(drafted('redirect-letter'));
    b.hear(a.events);
    const [ofA] = a.do(issued('redirect-letter'));
    const reason = { kk: 'Өзге себеп.', ru: 'Иная причина.' };
    b.do(drafted('redirect-letter', { reason }));
    const [ofB] = b.do(issued('redirect-letter'));
    a.meet(b);
    expect(openConflicts(a.state)).toMatchObject([{ conflict: { type: 'letter.issued' } }]);
    const own = ownSentences([ofA!, ofB!], a.state);
    expect(own.get(ofB!.id)).toEqual([
      { language: 'kk', text: 'Өзге себеп.' },
      { language: 'ru', text: 'Иная причина.' },
    ]);
    const { kk, ru } = sample('redirect-letter')['reason'] as Bilingual;
    expect(own.get(ofA!.id)?.map(({ text }) => text)).toEqual([kk, ru]);
    const { fields: _, ...unnamed } = ofB!.payload as { fields: unknown };
    expect(ownSentences([ofA!, { ...ofB!, payload: unnamed }], a.state).size).toBe(0);
  });
});

describe('a new letter', () => {
  it('begins with what the case knows', () => {
    const found = deskWithAnAppeal().get('case-1');
    const brief = { ...found, facts: found.facts.map(({ fact }) => fact) };
    const [answer] = lettersFor('appeal');
    expect(answer && prefilledDraft(answer, brief)).toMatchObject({
      addressee: { kk: 'Қ. Өтегенова', ru: 'Қ. Өтегенова' },
      language: 'kk',
      receivedOn: '2026-04-27',
      incomingNumber: 'ЖТ-2026-00001',
      outcome: '',
    });
  });

  it('is addressed as the directory says, language by language', () => {
    const body = { kk: 'Аудан әкімдігі', ru: 'Акимат района' };
    const addressedIn = (addressing?: typeof body) => {
      const entry = DirectoryEntryId.parse('33333333-3333-4333-8333-333333333333');
      const desk = deskWithAnAppeal();
      const card = { entry, kind: 'body' as const, name: body, ...(addressing && { addressing }) };
      desk.do({ do: 'setDirectoryEntries', entries: [card] });
      const found = { ...desk.get('case-1'), parties: { body } };
      const known = addressingOf(desk.state.directory, { ...body, ru: 'акимат  района' });
      const brief = { ...found, facts: [], ...(known && { addressing: known }) };
      return [...(letterSetsFor('appeal').get('redirection') ?? [])].map((kind) => {
        const { addressee, body: where } = prefilledDraft(kind, brief);
        return where ?? addressee;
      });
    };
    const dative = { kk: 'Аудан әкімдігіне', ru: 'Акимату района' };
    const halfKnown = { ...dative, ru: '' };
    expect(addressedIn(dative)).toEqual([dative, dative]);
    // At the head of a letter the bare name stands until its author declines it; within a sentence it is asked for.
    expect(addressedIn(halfKnown)).toEqual([{ ...dative, ru: body.ru }, halfKnown]);
    expect(addressedIn()).toEqual([body, { kk: '', ru: '' }]);
  });

  it('is offered only where it fits', () => {
    const kinds = lettersFor('protest').map(({ id }) => id);
    expect(kinds).toContain('reminder-letter');
    expect(kinds).not.toContain('appeal-answer');
  });
});

describe('the demand and the summons', () => {
  const problems = (id: ActId, changed: ActFields) =>
    checkAct(
      getAct(id),
      { ...sample(id), ...changed },
      { today: day('2026-03-12'), expectedDelivery: day('2026-03-12'), signer: 'prosecutor' },
      builtInLaw,
    ).filter(({ severity }) => severity === 'block');

  it('asks for information at the earliest on the third working day, and at once only on a ground of 26.4', () => {
    expect(problems('information-demand', {})).toEqual([]);
    expect(problems('information-demand', { until: '2026-03-16' })).toMatchObject([
      { basis: { article: '26', paragraph: '3' } },
    ]);
    const danger = { kk: 'адам өмірі', ru: 'жизнь людей' };
    expect(
      problems('information-demand', { until: '2026-03-13', urgency: 'irreparable-harm', danger }),
    ).toEqual([]);
  });

  it('is tied to an inspection, an analysis, an assessment or an appeal', () => {
    expect(problems('information-demand', { within: '' })).toMatchObject([{ rule: 'D2' }]);
  });

  it('summons for the day that was set', () => {
    expect(problems('summons-notice', {})).toEqual([]);
  });
});
