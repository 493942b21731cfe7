import { compareDates } from '../../kernel/plain-date.ts';
import type { SubjectId } from '../../journal/ids.ts';
import type { Case } from '../case.ts';
import { foldWords } from '../search/fold-words.ts';
import { likeness, shingles } from './likeness.ts';

/** What a card says of itself: enough to tell whether the matter is already before the office. */
export interface CardInShort {
  readonly number: string;
  readonly applicant: string;
  readonly iin: string;
  readonly title: string;
  /** What was written, in its own words, where the card holds them. */
  readonly text?: string | undefined;
}

/** `same-number`: registered already. `repeated`: the same author on the same matter. `same-author`: on another. */
export type Kinship = 'same-number' | 'repeated' | 'same-author';

export interface LookAlike {
  readonly found: Case;
  readonly kinship: Kinship;
}

/** Two tellings of one matter share more of their letters than this; two matters of one author rarely do. */
const sameMatter = 0.45;
/** Different texts of one law, two thousand letters each, share up to 0.73; the longer, the more by chance. */
const sameWords = 0.75;
const lettersRead = 2_000;
const order: readonly Kinship[] = ['same-number', 'repeated', 'same-author'];

/** What to look for in the search so that every look-alike is among what it finds. */
export function queriesFor({ number, iin, applicant }: CardInShort): string[] {
  const [surname = ''] = applicant.trim().split(/\s+/);
  return [number.trim(), iin.trim(), surname].filter((query) => query.length >= 3);
}

/** The cases among `candidates` that the card looks like, the nearest first, the newer before the older. */
export function lookAlikes(card: CardInShort, candidates: Iterable<Case>): LookAlike[] {
  const said = shingles(card.title);
  return [...new Set(candidates)]
    .flatMap((found): LookAlike[] => {
      const kinship = kinshipOf(card, said, found);
      return kinship ? [{ found, kinship }] : [];
    })
    .toSorted(byKinship);
}

function byKinship(a: LookAlike, b: LookAlike): number {
  return (
    order.indexOf(a.kinship) - order.indexOf(b.kinship) ||
    compareDates(b.found.registered, a.found.registered)
  );
}

/**
 * The same where the words of some of these cases are known: one author who writes the same again repeats himself, under
 * whatever title. @param wordings of the cases, by their ids
 */
export function readAlike(
  { text = '' }: Pick<CardInShort, 'text'>,
  found: readonly LookAlike[],
  wordings: ReadonlyMap<SubjectId, string>,
): LookAlike[] {
  const beginning = (words: string) => shingles(words.slice(0, lettersRead));
  const said = beginning(text);
  const isSaidAgain = ({ found: { id }, kinship }: LookAlike) =>
    kinship === 'same-author' && likeness(said, beginning(wordings.get(id) ?? '')) >= sameWords;
  return found
    .map((each): LookAlike => (isSaidAgain(each) ? { ...each, kinship: 'repeated' } : each))
    .toSorted(byKinship);
}

function kinshipOf(card: CardInShort, said: ReadonlySet<string>, found: Case): Kinship | undefined {
  if (isSameNumber(card.number, found.source.number ?? '')) return 'same-number';
  const { applicant } = found.parties;
  if (!applicant || !isSameAuthor(card, { applicant: applicant.name, iin: applicant.iin ?? '' }))
    return undefined;
  return likeness(said, shingles(found.title)) >= sameMatter ? 'repeated' : 'same-author';
}

/** A number is the same however its marks and the letters of the other layout were typed. */
export function isSameNumber(a: string, b: string): boolean {
  const folded = numberKey(a);
  return folded !== '' && folded === numberKey(b);
}

/** A number as it is compared. */
export function numberKey(number: string): string {
  return foldWords(number).join('');
}

type Author = Pick<CardInShort, 'applicant' | 'iin'>;

/** By the individual number where both are known; else by the surname, with names and initials that do not disagree. */
export function isSameAuthor(a: Author, b: Author): boolean {
  const [one, other] = [a.iin.trim(), b.iin.trim()];
  if (one !== '' && other !== '') return one === other;
  const [surname, ...names] = foldWords(a.applicant);
  const [otherSurname, ...otherNames] = foldWords(b.applicant);
  if (surname === undefined || surname !== otherSurname) return false;
  return names.every((name, at) => {
    const theirs = otherNames[at];
    return theirs === undefined || theirs.startsWith(name) || name.startsWith(theirs);
  });
}
