import type { Language } from '../documents/language.ts';
import type { PrintModel } from '../documents/print-model.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { OfficeState } from './case.ts';
import {
  actsOf,
  bookOf,
  dayText,
  dueOf,
  endOf,
  gapEntries,
  hasComeIn,
  issueOf,
  opened,
  outcomeOf,
  paperEntries,
  papersOf,
  registerTexts,
  registrationOf,
  type Book,
} from './register-entries.ts';

/** The books of the office. Nothing is entered in them: each is read from the journal. */
export const registers = [
  'incoming',
  'appeals',
  'complaints',
  'inspections',
  'analyses',
  'assessments',
  'demands',
  'summonses',
  'bringings',
  'sanctions',
  'claims',
  'courts',
  'higher',
  'acts',
  'outgoing',
  'gaps',
] as const;
export type Register = (typeof registers)[number];

/** Days from the first to the last, both included. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A register as plain words, for the screen, the printer or a spreadsheet; every row has a cell for each column. */
export interface RegisterTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const books: Readonly<Record<Register, Book>> = {
  incoming: {
    columns: ['date', 'number', 'source', 'from', 'matter', 'about'],
    entries: (state, language) =>
      [...state.cases.values()]
        .filter((each) => hasComeIn(each, state))
        .map((each) => opened(each, language)),
  },
  appeals: bookOf('appeal', ['date', 'number', 'from', 'about', 'outcome', 'closed'], endOf),
  inspections: bookOf(
    'inspection',
    ['registration', 'from', 'about', 'appointed', 'started', 'completed'],
    registrationOf,
  ),
  analyses: bookOf('analysis', ['about', 'started', 'completed', 'outcome'], outcomeOf('completed')),
  assessments: bookOf(
    'assessment',
    ['from', 'about', 'started', 'completed', 'outcome'],
    outcomeOf('completed'),
  ),
  courts: bookOf(
    'court-participation',
    ['number', 'from', 'about', 'hearingSet', 'participated', 'decided', 'outcome'],
    outcomeOf('decided'),
  ),
  complaints: bookOf(
    'complaint',
    ['date', 'number', 'from', 'about', 'decided', 'outcome'],
    outcomeOf('decided'),
  ),
  demands: bookOf('information-request', ['number', 'from', 'about', 'delivered', 'answered'], issueOf),
  summonses: bookOf('summons', ['number', 'from', 'about', 'sent', 'delivered', 'appeared'], issueOf),
  bringings: bookOf('forced-bringing', ['number', 'from', 'about', 'ordered', 'executed'], issueOf),
  sanctions: bookOf('sanction', ['number', 'from', 'about', 'materialsReceived', 'signed', 'refused']),
  claims: bookOf('claim', ['number', 'from', 'about', 'filed', 'hearingSet', 'decided'], issueOf),
  higher: bookOf('higher-act', ['date', 'number', 'from', 'about', 'until', 'executed'], dueOf),
  acts: {
    columns: ['date', 'number', 'paper', 'about', 'signer', 'dispatched'],
    entries: (state, language) =>
      [...state.cases.values()].flatMap((each) => paperEntries(each, actsOf(each), { state, language })),
  },
  gaps: { columns: ['date', 'number', 'fate', 'workstation', 'reason'], entries: gapEntries },
  outgoing: {
    columns: ['date', 'number', 'paper', 'about', 'signer', 'dispatched', 'channel'],
    entries: (state, language) =>
      [...state.cases.values()].flatMap((each) => paperEntries(each, papersOf(each), { state, language })),
  },
};

/** One register of the office for a period, in the order of the days. */
export function registerTable(
  register: Register,
  period: Period,
  { state, language }: { state: OfficeState; language: Language },
): RegisterTable {
  const { columns, entries } = books[register];
  const rows = entries(state, language, period.to)
    .filter(({ day }) => day >= period.from && day <= period.to)
    .toSorted((a, b) => compareText(a.day, b.day) || compareText(a.number ?? '', b.number ?? ''))
    .map((entry, index) => [String(index + 1), ...columns.map((column) => entry[column] ?? '')]);
  const words = registerTexts[language];
  return {
    name: words.names[register],
    columns: [words.columns.row, ...columns.map((column) => words.columns[column])],
    rows,
  };
}

/** A register as a paper to print, lying: its columns want the width of the sheet. */
export function registerPaper(
  { name, columns, rows }: RegisterTable,
  period: Period,
  language: Language,
): PrintModel {
  const days = `${dayText(period.from)} – ${dayText(period.to)}`;
  return {
    language,
    orientation: 'landscape',
    title: `${name} ${days}`,
    blocks: [
      { block: 'title', sentence: { source: 'title', text: name } },
      { block: 'subject', sentence: { source: 'subject', text: days } },
      { block: 'table', head: columns, rows: rows.map((cells) => ({ cells })) },
    ],
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
