import type { Condition, LateRecord, TermRecord } from '../records.ts';
import { law1995, law2022 } from './bases.ts';
import {
  calendarDaysAsDecided,
  hours,
  months,
  workingDaysAsDecided,
  workingDaysFromTheDay,
} from './lengths.ts';

/** 18.4(6) and 18.6: another code's terms; the terms of 18.4 do not run (T22-05). */
const ownTerms: Condition = ['all', ['holds', 'started'], ['not', ['given', 'started.proceeding']]];
const standsStill = { from: 'suspended', to: 'resumed' } as const;
/** 18.5.2 forbids to exceed the term; a day that has passed can only be pointed at. */
const exceeded: readonly LateRecord[] = [
  { rule: 'T22-06', severity: 'warn', basis: law2022('18', '5(2)') },
  { rule: 'I5', severity: 'warn', basis: law2022('18', '5(2)') },
];

/** Articles 18 and 19 of № 155-VII; articles 5, 21 and 27 of the 1995 law, unchanged by № 374-IV. */
export const inspectionTerms: readonly TermRecord[] = [
  {
    // 18.4(2): at most thirty working days; the day it starts is day 1 (C7).
    id: 'T22-01',
    regimes: ['R22'],
    matters: ['inspection'],
    duty: 'ours',
    basis: law2022('18', '4(2)'),
    trigger: ['started'],
    when: ownTerms,
    from: 'trigger',
    length: workingDaysFromTheDay(30),
    pause: standsStill,
    met: ['completed'],
    late: exceeded,
  },
  {
    // The same thirty days where they are set: in the resolution that appoints the inspection.
    id: 'T22-01',
    regimes: ['R22'],
    matters: ['resolution'],
    duty: 'ours',
    basis: law2022('18', '4(2)'),
    trigger: ['inspectionSet'],
    from: 'trigger',
    length: workingDaysFromTheDay(30),
    set: { fact: 'inspectionSet', particular: 'until' },
    atMost: [{ length: workingDaysFromTheDay(30), from: 'trigger', severity: 'block' }],
  },
  {
    // 18.4(3): once, at most thirty working days more, from the day after the last base day (C7).
    id: 'T22-02',
    regimes: ['R22'],
    matters: ['inspection'],
    duty: 'ours',
    basis: law2022('18', '4(3)'),
    trigger: ['extended'],
    when: ownTerms,
    from: { endOf: ['T22-01'] },
    length: workingDaysAsDecided,
    maxCount: 30,
    once: true,
    prolongs: ['T22-01'],
    pause: standsStill,
    met: ['completed'],
    late: exceeded,
    replaces: ['T22-01', 'T22-04'],
  },
  {
    // 18.4(4): suspended until the expertise or the foreign data is received, or another obstacle ends.
    id: 'T22-03',
    regimes: ['R22'],
    matters: ['inspection'],
    duty: 'ours',
    basis: law2022('18', '4(4)'),
    trigger: ['suspended'],
    when: ownTerms,
    from: 'trigger',
    manner: 'until-received',
    stopped: ['resumed', 'completed'],
  },
  {
    // 18.4(5): what is left continues from the day of resumption, that day included.
    id: 'T22-04',
    regimes: ['R22'],
    matters: ['inspection'],
    duty: 'ours',
    basis: law2022('18', '4(5)'),
    trigger: ['resumed'],
    when: ownTerms,
    from: 'trigger',
    restOf: ['T22-01', 'T22-02'],
    met: ['completed'],
    late: exceeded,
    replaces: ['T22-01', 'T22-04'],
  },
  {
    // 19.1.1: when the term has elapsed, the inspected subject may refuse admission.
    id: 'T22-07',
    regimes: ['R22'],
    matters: ['inspection'],
    duty: 'theirs',
    basis: law2022('19', '1(1)'),
    trigger: ['started'],
    when: ownTerms,
    from: 'trigger',
    opensAfter: ['T22-02', 'T22-01'],
    stopped: ['completed'],
  },
  {
    // 5.4: within one month of the appointment.
    id: 'T95-01',
    regimes: ['R95', 'R10'],
    matters: ['inspection'],
    duty: 'ours',
    basis: law1995('5', '4'),
    trigger: ['appointed', 'started'],
    from: 'trigger',
    length: months(1),
    met: ['completed'],
  },
  {
    // 5.4: the appointing prosecutor extends with the consent of the higher one; the law names no length.
    id: 'T95-02',
    regimes: ['R95', 'R10'],
    matters: ['inspection'],
    duty: 'ours',
    basis: law1995('5', '4'),
    trigger: ['extended'],
    from: { endOf: ['T95-02', 'T95-01'] },
    length: calendarDaysAsDecided,
    met: ['completed'],
    replaces: ['T95-01', 'T95-02'],
  },
  {
    // 5.3: a body to which the inspection was delegated reports in the term the law or the prosecutor sets.
    id: 'T95-03',
    regimes: ['R95', 'R10'],
    matters: ['inspection'],
    duty: 'theirs',
    basis: law1995('5', '3'),
    trigger: ['delegated'],
    from: 'trigger',
    manner: 'as-set',
    set: { fact: 'delegated', particular: 'until' },
    stopped: ['completed'],
  },
  {
    // 21.2: sanction or refusal within twenty-four hours of the study of the materials.
    id: 'T95-14',
    regimes: ['R95', 'R10'],
    matters: ['sanction'],
    duty: 'ours',
    basis: law1995('21', '2'),
    trigger: ['materialsReceived'],
    from: 'trigger',
    length: hours(24),
    met: ['signed', 'refused'],
  },
  {
    // 27.3: the internal-affairs body brings the person within twenty-four hours; № 155-VII has no such number.
    id: 'T95-19',
    regimes: ['R95', 'R10'],
    matters: ['forced-bringing'],
    duty: 'theirs',
    basis: law1995('27', '3'),
    trigger: ['received'],
    from: 'trigger',
    length: hours(24),
    met: ['executed'],
  },
];
