import { describe, expect, it } from 'vitest';
import { caseId, chief, day, openAppeal, userOf, Workstation } from '#tests/contract/journal/workstation.ts';
import { lookAgain, newsOf, newStretches } from './last-look.ts';

const monday = { day: day('2026-04-27'), vector: { 'a.1': 3 } };
const tuesday = { day: day('2026-04-28'), vector: { 'a.1': 5, 'b.1': 2 } };

describe('what came since the last look', () => {
  it('is counted from the last look of an earlier day, however often one looks today', () => {
    const first = lookAgain(undefined, monday);
    expect(first.before).toBeNull();
    const laterOnMonday = lookAgain(first, { ...monday, vector: { 'a.1': 4 } });
    expect(laterOnMonday.before).toBeNull();
    const onTuesday = lookAgain(laterOnMonday, tuesday);
    expect(onTuesday.before).toEqual({ day: '2026-04-27', vector: { 'a.1': 4 } });
    expect(lookAgain(onTuesday, tuesday).before).toEqual(onTuesday.before);
  });

  it('reads of each workstation what was not seen, and of a long absence only the newest', () => {
    expect(newStretches(monday, tuesday.vector, 100)).toEqual([
      { stream: 'a.1', from: 4, to: 5 },
      { stream: 'b.1', from: 1, to: 2 },
    ]);
    expect(newStretches(monday, { 'a.1': 900 }, 100)).toEqual([{ stream: 'a.1', from: 801, to: 900 }]);
    expect(newStretches(tuesday, tuesday.vector, 100)).toEqual([]);
  });

  it('tells by case what others have entered, and nothing of one’s own', () => {
    const colleague = userOf('prosecutor', 'u2').id;
    const own = new Workstation('a');
    own.do(openAppeal('one'));
    const other = new Workstation('b');
    other.do(openAppeal('two'));
    other.do({ do: 'recordFact', case: caseId('two'), fact: { fact: 'accepted', on: day('2026-04-28') } });
    const theirs = other.events.map((event) => ({ ...event, author: colleague }));
    const news = newsOf([...own.events, ...theirs], own.events[0]?.author ?? chief.id);
    expect(news.map(({ subject }) => subject)).toEqual(['two']);
    expect(news[0]?.events.at(0)?.type).toBe('fact.recorded');
  });
});
