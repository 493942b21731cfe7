import type { ActDefinition } from '#shared/acts/act.ts';
import { acts } from '#shared/acts/registry.ts';
import { z } from 'zod';
import type { Case } from '#shared/cases/case.ts';
import type { Commands } from '#shared/cases/commands.ts';
import { Day } from '#shared/cases/payloads.ts';
import { SubjectId } from '#shared/journal/ids.ts';
import { parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts';
import type { LawTables } from '#shared/law/records.ts';
import { matters, type Fact, type Matter } from '#shared/law/types.ts';
import { fieldsOf, missingFields, toFact, type FactField } from '../../legal/fact-form.ts';

export const sourceKinds = ['e-otinish', 'paper', 'reception', 'own-initiative'] as const;

const text = z.string();

/** What is typed when something new comes before the desk. */
export const Entry = z.strictObject({
  matter: z.enum(matters),
  source: z.enum(sourceKinds),
  number: text,
  title: text,
  /** What was written, in its own words. */
  text: text.default(''),
  applicant: text,
  iin: text,
  phone: text.default(''),
  address: text,
  body: z.strictObject({ kk: text, ru: text }),
  values: z.record(text, z.union([text, z.number(), z.boolean(), z.undefined()])),
  /** The case it grows from; null for most. */
  parent: SubjectId.nullable().default(null),
  /** Null as long as the desk's own proposal stands. */
  registeredOn: Day.nullable(),
});
export type Entry = Readonly<z.infer<typeof Entry>>;

export type EntryFault = 'title' | 'number' | 'iin' | 'fact';

/** Whether the office itself draws the case up as an act: it opens with a draft, not with something that came in. */
export function isOwnAct(matter: Matter): boolean {
  return acts.some((act: ActDefinition) => act.matter === matter && !act.awaited);
}

/** Matters that no application brings, and how they usually come. */
const usualSources: Partial<Record<Matter, Entry['source']>> = {
  analysis: 'own-initiative',
  assessment: 'own-initiative',
  'court-participation': 'paper',
  'higher-act': 'paper',
};

/** Whether somebody has applied: then the card asks who. */
export function hasApplicant(matter: Matter): boolean {
  return !isOwnAct(matter) && usualSources[matter] === undefined;
}

/** Whether the body named on the card is the one that sent the paper, not the one whose doing it is about. */
export function isSent(matter: Matter): boolean {
  return usualSources[matter] === 'paper';
}

/** A card with nothing on it yet. */
export function blankEntry(matter: Matter): Entry {
  const source = usualSources[matter] ?? (isOwnAct(matter) ? 'own-initiative' : 'e-otinish');
  const nobody = { applicant: '', iin: '', phone: '', address: '', body: { kk: '', ru: '' } };
  return {
    matter,
    source,
    number: '',
    title: '',
    text: '',
    ...nobody,
    values: {},
    parent: null,
    registeredOn: null,
  };
}

/** What a card takes over from the case it is registered on: who wrote, and whose doing it is about. */
export function grownFrom({
  id,
  parties: { applicant, body },
}: Pick<Case, 'id' | 'parties'>): Partial<Entry> {
  const { name = '', iin = '', phone = '', address = '' } = applicant ?? {};
  return { parent: id, applicant: name, iin, phone, address, ...(body && { body }) };
}

/** The fact with which a case of this matter begins; undefined for an act of our own. */
export function openingOf(matter: Matter, openings: LawTables['openings']): string | undefined {
  return isOwnAct(matter) ? undefined : openings[matter][0];
}

/** Particulars asked at once (days, roles, a choice of two) and those that may wait behind a fold. */
export function openingFields(matter: Matter, opening: string): { first: FactField[]; more: FactField[] } {
  const fields = fieldsOf(matter, opening);
  const isFirst = ({ kind }: FactField) =>
    kind === 'date' ||
    kind === 'moment' ||
    kind === 'role' ||
    (typeof kind === 'object' && kind.length === 2);
  return { first: fields.filter(isFirst), more: fields.filter((field) => !isFirst(field)) };
}

/** The opening fact as typed so far, when its day is known; flags left open are simply not stated. */
export function openingFact(entry: Entry, opening: string | undefined): Fact | undefined {
  if (opening === undefined) return undefined;
  const { first } = openingFields(entry.matter, opening);
  return missingFields(first, entry.values).length === 0 ? toFact(opening, entry.values) : undefined;
}

/** The fact that the law knows as registration, where the matter has one beside its arrival. */
const registration = 'registered';

/** The day of registration the desk proposes: e-Өтініш registers on arrival, the chancery today. */
export function registrationDay(entry: Entry, today: PlainDate): PlainDate {
  const arrived = parsePlainDate(entry.values['on']);
  return entry.registeredOn ?? (entry.source === 'e-otinish' ? (arrived ?? today) : today);
}

export function hasRegistration(matter: Matter, openings: LawTables['openings']): boolean {
  return !isOwnAct(matter) && openings[matter].slice(1).includes(registration);
}

/** Every fact the card states: what opens the case, and its registration. Empty until the day is known. */
export function cardFacts(entry: Entry, openings: LawTables['openings'], today: PlainDate): Fact[] {
  const opening = openingFact(entry, openingOf(entry.matter, openings));
  if (!opening) return [];
  return hasRegistration(entry.matter, openings)
    ? [opening, { fact: registration, on: registrationDay(entry, today) }]
    : [opening];
}

export function entryFaults(entry: Entry, opening: string | undefined): EntryFault[] {
  const faults: EntryFault[] = [];
  if (entry.title.trim() === '') faults.push('title');
  if (entry.source === 'e-otinish' && entry.number.trim() === '') faults.push('number');
  if (entry.iin !== '' && !/^\d{12}$/.test(entry.iin)) faults.push('iin');
  if (opening !== undefined && openingFact(entry, opening) === undefined) faults.push('fact');
  return faults;
}

/** The command that opens the case. Empty particulars are left out, so that the journal says only what is known. */
export function toOpenCase(entry: Entry, id: SubjectId, facts: readonly Fact[]): Commands['openCase'] {
  const name = entry.applicant.trim();
  const said = particulars({ iin: entry.iin, address: entry.address, phone: entry.phone });
  const { kk, ru } = entry.body;
  const hasBody = kk.trim() !== '' || ru.trim() !== '';
  return {
    case: id,
    matter: entry.matter,
    title: entry.title.trim(),
    parties: {
      ...(name && { applicant: { name, ...said } }),
      ...(hasBody && { body: { kk: (kk || ru).trim(), ru: (ru || kk).trim() } }),
    },
    source: { kind: entry.source, ...particulars({ number: entry.number }) },
    ...particulars({ wording: entry.text }),
    ...(entry.parent && { parent: entry.parent }),
    facts,
  };
}

/** Those of which something is said. */
function particulars<Name extends string>(
  texts: Readonly<Record<Name, string>>,
): Partial<Record<Name, string>> {
  const said = Object.entries<string>(texts).map(([name, value]) => [name, value.trim()] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== '')) as Partial<Record<Name, string>>;
}
