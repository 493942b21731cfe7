import type { Condition, TermRecord } from '../records.ts';
import { law1995, law2010, law2022 } from './bases.ts';
import {
  calendarDays,
  calendarDaysAsWritten,
  calendarDaysBefore,
  months,
  workingDays,
  workingDaysBefore,
} from './lengths.ts';

const delivered: Condition = ['holds', 'delivered'];
const fromDelivery = { facts: ['delivered'] } as const;
const untilSet = { fact: 'termSet', particular: 'until' } as const;
/** 33.7: a court act in force is protested under the procedural codes, with their terms (T22-29). */
const notOnACourtAct: Condition = ['not', ['is', 'delivered.against', 'court-act']];
const protestOver = { met: ['considered'], stopped: ['withdrawn'] } as const;

/** Articles 33 and 36 of № 155-VII; 19 and 25 of the 1995 law before and after № 374-IV. */
export const actTerms: readonly TermRecord[] = [
  {
    // 33.3(1): ten calendar days; the text does not name receipt, proven delivery is taken (C14).
    id: 'T22-23',
    regimes: ['R22'],
    matters: ['protest'],
    duty: 'theirs',
    basis: law2022('33', '3(1)'),
    trigger: ['delivered'],
    when: notOnACourtAct,
    from: 'trigger',
    length: calendarDays(10),
    ...protestOver,
  },
  {
    // 33.3(2): another term, not shorter than three working days and with no upper bound.
    id: 'T22-24',
    regimes: ['R22'],
    matters: ['protest'],
    duty: 'theirs',
    basis: law2022('33', '3(2)'),
    trigger: ['termSet'],
    when: ['all', delivered, notOnACourtAct],
    from: fromDelivery,
    set: untilSet,
    atLeast: { length: workingDays(3), from: fromDelivery, severity: 'block' },
    ...protestOver,
    replaces: ['T22-23', 'T22-24'],
  },
  {
    // 33.3(3): the result goes to the prosecutor in writing, immediately; no number (open question 8).
    id: 'T22-25',
    regimes: ['R22'],
    matters: ['protest'],
    duty: 'theirs',
    basis: law2022('33', '3(3)'),
    trigger: ['considered'],
    when: delivered,
    from: 'trigger',
    manner: 'immediately',
    stopped: ['resultReported'],
  },
  {
    // 33.3(3): until it is considered, its author or the higher prosecutor may withdraw it.
    id: 'T22-26',
    regimes: ['R22'],
    matters: ['protest'],
    duty: 'ours',
    basis: law2022('33', '3(3)'),
    trigger: ['delivered'],
    from: 'trigger',
    manner: 'until-decision',
    stopped: ['considered', 'withdrawn'],
  },
  {
    // 33.3(4): notice of time and place, with no number (contrast T22-32).
    id: 'T22-27',
    regimes: ['R22'],
    matters: ['protest'],
    duty: 'theirs',
    basis: law2022('33', '3(4)'),
    trigger: ['delivered'],
    from: 'trigger',
    manner: 'in-advance',
    stopped: ['hearingNotified', 'considered', 'withdrawn'],
  },
  {
    // 33.5: the suspension ends by itself with the decision on the protest.
    id: 'T22-28',
    regimes: ['R22'],
    matters: ['protest'],
    duty: 'theirs',
    basis: law2022('33', '5'),
    trigger: ['actSuspended'],
    from: 'trigger',
    manner: 'until-decision',
    stopped: ['considered', 'withdrawn'],
  },
  {
    // 32.4: from the act until the decision on it, the limitation of the offenders' liability stands still.
    id: 'T22-22',
    regimes: ['R22'],
    matters: ['protest', 'representation', 'resolution', 'instruction'],
    duty: 'theirs',
    basis: law2022('32', '4'),
    trigger: ['delivered'],
    from: 'trigger',
    manner: 'until-decision',
    stopped: ['considered', 'withdrawn', 'executed'],
  },
  {
    // 36.2(1): thirty calendar days, with the measures taken.
    id: 'T22-30',
    regimes: ['R22'],
    matters: ['representation'],
    duty: 'theirs',
    basis: law2022('36', '2(1)'),
    trigger: ['delivered'],
    from: 'trigger',
    length: calendarDays(30),
    met: ['considered'],
  },
  {
    // 36.2(1): where irreparable harm may come, the prosecutor's own term, with no floor and no ceiling (M9).
    id: 'T22-31',
    regimes: ['R22'],
    matters: ['representation'],
    duty: 'theirs',
    basis: law2022('36', '2(1)'),
    trigger: ['termSet'],
    when: delivered,
    from: fromDelivery,
    set: untilSet,
    met: ['considered'],
    replaces: ['T22-30', 'T22-31'],
  },
  {
    // 36.2(2): notice of time and place not later than three working days before the day of consideration (C5).
    id: 'T22-32',
    regimes: ['R22'],
    matters: ['representation'],
    duty: 'theirs',
    basis: law2022('36', '2(2)'),
    trigger: ['hearingSet', 'considered'],
    from: 'trigger',
    length: workingDaysBefore(3),
    met: ['hearingNotified'],
    replaces: ['T22-32'],
  },
  {
    // 36.2(3): result and measures within three working days of the day of consideration.
    id: 'T22-33',
    regimes: ['R22'],
    matters: ['representation'],
    duty: 'theirs',
    basis: law2022('36', '2(3)'),
    trigger: ['considered'],
    from: 'trigger',
    length: workingDays(3),
    met: ['resultReported'],
  },
  {
    // 19.3 of 1995 as amended: ten calendar days.
    id: 'T10-03',
    regimes: ['R10'],
    matters: ['protest'],
    duty: 'theirs',
    basis: law2010('19', '3'),
    trigger: ['delivered'],
    when: notOnACourtAct,
    from: 'trigger',
    length: calendarDays(10),
    ...protestOver,
  },
  {
    // 19.3: another term, but not shorter than ten calendar days: it can only be longer (the opposite of T22-24).
    id: 'T10-04',
    regimes: ['R10'],
    matters: ['protest'],
    duty: 'theirs',
    basis: law2010('19', '3'),
    trigger: ['termSet'],
    when: ['all', delivered, notOnACourtAct],
    from: fromDelivery,
    set: untilSet,
    atLeast: { length: calendarDaysAsWritten(10), from: fromDelivery, severity: 'block' },
    ...protestOver,
    replaces: ['T10-03', 'T10-04'],
  },
  {
    // 19.3: the day of consideration is made known; no number, and no place.
    id: 'T10-06',
    regimes: ['R10'],
    matters: ['protest'],
    duty: 'theirs',
    basis: law2010('19', '3'),
    trigger: ['delivered'],
    from: 'trigger',
    manner: 'in-advance',
    stopped: ['hearingNotified', 'considered', 'withdrawn'],
  },
  {
    // 25.2 as amended: the term the prosecutor sets, not later than thirty calendar days; none set, thirty.
    id: 'T10-07',
    regimes: ['R10'],
    matters: ['representation'],
    duty: 'theirs',
    basis: law2010('25', '2'),
    trigger: ['delivered'],
    from: 'trigger',
    length: calendarDays(30),
    set: untilSet,
    atMost: [{ length: calendarDays(30), from: 'trigger', severity: 'block' }],
    met: ['considered'],
  },
  {
    // 25.2 as amended: three calendar days before the day of consideration (contrast T22-32).
    id: 'T10-08',
    regimes: ['R10'],
    matters: ['representation'],
    duty: 'theirs',
    basis: law2010('25', '2'),
    trigger: ['hearingSet', 'considered'],
    from: 'trigger',
    length: calendarDaysBefore(3),
    met: ['hearingNotified'],
    replaces: ['T10-08'],
  },
  {
    // 25.2 as amended: three working days from the day of consideration.
    id: 'T10-09',
    regimes: ['R10'],
    matters: ['representation'],
    duty: 'theirs',
    basis: law2010('25', '2'),
    trigger: ['considered'],
    from: 'trigger',
    length: workingDays(3),
    met: ['resultReported'],
  },
  {
    // 19.3 of 1995: ten days; calendar or working is not said, calendar is taken.
    id: 'T95-08',
    regimes: ['R95'],
    matters: ['protest'],
    duty: 'theirs',
    basis: law1995('19', '3'),
    trigger: ['delivered'],
    when: notOnACourtAct,
    from: 'trigger',
    length: calendarDays(10),
    ...protestOver,
  },
  {
    // 19.3 of 1995: the day of consideration is made known.
    id: 'T95-09',
    regimes: ['R95'],
    matters: ['protest'],
    duty: 'theirs',
    basis: law1995('19', '3'),
    trigger: ['delivered'],
    from: 'trigger',
    manner: 'in-advance',
    stopped: ['hearingNotified', 'considered', 'withdrawn'],
  },
  {
    // 19.5 of 1995, not touched by № 374-IV: any prosecutor may suspend, until the decision on the protest.
    id: 'T95-11',
    regimes: ['R95', 'R10'],
    matters: ['protest'],
    duty: 'theirs',
    basis: law1995('19', '5'),
    trigger: ['actSuspended'],
    from: 'trigger',
    manner: 'until-decision',
    stopped: ['considered', 'withdrawn'],
  },
  {
    // 25.2 of 1995: one month.
    id: 'T95-17',
    regimes: ['R95'],
    matters: ['representation'],
    duty: 'theirs',
    basis: law1995('25', '2'),
    trigger: ['delivered'],
    from: 'trigger',
    length: months(1),
    met: ['considered'],
  },
];
