import { describe, expect, it } from 'vitest';
import kk from '#locales/kk/law.json' with { type: 'json' };
import ru from '#locales/ru/law.json' with { type: 'json' };
import { builtInTables } from './built-in-law.ts';
import { builtInYears } from './calendar/built-in.ts';
import { isWorking } from './calendar/working-calendar.ts';
import { builtInLaw } from './built-in-law.ts';
import { reasonOf } from './calendar/working-calendar.ts';

const { terms, rules, powers, regimes, choices } = builtInTables;
const languages = { kk, ru };
const sorted = (words: Iterable<string>) => [...new Set(words)].sort();

describe.each(Object.entries(languages))('the words of the law in %s', (_language, texts) => {
  it('name and paraphrase every term, and no other', () => {
    expect(sorted(Object.keys(texts.terms))).toEqual(sorted(terms.map(({ id }) => id)));
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

  it('give a reason for every kind of day of every loaded year', () => {
    const { calendar } = builtInLaw;
    const reasons = new Set<string>();
    for (let day = calendar.firstDay; day <= calendar.lastDay; day++) reasons.add(reasonOf(calendar, day));
    expect([...reasons].filter((reason) => !(reason in texts.steps))).toEqual([]);
    expect(reasons.size).toBeGreaterThan(6);
    expect(isWorking(calendar, calendar.firstDay)).toBe(false);
  });

  it('name the status of every calendar year', () => {
    const statuses = Object.values(builtInYears).map(({ status }) => status ?? '');
    expect(sorted(statuses).filter((status) => !(status in texts.calendarStatus))).toEqual([]);
  });
});
