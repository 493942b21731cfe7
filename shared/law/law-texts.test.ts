import { describe, expect, it } from 'vitest';
import kk from '#locales/kk/law.json' with { type: 'json' };
import ru from '#locales/ru/law.json' with { type: 'json' };
import { builtInLaw, builtInTables } from './built-in-law.ts';
import { builtInYears } from './calendar/built-in.ts';
import { isWorking, reasonOf } from './calendar/working-calendar.ts';
import { computeCase } from './engine/compute-case.ts';
import { deskBasis } from './engine/read-facts.ts';

const { terms, rules, powers, actKinds, regimes, choices } = builtInTables;
const languages = { kk, ru };
const sorted = (words: Iterable<string>) => [...new Set(words)].sort();

const onTheSecond = { fact: 'received', on: '2026-03-02' };
/** Every fault of input there is. */
const faultyCases = [
  { matter: 'unheard-of', facts: [] },
  { matter: 'appeal', facts: [] },
  { matter: 'appeal', facts: [{ fact: 'received', on: '2020-01-10' }] },
  { matter: 'appeal', facts: [{ fact: 'received', on: '2031-01-10' }] },
  { matter: 'sanction', facts: [{ fact: 'materialsReceived', on: '2010-06-01' }] },
  ...[
    7,
    onTheSecond,
    { fact: 'unheard-of', on: '2026-03-02' },
    { fact: 'registered', on: '2.3.2026' },
    { fact: 'registered', on: '2026-02-30' },
    { fact: 'registered' },
    { fact: 'accepted', on: '2026-03-02', ground: 7 },
    { fact: 'accepted', on: '2026-03-02', ground: '24.1.8' },
    { fact: 'accepted', on: '2026-03-02', unheardOf: true },
    { fact: 'answered', on: '2026-03-01' },
    { fact: 'extended', on: '2026-03-04', until: '2026-03-01' },
  ].map((fact) => ({ matter: 'appeal', facts: [onTheSecond, fact] })),
];
/** Every way of counting there is. */
const countedCases = [
  { matter: 'sanction', facts: [{ fact: 'materialsReceived', at: '2010-06-01T10:00' }] },
  { matter: 'complaint', facts: [{ fact: 'learned', on: '2025-11-30' }] },
  {
    matter: 'inspection',
    facts: [
      { fact: 'started', on: '2026-03-02', by: 'districtProsecutor', ground: '18.2.1', registrationNo: '1' },
      { fact: 'suspended', on: '2026-03-05' },
      { fact: 'resumed', on: '2026-03-12' },
    ],
  },
  {
    matter: 'protest',
    facts: [
      { fact: 'delivered', on: '2026-03-05' },
      { fact: 'termSet', on: '2026-03-05', until: '2026-03-20' },
    ],
  },
];
const problemsOf = (cases: typeof faultyCases) =>
  cases.flatMap((given) => computeCase(given, builtInLaw).problems);
const placeholdersOf = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');

describe.each(Object.entries(languages))('the words of the law in %s', (_language, texts) => {
  it('name and paraphrase every term, and no other', () => {
    expect(sorted(Object.keys(texts.terms))).toEqual(sorted(terms.map(({ id }) => id)));
  });

  it('give no two terms one name, and none that a list would cut', () => {
    const names = Object.values(texts.terms).map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => name.length > 60)).toEqual([]);
  });

  it('have a sentence for every rule and for every term that can be missed or bounded', () => {
    const said = Object.keys(texts.rules);
    const needed = [
      ...rules.map(({ id }) => id),
      ...terms.flatMap(({ late }) => late?.map(({ rule }) => rule) ?? []),
      ...terms.filter(({ met, late }) => met && !late).map(({ id }) => id),
      ...terms.filter(({ atLeast, atMost, prolongs }) => atLeast ?? atMost ?? prolongs).map(({ id }) => id),
    ];
    expect(needed.filter((id) => !said.includes(id))).toEqual([]);
    expect(
      said.filter(
        (id) => !id.startsWith('X-') && !needed.includes(id) && !terms.some((term) => term.id === id),
      ),
    ).toEqual([]);
  });

  it('have a sentence for every fault of input, and for no other', () => {
    const faults = problemsOf(faultyCases).map(({ rule }) => rule);
    const isFault = (rule: string) => rule.startsWith('X-');
    expect(sorted(Object.keys(texts.rules).filter(isFault))).toEqual(sorted(faults.filter(isFault)));
  });

  it('name only what a problem carries', () => {
    const carried = problemsOf(faultyCases);
    for (const [id, sentence] of Object.entries(texts.rules))
      for (const name of placeholdersOf(sentence)) {
        const details = carried.filter(({ rule }) => rule === id).map(({ details: each }) => each ?? {});
        expect({ id, name, known: details.length > 0 && details.every((each) => name in each) }).toEqual({
          id,
          name,
          known: true,
        });
      }
  });

  it('repeat as the sentence of a term only its own', () => {
    const repeated = Object.entries(texts.rules).filter(([, sentence]) => sentence.includes('$t('));
    expect(repeated.length).toBeGreaterThan(0);
    for (const [id, sentence] of repeated) expect(sentence).toBe(`$t(law:terms.${id}.sentence)`);
  });

  it('name every act a norm stands in, and every kind of act', () => {
    const bases = [...terms, ...rules, ...powers, ...actKinds].map(({ basis }) => basis);
    const acts = [...bases, deskBasis, ...regimes].map(({ act }) => act.replace('/', '-'));
    expect(sorted(Object.keys(texts.acts))).toEqual(sorted(acts));
    expect(sorted(Object.keys(texts.actKinds))).toEqual(sorted(actKinds.map(({ kind }) => kind)));
  });

  it('say how a duty without a number is performed', () => {
    const manners = terms.flatMap(({ manner }) => manner ?? []);
    expect(sorted(Object.keys(texts.manners))).toEqual(sorted(manners));
  });

  it('name every power, every regime and every open question with its answers', () => {
    expect(sorted(Object.keys(texts.powers))).toEqual(sorted(powers.map(({ power }) => power)));
    expect(sorted(Object.keys(texts.regimes))).toEqual(
      sorted([...regimes.map(({ id }) => id), 'not-loaded']),
    );
    expect(
      Object.entries(texts.choices).map(([id, { values }]) => [id, sorted(Object.keys(values))]),
    ).toEqual(choices.map(({ id, values }) => [id, sorted(Object.keys(values))]));
  });

  it('give a reason for every kind of day of every loaded year and for every step of a count, and no other', () => {
    const { calendar } = builtInLaw;
    const reasons = new Set<string>();
    for (let day = calendar.firstDay; day <= calendar.lastDay; day++) reasons.add(reasonOf(calendar, day));
    expect(reasons.size).toBeGreaterThan(6);
    for (const given of countedCases)
      for (const { steps } of computeCase(given, builtInLaw).terms)
        for (const { why } of steps) reasons.add(why);
    expect(sorted(Object.keys(texts.steps))).toEqual(sorted(reasons));
    expect(isWorking(calendar, calendar.firstDay)).toBe(false);
  });

  it('name the status of every calendar year', () => {
    const statuses = Object.values(builtInYears).map(({ status }) => status ?? '');
    expect(sorted(statuses).filter((status) => !(status in texts.calendarStatus))).toEqual([]);
  });
});
