import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDraft } from '#shared/acts/draft.ts';
import type { ActFields } from '#shared/acts/field.ts';
import { acts } from '#shared/acts/registry.ts';
import type { Case, OfficeState, User } from '#shared/cases/case.ts';
import { emptyOffice } from '#shared/cases/office-state.ts';
import type { EventId, SubjectId, UserId } from '#shared/journal/ids.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { executorOf, formerSignersOf, signerOf, signersOf } from '#shared/cases/paper-frame.ts';
import { actOfCase, isSameDraft, savedDraft } from './act-case.ts';
import { actPaper } from './desk-paper.ts';
import { nextStage, printedLanguages, progressOf } from './act-progress.ts';
import { beginEdit, followSaved, isContested, isUnsaved } from './draft-edit.ts';
import { askedFields, isEmptyDraft, offeredChoices, problemsToSay } from './draft-fields.ts';
import { byWeight, expectedTerms } from './expected-terms.ts';
import { figureText } from '#shared/documents/figure-text.ts';
import { replaced, withLaw, withUnit } from './references.ts';
import { readyForSeal, reviewAct } from '#shared/acts/review-act.ts';

const fixtures = join(import.meta.dirname, '..', '..', '..', 'tests', 'fixtures', 'acts');
const sample = (id: string) => JSON.parse(readFileSync(join(fixtures, `${id}.json`), 'utf8')) as ActFields;
const frame = JSON.parse(readFileSync(join(fixtures, 'frame.json'), 'utf8')) as Parameters<
  typeof reviewAct
>[2];
const [act] = acts;
const fields = sample(act.id);

const user = (id: string, role: User['role']): User => ({
  id: id as UserId,
  name: { kk: id, ru: id },
  post: { kk: role, ru: role },
  rank: { kk: '', ru: '' },
  role,
});
const people = [user('clerk', 'staff'), user('junior', 'prosecutor'), user('chief', 'districtProsecutor')];
const [clerk, junior, chief] = people as [User, User, User];
const office: OfficeState = { ...emptyOffice, users: new Map(people.map((each) => [each.id, each])) };

const event = (number: number) => `d.1.${number}` as EventId;
const bare: Case = {
  id: 'c1' as SubjectId,
  matter: act.matter,
  title: 'x',
  parties: {},
  source: { kind: 'own-initiative' },
  openedOn: '2026-03-01' as PlainDate,
  registered: '2026-03-01' as PlainDate,
  openedBy: junior.id,
  responsible: junior.id,
  facts: [],
  prints: [],
  attachments: [],
  dispatches: [],
  letters: [],
  overrides: [],
  numbers: [],
  conflicts: [],
  entries: 0,
  unknown: [],
  heads: [],
};
const drafted: Case = { ...bare, draft: { act: act.id, fields, event: event(2), author: junior.id } };
const issued: Case = {
  ...drafted,
  issued: {
    act: act.id,
    number: '2-07/1-1',
    on: '2026-03-12' as PlainDate,
    signer: chief.id,
    event: event(3),
  },
};
const print = (language: 'kk' | 'ru') => ({
  paper: { kind: 'act', id: act.id },
  language,
  medium: 'pdf',
  copies: 1,
  sha256: 'a'.repeat(64),
  fileName: 'x.pdf',
  event: event(4),
});

describe('the act of a case', () => {
  it('is that of its matter until another is drafted on it', () => {
    expect(actOfCase(bare)?.id).toBe(act.id);
    expect(actOfCase({ matter: 'appeal' })).toBeUndefined();
    expect(actOfCase({ matter: 'appeal', draft: drafted.draft! })?.id).toBe(act.id);
  });

  it('begins empty and is read back as it was saved', () => {
    expect(savedDraft(act, bare)).toEqual({ ok: true, value: emptyDraft(act) });
    const read = savedDraft(act, drafted);
    expect(read.ok && isSameDraft(read.value, { ...emptyDraft(act), ...fields })).toBe(true);
  });

  it('of a newer release that cannot be read is said so, never shown empty', () => {
    const newer = {
      act: act.id,
      fields: { ...fields, norms: 'by a newer release' },
      event: event(2),
      author: junior.id,
    };
    expect(savedDraft(act, { draft: newer })).toEqual({
      ok: false,
      problem: { code: 'ACT_DRAFT_UNREADABLE' },
    });
  });

  it('half-typed is read back half-typed', () => {
    const half = {
      ...fields,
      norms: [{ law: 'law', article: '', title: { kk: '', ru: '' } }],
      actNumber: 'а'.repeat(600),
    };
    const read = savedDraft(act, { draft: { fields: half, event: event(2), author: junior.id } });
    expect(read).toMatchObject({ ok: true, value: half });
    const unknownLaw = { ...fields, norms: [{ law: 'law-of-2031', article: '1' }] };
    expect(savedDraft(act, { draft: { ...drafted.draft!, fields: unknownLaw } }).ok).toBe(false);
  });

  it('is signed by the highest in post, never by administrative staff', () => {
    expect(signersOf(office).map(({ id }) => id)).toEqual(['chief', 'junior']);
    expect(signerOf(bare, office, clerk)).toBe(chief);
    expect(signerOf({ ...issued, issued: { ...issued.issued!, signer: junior.id } }, office, clerk)).toBe(
      junior,
    );
  });

  it('of an old file was signed by somebody who has left since', () => {
    const left = { ...office, dismissed: new Set([chief.id]) };
    expect(signersOf(left).map(({ id }) => id)).toEqual(['junior']);
    expect(formerSignersOf(left).map(({ id }) => id)).toEqual(['chief', 'junior']);
  });

  it('names at its foot whoever saved the text, whoever prints it', () => {
    expect(executorOf(drafted, office, clerk)).toBe(junior);
    expect(executorOf(bare, office, clerk)).toBe(clerk);
  });
});

describe('the way of an act', () => {
  const states = (given: Case) => progressOf(actPaper(given, act)).map(({ state }) => state);

  it('goes from the draft to proven delivery', () => {
    expect(states(bare)).toEqual(['current', 'waiting', 'waiting', 'waiting', 'waiting']);
    expect(nextStage(actPaper(drafted, act))).toBe('number');
    expect(nextStage(actPaper(issued, act))).toBe('print');
  });

  it('counts as printed only in both languages', () => {
    expect(nextStage(actPaper({ ...issued, prints: [print('kk')] }, act))).toBe('print');
    expect(nextStage(actPaper({ ...issued, prints: [print('ru'), print('kk')] }, act))).toBe('dispatch');
    expect(printedLanguages({ prints: [print('ru')] })).toEqual(['ru']);
  });

  it('may be delivered before it is printed', () => {
    const fact = { fact: 'delivered', on: '2026-03-13' as PlainDate };
    const given: Case = { ...issued, facts: [{ event: event(5), fact }] };
    expect(states(given)).toEqual(['done', 'done', 'current', 'waiting', 'done']);
  });
});

describe('proven delivery', () => {
  const moment = { on: '2026-03-13' as PlainDate, by: chief.role };
  const withTerm = { ...fields, ownTerm: '2026-03-20' };

  it('records whose act it is and to whom it went, and the term set by the prosecutor', () => {
    expect(actPaper(issued, act).deliveryFacts(fields, moment)).toMatchObject([
      { fact: 'delivered', on: '2026-03-13', addressee: fields['relation'], against: fields['against'] },
    ]);
    const both = actPaper(issued, act)
      .deliveryFacts(withTerm, moment)
      .map(({ fact }) => fact);
    expect(both).toEqual(['delivered', 'termSet']);
  });

  it('records only what is not recorded yet', () => {
    const given: Case = {
      ...issued,
      facts: [{ event: event(5), fact: { fact: 'delivered', on: moment.on } }],
    };
    expect(
      actPaper(given, act)
        .deliveryFacts(withTerm, moment)
        .map(({ fact }) => fact),
    ).toEqual(['termSet']);
  });

  it('shows the terms it would start, without those that run already', () => {
    const term = (spec: string) => ({ spec, since: moment.on, state: 'running', duty: 'theirs' }) as never;
    const law = ({ facts }: { facts: readonly unknown[] }) => ({
      regime: 'R22' as const,
      terms: facts.length === 0 ? [term('A')] : [term('A'), term('B')],
      problems: [],
    });
    expect(expectedTerms(bare, [{ fact: 'delivered' }], law).map(({ spec }) => spec)).toEqual(['B']);
  });
});

describe('the terms of a delivered act', () => {
  it('stand in the order of their weight: running with a day, running without, ended', () => {
    const term = (spec: string, state: string, due?: string) =>
      ({ spec, state, ...(due && { due }) }) as never;
    const terms = [
      term('a', 'replaced', '2026-04-13'),
      term('b', 'running'),
      term('c', 'running', '2026-03-26'),
    ];
    expect(byWeight(terms).map(({ spec }) => spec)).toEqual(['c', 'b', 'a']);
  });
});

describe('a draft under the hands', () => {
  const saved = { fields, event: event(2) };
  const changed = { ...fields, actNumber: '7' };
  const elsewhere = { fields: { ...fields, actNumber: '8' }, event: event(9) };

  it('is unsaved as soon as a word differs, whatever the order of its fields', () => {
    expect(isUnsaved(beginEdit(saved))).toBe(false);
    expect(isUnsaved({ fields: changed, base: saved })).toBe(true);
    const reordered = Object.fromEntries(Object.entries(fields).toReversed());
    expect(isUnsaved({ fields: reordered, base: saved })).toBe(false);
  });

  it('gives way to a draft saved elsewhere as long as nothing was typed', () => {
    expect(followSaved(beginEdit(saved), elsewhere)).toEqual(beginEdit(elsewhere));
  });

  it('is never replaced once something was typed: the person chooses', () => {
    const edit = { fields: changed, base: saved };
    expect(followSaved(edit, elsewhere)).toBe(edit);
    expect(isContested(edit, elsewhere)).toBe(true);
    expect(isContested(edit, saved)).toBe(false);
  });

  it('is saved when the journal holds the same words', () => {
    const after = { fields: changed, event: event(3) };
    expect(isUnsaved(followSaved({ fields: changed, base: saved }, after))).toBe(false);
  });
});

describe('the form of an act', () => {
  it('asks only what the answers before it call for', () => {
    const asked = (given: ActFields) => askedFields(act, given).map(({ id }) => id);
    expect(asked(fields)).toContain('actNumber');
    expect(asked({ ...fields, form: 'inaction' })).not.toContain('actNumber');
  });

  it('offers the choices this form may have, and keeps in sight one that was chosen before', () => {
    const demands = act.fields.find(({ id }) => id === 'demands')!;
    const onDeed = { ...fields, form: 'inaction' };
    expect(offeredChoices(act, { ...onDeed, demands: ['stop'] }, demands)).toEqual(['stop', 'restore']);
    expect(offeredChoices(act, { ...onDeed, demands: ['annul'] }, demands)).toContain('annul');
  });

  it('reproaches an empty field only when the author is done', () => {
    const misnumbered = { ...emptyDraft(act), norms: [{ law: 'land-code', article: 'II' } as const] };
    const { missing } = reviewAct(act, misnumbered, frame);
    expect(problemsToSay(missing, 'writing').map(({ reason }) => reason)).toEqual(['malformed']);
    expect(problemsToSay(missing, 'finishing').length).toBe(missing.length);
    expect(isEmptyDraft(act, emptyDraft(act))).toBe(true);
    expect(isEmptyDraft(act, fields)).toBe(false);
  });

  it('numbers places in the law and takes an emptied unit away', () => {
    const norm = { law: 'land-code', article: '48' } as const;
    expect(withUnit(norm, 'paragraph', ' 1 ')).toEqual({ ...norm, paragraph: '1' });
    expect(withUnit({ ...norm, paragraph: '1' }, 'paragraph', '')).toEqual(norm);
    expect(withLaw(norm, 'law')).toEqual({ law: 'law', article: '48', title: { kk: '', ru: '' } });
    expect(withLaw(withLaw(norm, 'law'), 'land-code')).toEqual(norm);
    expect(replaced(['a', 'b'], 0, null)).toEqual(['b']);
    expect(replaced(['a', 'b'], 1, 'c')).toEqual(['a', 'c']);
  });
});

describe('the review of an act', () => {
  it('finds nothing against a complete act that says the same twice', () => {
    const review = reviewAct(act, fields, frame);
    expect(readyForSeal(review)).toEqual({ ok: true, value: null });
    expect([review.papers.kk.language, review.papers.ru.language]).toEqual(['kk', 'ru']);
  });

  it('refuses a number where one paper says another date than the other', () => {
    const { kk, ru } = fields['reasoning'] as { kk: string; ru: string };
    const review = reviewAct(act, { ...fields, reasoning: { kk, ru: `${ru} 02.03.2026` } }, frame);
    expect(review.disagreements).toMatchObject([
      { source: 'reasoning', kind: 'date', kk: [], ru: ['2026-03-02'] },
    ]);
    expect(readyForSeal(review)).toMatchObject({ problem: { code: 'ACT_LANGUAGES_DISAGREE' } });
  });

  it('goes on naming what is missing while a place in the law is half-typed', () => {
    const half = {
      ...fields,
      norms: [{ law: 'land-code', article: '' } as const],
      issuer: { kk: '', ru: '' },
    };
    expect(reviewAct(act, half, frame).missing.map(({ field, part }) => [field, part])).toEqual([
      ['issuer', undefined],
      ['issuer', undefined],
      ['norms', 'article'],
    ]);
  });

  it('tells the dates that differ as people write them', () => {
    const dates = ['2026-03-12', '2026-03', '--03-12'].map((value) => figureText('date', value));
    expect(dates).toEqual(['12.03.2026', '03.2026', '12.03']);
    expect(figureText('number', '2-07')).toBe('2-07');
  });

  it('calls a text not yet written in one language missing, not contradicted', () => {
    const { kk } = fields['reasoning'] as { kk: string };
    const review = reviewAct(act, { ...fields, reasoning: { kk: `${kk} 02.03.2026`, ru: '' } }, frame);
    expect(review.missing).toEqual([{ field: 'reasoning', language: 'ru', reason: 'required' }]);
    expect(review.disagreements).toEqual([]);
    expect(readyForSeal(review)).toMatchObject({
      problem: { code: 'ACT_INCOMPLETE', details: { fields: 1 } },
    });
  });
});
