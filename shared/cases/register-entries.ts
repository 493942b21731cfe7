import kkLegal from '#locales/kk/legal.json' with { type: 'json' };
import kkTexts from '#locales/kk/registers.json' with { type: 'json' };
import ruLegal from '#locales/ru/legal.json' with { type: 'json' };
import ruTexts from '#locales/ru/registers.json' with { type: 'json' };
import { findLetter } from '../acts/letters/registry.ts';
import { findAct } from '../acts/registry.ts';
import type { Bilingual, Language } from '../documents/language.ts';
import { parsePlainDate, type PlainDate } from '../kernel/plain-date.ts';
import type { Matter } from '../law/types.ts';
import type { Case, OfficeState, Trail } from './case.ts';
import { gapsOf } from './numbers/gaps.ts';

type Column = keyof typeof ruTexts.columns;
/** An entry stands in the register on its day; its cells are filled by the names of the columns. */
type Entry = { readonly day: PlainDate } & Partial<Record<Column, string | undefined>>;

export interface Book {
  readonly columns: readonly Column[];
  /** `lastDay` tells which years are over. */
  readonly entries: (state: OfficeState, language: Language, lastDay: PlainDate) => Entry[];
}

/** What registers are called, and their columns and cells. */
export const registerTexts: Bilingual<typeof ruTexts> = { kk: kkTexts, ru: ruTexts };
const legal: Bilingual<Pick<typeof ruLegal, 'matter' | 'word'>> = { kk: kkLegal, ru: ruLegal };

/** A day as registers write it, 12.03.2026. */
export const dayText = (day: PlainDate | undefined) => day?.split('-').toReversed().join('.');

/** What a fact recorded, the last time it was: its day, and any particular that says something. */
const factOf = ({ facts }: Case, name: string) => facts.findLast(({ fact }) => fact.fact === name)?.fact;

/** What every case has. */
export const opened = (given: Case, language: Language): Entry => ({
  day: given.registered,
  date: dayText(given.registered),
  number: given.source.number,
  source: registerTexts[language].sources[given.source.kind],
  from: given.parties.applicant?.name ?? given.parties.body?.[language],
  about: given.title,
  matter: legal[language].matter[given.matter],
});

/** How an appeal ended: the first of these that came to pass. */
const ends = ['answered', 'redirected', 'discontinued'] as const;

export const endOf = (given: Case, language: Language): Partial<Entry> => {
  const end = ends.find((name) => factOf(given, name) !== undefined);
  const fact = end && factOf(given, end);
  return { outcome: end && registerTexts[language].outcomes[end], closed: dayText(fact?.on) };
};

/** The number under which the body of legal statistics registered the inspection. */
export const registrationOf = (given: Case): Partial<Entry> => {
  const registered = factOf(given, 'started')?.['registrationNo'];
  return { registration: typeof registered === 'string' ? registered : undefined };
};

/** How a case ended in the words of the fact that ends it, e.g. that breaches were found. */
export const outcomeOf =
  (end: string) =>
  (given: Case, language: Language): Partial<Entry> => {
    const outcome = factOf(given, end)?.['outcome'];
    const words: Readonly<Record<string, string>> = legal[language].word.outcome;
    return { outcome: typeof outcome === 'string' ? words[outcome] : undefined };
  };

/** The number of the act that the case is about. */
export const issueOf = ({ issued }: Case): Partial<Entry> => ({ number: issued?.number });

/** Whether a paper came with it: an act drawn up on an appeal keeps the source of the appeal, and came from nowhere. */
export function hasComeIn({ source, parent }: Case, { cases }: Pick<OfficeState, 'cases'>): boolean {
  const above = parent === undefined ? undefined : cases.get(parent);
  const isInherited = above?.source.kind === source.kind && above.source.number === source.number;
  return source.kind !== 'own-initiative' && !isInherited;
}

/** By when the order of a higher prosecutor is to be executed. */
export const dueOf = (given: Case): Partial<Entry> => ({
  until: dayText(parsePlainDate(factOf(given, 'dueSet')?.['until'])),
});

/** What was issued: the act of the case and its letters; papers of a newer release stand under their id. */
export const papersOf = (given: Case): { kind: string; trail: Trail }[] => [
  ...actsOf(given),
  ...given.letters.map((letter) => ({ kind: letter.kind, trail: letter })),
];
export const actsOf = (given: Case) => (given.issued ? [{ kind: given.issued.act, trail: given }] : []);

/** The papers of a case that bear a number. */
export function paperEntries(
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
            channel: dispatches[0] && registerTexts[language].channels[dispatches[0].channel],
          },
        ]
      : [],
  );
}

/** Numbers that no paper bears, and what has become of each. */
export const gapEntries: Book['entries'] = (state, language, lastDay) =>
  gapsOf(state, lastDay).map(({ kind, first, last, on, device, reason }) => ({
    day: on,
    date: dayText(on),
    number: first === last ? first : `${first} – ${last ?? ''}`,
    fate: registerTexts[language].fates[kind],
    workstation: device && (state.devices.get(device)?.card.name ?? device),
    reason,
  }));

const casesOf = (state: OfficeState, fits: (given: Case) => boolean): Case[] =>
  [...state.cases.values()].filter(fits);

type More = (given: Case, language: Language) => Partial<Entry>;

/** The book of one kind of case: a column that bears the name of a fact shows its day. */
export function bookOf(matter: Matter, columns: readonly Column[], more: More = () => ({})): Book {
  const entry = (given: Case, language: Language): Entry => ({
    ...Object.fromEntries(columns.map((column) => [column, dayText(factOf(given, column)?.on)])),
    ...opened(given, language),
    ...more(given, language),
  });
  return {
    columns,
    entries: (state, language) =>
      casesOf(state, (each) => each.matter === matter).map((each) => entry(each, language)),
  };
}
