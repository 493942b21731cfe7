import type { TermRecord } from '../records.ts';
import { administrativeCode, law2022 } from './bases.ts';
import { months, workingDays, workingDaysFromTheDay } from './lengths.ts';

const arrived = ['received', 'registered'] as const;

/** Articles 24 and 25 of № 155-VII and the code's terms for the same desk. */
export const appealTerms: readonly TermRecord[] = [
  {
    // 24.3: fifteen working days from the day the appeal came in, even on a day off (C11).
    id: 'T22-08',
    regimes: ['R22'],
    matters: ['appeal'],
    duty: 'ours',
    basis: law2022('24', '3'),
    trigger: arrived,
    from: 'trigger',
    length: workingDays(15),
    met: ['answered'],
    stopped: ['redirected', 'discontinued'],
  },
  {
    // 24.4(1): a reasonable term, at most two months. Reading A from the base end refuses, B from arrival warns (C8).
    id: 'T22-09',
    regimes: ['R22'],
    matters: ['appeal'],
    duty: 'ours',
    basis: law2022('24', '4(1)'),
    trigger: ['extended'],
    from: 'trigger',
    set: { fact: 'extended', particular: 'until' },
    atMost: [
      { length: months(2), from: { endOf: ['T22-08'] }, severity: 'block' },
      { length: months(2), from: { facts: arrived }, severity: 'warn' },
    ],
    prolongs: ['T22-09', 'T22-08'],
    met: ['answered'],
    stopped: ['redirected', 'discontinued'],
    replaces: ['T22-08', 'T22-09'],
  },
  {
    // 24.5: the applicant hears of the extension within three working days of the day of extension.
    id: 'T22-10',
    regimes: ['R22'],
    matters: ['appeal'],
    duty: 'ours',
    basis: law2022('24', '5'),
    trigger: ['extended'],
    from: 'trigger',
    length: workingDays(3),
    met: ['extensionNotified'],
  },
  {
    // 24.4(2): the appeal's term goes with the inspection's; the day shown is the end of an inspection of full length
    // that began when it was appointed, and moves with every suspension and extension there.
    id: 'T22-11',
    regimes: ['R22'],
    matters: ['appeal'],
    duty: 'ours',
    basis: law2022('24', '4(2)'),
    trigger: ['inspectionAppointed'],
    from: 'trigger',
    length: workingDaysFromTheDay(30),
    manner: 'with-inspection',
    stopped: ['inspectionCompleted', 'answered', 'redirected', 'discontinued'],
    replaces: ['T22-08', 'T22-09'],
  },
  {
    // 24.4(2) gives no number for the interim answer; the desk asks for it before the fifteen working days lapse.
    id: 'T22-12',
    regimes: ['R22'],
    matters: ['appeal'],
    duty: 'ours',
    basis: law2022('24', '4(2)'),
    trigger: ['inspectionAppointed'],
    from: 'trigger',
    sameEndAs: ['T22-08'],
    met: ['interimAnswered'],
    stopped: ['answered', 'redirected', 'discontinued'],
  },
  {
    // 24.4(2): the final answer within ten working days of the inspection's completion.
    id: 'T22-13',
    regimes: ['R22'],
    matters: ['appeal'],
    duty: 'ours',
    basis: law2022('24', '4(2)'),
    trigger: ['inspectionCompleted'],
    from: 'trigger',
    length: workingDays(10),
    met: ['answered'],
    replaces: ['T22-11'],
  },
  {
    // An appeal outside competence is redirected within three working days of arrival (code; number of the article U).
    id: 'T-RDR',
    regimes: ['R22'],
    matters: ['appeal'],
    duty: 'ours',
    basis: administrativeCode('65'),
    trigger: arrived,
    from: 'trigger',
    length: workingDays(3),
    met: ['redirected'],
    stopped: ['accepted', 'extended', 'inspectionAppointed', 'interimAnswered', 'answered', 'discontinued'],
    beside: true,
  },
  {
    // The same article: within those three days the applicant is told where the appeal has gone.
    id: 'T-RDN',
    regimes: ['R22'],
    matters: ['appeal'],
    duty: 'ours',
    basis: administrativeCode('65'),
    trigger: ['redirected'],
    from: { facts: arrived },
    length: workingDays(3),
    met: ['redirectNotified'],
  },
  {
    // Registration on the day of arrival (code, U); an arrival on a day off is registered on the next working day.
    id: 'T-REG',
    regimes: ['R22'],
    matters: ['appeal'],
    duty: 'ours',
    basis: administrativeCode('64'),
    trigger: ['received'],
    from: 'trigger',
    length: { ...workingDays(0), unit: 'calendar-day', first: 'same-day', dayOff: 'rolls' },
    met: ['registered'],
    stopped: ['redirected', 'answered'],
    beside: true,
    status: 'unverified',
  },
  {
    // 25.1(1): three months from the day the person learned; the body that hears the complaint may restore it.
    id: 'T22-14',
    regimes: ['R22'],
    matters: ['complaint'],
    duty: 'theirs',
    basis: law2022('25', '1(1)'),
    trigger: ['learned'],
    from: 'trigger',
    length: months(3),
    met: ['received'],
    late: [
      { rule: 'T22-14', severity: 'block', unless: ['holds', 'restored'] },
      { rule: 'C3', severity: 'block', basis: law2022('25', '1(3)'), unless: ['holds', 'restored'] },
    ],
  },
  {
    // 25.1(2): twenty working days; the text names no trigger, arrival is taken.
    id: 'T22-15',
    regimes: ['R22'],
    matters: ['complaint'],
    duty: 'ours',
    basis: law2022('25', '1(2)'),
    trigger: ['received'],
    from: 'trigger',
    length: workingDays(20),
    met: ['decided'],
  },
  {
    // 43.2: a court or the higher prosecutor may stay the act until the complaint is decided.
    id: 'T22-37',
    regimes: ['R22'],
    matters: ['complaint'],
    duty: 'ours',
    basis: law2022('43', '2'),
    trigger: ['actStayed'],
    from: 'trigger',
    manner: 'until-decision',
    stopped: ['decided'],
  },
];
