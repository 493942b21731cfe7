import kkLegal from '#locales/kk/legal.json' with { type: 'json' };
import kkTexts from '#locales/kk/registers.json' with { type: 'json' };
import ruLegal from '#locales/ru/legal.json' with { type: 'json' };
import ruTexts from '#locales/ru/registers.json' with { type: 'json' };
import { findLetter } from '../acts/letters/registry.ts';
import { findAct } from '../acts/registry.ts';
import type { Bilingual, Language } from '../documents/language.ts';
import type { PrintModel } from '../documents/print-model.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Case, OfficeState, Trail } from './case.ts';
import { gapsOf } from './numbers/gaps.ts';

/** The books of the office. Nothing is entered in them: each is read from the journal. */
export const registers = ['incoming', 'appeals', 'inspections', 'acts', 'outgoing', 'gaps'] as const;
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

type Column = keyof typeof ruTexts.columns;
/** An entry stands in the register on its day; its cells are filled by the names of the columns. */
type Entry = { readonly day: PlainDate } & Partial<Record<Column, string | undefined>>;

interface Book {
  readonly columns: readonly Column[];
  /** `lastDay` tells which years are over. */
  readonly entries: (state: OfficeState, language: Language, lastDay: PlainDate) => Entry[];
}

const texts: Bilingual<typeof ruTexts> = { kk: kkTexts, ru: ruTexts };
const legal: Bilingual<Pick<typeof ruLegal, 'matter'>> = { kk: kkLegal, ru: ruLegal };

/** A day as registers write it, 12.03.2026. */
const dayText = (day: PlainDate | undefined) => day?.split('-').toReversed().join('.');

/** What a fact recorded, the last time it was: its day, and any particular that says something. */
const factOf = ({ facts }: Case, name: string) => facts.findLast(({ fact }) => fact.fact === name)?.fact;

const opened = (given: Case, language: Language): Entry => ({
  day: given.openedOn,
  date: dayText(given.openedOn),
  number: given.source.number,
  source: texts[language].sources[given.source.kind],
  from: given.parties.applicant?.name ?? given.parties.body?.[language],
  about: given.title,
  matter: legal[language].matter[given.matter],
});

/** How an appeal ended: the first of these that came to pass. */
const ends = ['answered', 'redirected', 'discontinued'] as const;

const appealEntry = (given: Case, language: Language): Entry => {
  const end = ends.find((name) => factOf(given, name) !== undefined);
  const fact = end && factOf(given, end);
  return {
    ...opened(given, language),
    outcome: end && texts[language].outcomes[end],
    closed: dayText(fact?.on),
  };
};

const inspectionEntry = (given: Case, language: Language): Entry => {
  const registered = factOf(given, 'started')?.['registrationNo'];
  return {
    ...opened(given, language),
    registration: typeof registered === 'string' ? registered : undefined,
    appointed: dayText(factOf(given, 'appointed')?.on),
    started: dayText(factOf(given, 'started')?.on),
    completed: dayText(factOf(given, 'completed')?.on),
  };
};

/** What was issued: the act of the case and its letters; papers of a newer release stand under their id. */
const papersOf = (given: Case): { kind: string; trail: Trail }[] => [
  ...actsOf(given),
  ...given.letters.map((letter) => ({ kind: letter.kind, trail: letter })),
];
const actsOf = (given: Case) => (given.issued ? [{ kind: given.issued.act, trail: given }] : []);

function paperEntries(
  given: Case,
  papers: ReturnType<typeof papersOf>,
  { state, language }: { state: OfficeState; language: Language },
): Entry[] {
  return papers.flatMap(({ kind, trail: { issued, dispatches } }) =>
    issued
      ? [
          {
            day: issued.on,
            date: dayText(issued.on),
            number: issued.number,
            paper: (findAct(kind) ?? findLetter(kind))?.texts[language].name ?? kind,
            about: given.title,
            signer: state.users.get(issued.signer)?.name[language],
            dispatched: dayText(dispatches[0]?.on),
            channel: dispatches[0] && texts[language].channels[dispatches[0].channel],
          },
        ]
      : [],
  );
}

/** Numbers that no paper bears, and what has become of each. */
const gapEntries: Book['entries'] = (state, language, lastDay) =>
  gapsOf(state, lastDay).map(({ kind, first, last, on, device, reason }) => ({
    day: on,
    date: dayText(on),
    number: first === last ? first : `${first} – ${last ?? ''}`,
    fate: texts[language].fates[kind],
    workstation: device && (state.devices.get(device)?.card.name ?? device),
    reason,
  }));

const casesOf = (state: OfficeState, fits: (given: Case) => boolean): Case[] =>
  [...state.cases.values()].filter(fits);

const books: Readonly<Record<Register, Book>> = {
  incoming: {
    columns: ['date', 'number', 'source', 'from', 'matter', 'about'],
    entries: (state, language) =>
      casesOf(state, ({ source }) => source.kind !== 'own-initiative').map((each) => opened(each, language)),
  },
  appeals: {
    columns: ['date', 'number', 'from', 'about', 'outcome', 'closed'],
    entries: (state, language) =>
      casesOf(state, ({ matter }) => matter === 'appeal').map((each) => appealEntry(each, language)),
  },
  inspections: {
    columns: ['registration', 'from', 'about', 'appointed', 'started', 'completed'],
    entries: (state, language) =>
      casesOf(state, ({ matter }) => matter === 'inspection').map((each) => inspectionEntry(each, language)),
  },
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
  const words = texts[language];
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
