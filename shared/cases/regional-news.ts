import type { EventId } from '../journal/ids.ts';
import { takenUp } from './assigned-case.ts';
import type { Case, OfficeState } from './case.ts';
import type { Assignment, Registration, Review } from './regional.ts';

/** One thing the region has said. */
export type RegionalNews =
  | { readonly kind: 'registered'; readonly said: Registration; readonly case: Case }
  | { readonly kind: 'reviewed'; readonly said: Review; readonly case: Case }
  | { readonly kind: 'assigned'; readonly said: Assignment; readonly case?: Case };

/** The same, and whether somebody of the office has confirmed to have read it. */
export interface RegionalWord {
  readonly news: RegionalNews;
  readonly unread: boolean;
}

type Office = Pick<OfficeState, 'cases' | 'regional'>;

/** What came from the region and still asks for a hand: what was not read yet, then what was not taken up; the latest first. */
export function regionalNews(state: Office): RegionalWord[] {
  const words = [...state.cases.values()].flatMap(wordsOnCase);
  return [...words, ...wordsToOffice(state)]
    .filter(({ news, unread }) => unread || isToTakeUp(news, state))
    .sort(
      (a, b) =>
        Number(b.unread) - Number(a.unread) ||
        compare(b.news.said.on, a.news.said.on) ||
        compare(b.news.said.event, a.news.said.event),
    );
}

/** An assignment that no case of the office shows: neither the one it speaks of nor one in which it is executed. */
function isToTakeUp(news: RegionalNews, state: Office): boolean {
  return news.kind === 'assigned' && !news.case && !takenUp(news.said, state);
}

/** What the region has said on a case. */
export function wordsOnCase(about: Case): RegionalWord[] {
  const { regional } = about;
  if (!regional) return [];
  const { registration, reviews, acknowledged } = regional;
  const said: RegionalNews[] = reviews.map((review) => ({ kind: 'reviewed', said: review, case: about }));
  if (registration) said.unshift({ kind: 'registered', said: registration, case: about });
  return said.map((news) => withReading(news, acknowledged));
}

/** The assignments that speak of a case. */
export function assignmentsOn(state: Office, about: Case): RegionalWord[] {
  return wordsToOffice(state).filter(({ news }) => news.case?.id === about.id);
}

/** What the region has asked of the office itself. */
export function wordsToOffice({ regional, cases }: Office): RegionalWord[] {
  if (!regional) return [];
  return regional.assignments.map((said) => {
    const about = said.case === undefined ? undefined : cases.get(said.case);
    return withReading({ kind: 'assigned', said, ...(about && { case: about }) }, regional.acknowledged);
  });
}

function withReading(news: RegionalNews, acknowledged: readonly EventId[]): RegionalWord {
  return { news, unread: !acknowledged.includes(news.said.event) };
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
