import type { ActKindRecord, ChoiceRecord, LawTables, RegimeRecord } from './records.ts';
import { calendarDaysAsWritten, months, workingDays } from './terms/lengths.ts';
import { law1995, law2010, law2022 } from './terms/bases.ts';

/**
 * The law in force on the day of the trigger decides. R10 begins ten days after a publication whose date is
 * not in the founding documents (U: open question 6); R17 existed and is not loaded; what follows the Constitution of
 * 01.07.2026 is unknown, so R22 goes on (open question 4).
 */
export const regimeTable: readonly RegimeRecord[] = [
  { id: 'R95', from: '1995-12-21', to: '2011-01-19', loaded: true, status: 'verified', act: '2709' },
  { id: 'R10', from: '2011-01-20', to: '2017-07-13', loaded: true, status: 'unverified', act: '2709/374-IV' },
  { id: 'R17', from: '2017-07-14', to: '2022-11-17', loaded: false, status: 'unverified', act: '81-VI' },
  { id: 'R22', from: '2022-11-18', loaded: true, status: 'verified', act: '155-VII' },
];

const all = ['R95', 'R10', 'R22'] as const;
const before2022 = ['R95', 'R10'] as const;

/** Act kinds by regime (M24): 18.1 of 1995, the same with № 374-IV, 32.1 of № 155-VII. */
export const actKinds: readonly ActKindRecord[] = [
  { kind: 'protest', regimes: all, basis: law2022('32', '1(1)') },
  { kind: 'representation', regimes: all, basis: law2022('32', '1(1)') },
  { kind: 'resolution', regimes: all, basis: law2022('32', '1(1)') },
  { kind: 'instruction', regimes: all, basis: law2022('32', '1(1)') },
  { kind: 'sanction', regimes: all, basis: law2022('32', '1(1)') },
  { kind: 'motion', regimes: ['R22'], basis: law2022('32', '1(2)') },
  { kind: 'claim', regimes: all, basis: law2022('32', '1(2)') },
  { kind: 'address', regimes: ['R10', 'R22'], basis: law2022('32', '1(2)') },
  { kind: 'explanation', regimes: all, basis: law2022('32', '1(2)') },
  { kind: 'warning', regimes: ['R10'], basis: law2010('25-1') },
  { kind: 'prescription', regimes: before2022, basis: law1995('18', '1') },
];

/** Open questions to the customer's lawyers that change a computed date, as visible settings. */
export const choices: readonly ChoiceRecord[] = [
  {
    // Question 1, C8: A refuses past base end + two months and warns past arrival + two months; B refuses the latter.
    id: 'appealExtension',
    initial: 'A',
    values: {
      A: [],
      B: [
        {
          term: 'T22-09',
          set: {
            atMost: [{ length: months(2), from: { facts: ['received', 'registered'] }, severity: 'block' }],
          },
        },
      ],
    },
  },
  {
    // Question 2, C7: whether the day an inspection starts is its day 1.
    id: 'inspectionStartDay',
    initial: 'counted',
    values: {
      counted: [],
      notCounted: [{ term: 'T22-01', set: { length: workingDays(30) } }],
    },
  },
  {
    // Question 3: who extends an inspection under R22; 18.4(3) names nobody, so the desk asks for the name.
    id: 'inspectionExtension',
    initial: 'named',
    values: { named: [], head: [] },
  },
  {
    // Question 7: whether an addressee's last day off rolls to the next working day.
    id: 'addresseeDayOff',
    initial: 'rolls',
    values: {
      rolls: [],
      stays: [
        { term: 'T22-23', set: { length: calendarDaysAsWritten(10) } },
        { term: 'T22-30', set: { length: calendarDaysAsWritten(30) } },
      ],
    },
  },
];

/** The fact that opens a case, the first stated: its day decides the regime of the whole. */
export const openings: LawTables['openings'] = {
  appeal: ['received', 'registered', 'accepted'],
  complaint: ['received', 'learned'],
  inspection: ['appointed', 'started'],
  protest: ['delivered', 'drafted'],
  representation: ['delivered', 'drafted'],
  'information-request': ['delivered', 'drafted'],
  'suspension-resolution': ['issued'],
  'forced-bringing': ['ordered', 'received'],
  sanction: ['materialsReceived'],
  claim: ['filed', 'hearingSet'],
  'case-request': ['receivedByCourt', 'caseReceived'],
  address: ['made'],
  resolution: ['delivered', 'drafted', 'inspectionSet'],
  instruction: ['delivered', 'drafted'],
  explanation: ['given'],
  summons: ['sent', 'appearanceSet'],
  prescription: ['delivered', 'drafted'],
  enforcement: ['ordered', 'received'],
  'urgent-measure': ['holdingFound', 'restrictionFound', 'visited'],
  motion: ['filed', 'drafted'],
  analysis: ['started'],
  assessment: ['started'],
  'court-participation': ['hearingNotified', 'hearingSet'],
  'higher-act': ['received', 'registered'],
};

/** What cannot come before what. A set term, a suspension of the act and a withdrawal may precede delivery. */
export const orders: LawTables['orders'] = [
  ...[
    'registered',
    'accepted',
    'redirected',
    'extended',
    'inspectionAppointed',
    'discontinued',
    'answered',
  ].map((then) => ({ matters: ['appeal'] as const, first: 'received', then })),
  { matters: ['appeal'], first: 'extended', then: 'extensionNotified' },
  { matters: ['appeal'], first: 'inspectionAppointed', then: 'inspectionCompleted' },
  { matters: ['complaint'], first: 'learned', then: 'received' },
  { matters: ['complaint'], first: 'received', then: 'decided' },
  { matters: ['inspection'], first: 'appointed', then: 'started' },
  ...['suspended', 'extended', 'completed'].map((then) => ({
    matters: ['inspection'] as const,
    first: 'started',
    then,
  })),
  {
    matters: ['protest', 'representation'],
    first: 'delivered',
    then: 'considered',
  },
  { matters: ['protest', 'representation'], first: 'considered', then: 'resultReported' },
  { matters: ['information-request'], first: 'delivered', then: 'answered' },
  { matters: ['suspension-resolution'], first: 'issued', then: 'renewed' },
  { matters: ['forced-bringing'], first: 'ordered', then: 'received' },
  { matters: ['forced-bringing'], first: 'received', then: 'executed' },
  { matters: ['sanction'], first: 'materialsReceived', then: 'signed' },
  { matters: ['sanction'], first: 'materialsReceived', then: 'refused' },
  { matters: ['case-request'], first: 'receivedByCourt', then: 'caseReceived' },
  { matters: ['case-request'], first: 'caseReceived', then: 'petitionDecided' },
  { matters: ['resolution', 'instruction', 'prescription'], first: 'delivered', then: 'executed' },
  { matters: ['enforcement'], first: 'received', then: 'executed' },
  { matters: ['motion'], first: 'filed', then: 'decided' },
  { matters: ['analysis', 'assessment'], first: 'started', then: 'completed' },
  { matters: ['court-participation'], first: 'participated', then: 'decided' },
  ...['registered', 'executed'].map((then) => ({
    matters: ['higher-act'] as const,
    first: 'received',
    then,
  })),
];
