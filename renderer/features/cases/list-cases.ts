import { foldKazakh } from '#shared/kernel/normalise-kazakh.ts';
import type { Case } from '#shared/cases/case.ts';
import { dueDay } from '../../legal/due-state.ts';
import { compareDates, type PlainDate } from '#shared/kernel/plain-date.ts';
import type { CaseAnswer } from '#shared/law/types.ts';
import type { CaseListState, CaseStatus } from './case-list-slice.ts';

/** A case with the running term that ends first. */
export interface CaseLine {
  readonly case: Case;
  readonly next?: PlainDate;
  readonly status: Exclude<CaseStatus, 'all'>;
}

interface Given {
  readonly today: PlainDate;
  readonly answer: (given: Case) => CaseAnswer;
}

/** The cases that a filter leaves, the most pressing first, then the newest. */
export function listCases(cases: Iterable<Case>, filter: CaseListState, given: Given): CaseLine[] {
  const words = foldLetters(filter.search).split(/\s+/).filter(Boolean);
  return [...cases]
    .filter((each) => filter.matter === 'all' || each.matter === filter.matter)
    .filter((each) => words.every((word) => searchText(each).includes(word)))
    .map((each) => toLine(each, given))
    .filter(({ status }) => filter.status === 'all' || filter.status === status)
    .sort(byUrgency);
}

function toLine(given: Case, { today, answer }: Given): CaseLine {
  const running = answer(given).terms.filter(({ state }) => state === 'running');
  const next = running
    .map(dueDay)
    .filter((due) => due !== undefined)
    .sort(compareDates)[0];
  const status = running.length === 0 ? 'closed' : next !== undefined && next < today ? 'overdue' : 'running';
  return { case: given, status, ...(next !== undefined && { next }) };
}

function byUrgency(a: CaseLine, b: CaseLine): number {
  if (a.next !== b.next)
    return a.next === undefined ? 1 : b.next === undefined ? -1 : compareDates(a.next, b.next);
  return -compareDates(a.case.openedOn, b.case.openedOn);
}

/** Folded once per version of a case: the list is searched at every letter typed. */
const searchTexts = new WeakMap<Case, string>();

function searchText(given: Case): string {
  const known = searchTexts.get(given);
  if (known !== undefined) return known;
  const { title, parties, source, issued } = given;
  const texts = [title, parties.applicant?.name, parties.applicant?.iin, parties.body?.kk, parties.body?.ru];
  const text = foldLetters([...texts, source.number, issued?.number].filter(Boolean).join(' '));
  searchTexts.set(given, text);
  return text;
}

/** Kazakh letters typed without a Kazakh layout, and the ё that is written as е (field notes, idea 14). */
const plainLetters: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
};

function foldLetters(text: string): string {
  return foldKazakh(text).replaceAll(/[әғқңөұүһіё]/g, (letter) => plainLetters[letter] ?? letter);
}
