import type { Case } from '#shared/cases/case.ts';
import type { CaseRefusal } from '#shared/cases/commands.ts';
import { cardFields, type CardField } from '#shared/cases/intake/card-columns.ts';
import type { Mapping } from '#shared/cases/intake/columns.ts';
import { numberKey, type CardInShort, type LookAlike } from '#shared/cases/intake/look-alikes.ts';
import type { SourceRow, SourceTable } from '#shared/cases/intake/source-table.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { LawTables } from '#shared/law/records.ts';
import { valueOf } from '../../../intake/use-mapping.ts';
import { entryFaults, openingOf, type Entry, type EntryFault } from '../entry.ts';
import { readCard, type Unread } from '../read-card.ts';

/** Why a row is not taken over. */
export type Hindrance =
  | { readonly why: 'unread'; readonly unread: Unread }
  | { readonly why: 'fault'; readonly fault: EntryFault }
  | { readonly why: 'future' }
  | { readonly why: 'refused'; readonly refusal: CaseRefusal }
  | { readonly why: 'registered'; readonly found: Case }
  | { readonly why: 'twice'; readonly line: number };

export interface JudgedCard {
  readonly row: SourceRow;
  readonly entry: Entry;
  readonly hindrances: readonly Hindrance[];
  /** Earlier cases of the same author on the same matter: no hindrance, but worth a look. */
  readonly repeats: readonly LookAlike[];
}

export interface Judging {
  readonly today: PlainDate;
  readonly openings: LawTables['openings'];
  readonly find: (card: CardInShort) => readonly LookAlike[];
  /** Why the desk would refuse to open the case. */
  readonly trial: (entry: Entry) => CaseRefusal | null;
}

/** What would become of each row: nothing is recorded. A number that stands twice in the file counts the first time. */
export function judgeCards(
  table: SourceTable,
  mapping: Mapping<CardField>,
  judging: Judging,
): readonly JudgedCard[] {
  const lineOf = new Map<string, number>();
  return table.rows.map((row) => {
    const judged = judgeCard(table, row, mapping, judging);
    const number = numberKey(judged.entry.number);
    const earlier = lineOf.get(number);
    if (earlier !== undefined)
      return { ...judged, hindrances: [{ why: 'twice', line: earlier }, ...judged.hindrances] };
    if (number !== '') lineOf.set(number, row.line);
    return judged;
  });
}

function judgeCard(
  table: SourceTable,
  row: SourceRow,
  mapping: Mapping<CardField>,
  { today, openings, find, trial }: Judging,
): JudgedCard {
  const values = Object.fromEntries(
    cardFields.map((field) => [field, valueOf(table, row.cells, mapping[field])]),
  );
  const { entry, unread } = readCard(values, today);
  const alike = find(entry);
  const twin = alike.find(({ kinship }) => kinship === 'same-number');
  const faults = entryFaults(entry, openingOf(entry.matter, openings)).filter(
    (fault) => fault !== 'fact' || !unread.some(({ field }) => field === 'receivedOn'),
  );
  const hindrances: Hindrance[] = [
    ...(twin ? [{ why: 'registered', found: twin.found } as const] : []),
    ...unread.map((each) => ({ why: 'unread', unread: each }) as const),
    ...faults.map((fault) => ({ why: 'fault', fault }) as const),
    ...(isAfter(entry, today) ? [{ why: 'future' } as const] : []),
  ];
  const refusal = hindrances.length === 0 ? trial(entry) : null;
  return {
    ...{ row, entry },
    hindrances: refusal ? [{ why: 'refused', refusal }] : hindrances,
    repeats: alike.filter(({ kinship }) => kinship === 'repeated'),
  };
}

/** What is yet to come has not come in. */
function isAfter({ values, registeredOn }: Entry, today: PlainDate): boolean {
  const { on } = values;
  return (typeof on === 'string' && on > today) || (registeredOn !== null && registeredOn > today);
}

/** Whether a card is before the office already, by this file or another: no fault of the file. */
export function isKnown({ hindrances: [first] }: JudgedCard): boolean {
  return first?.why === 'registered' || first?.why === 'twice';
}
