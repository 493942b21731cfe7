import type { SubjectId } from '../../journal/ids.ts';
import type { Case, User } from '../case.ts';
import { foldWords } from './fold-words.ts';
import { numberWords, readingsOf } from './query.ts';
import type { Worded } from './segment.ts';
import { findAmong, WordIndex, type Hit } from './word-index.ts';

type Cases = ReadonlyMap<SubjectId, Case>;

/** Cases by title, people, bodies, addresses and every number: of the request, of acts and letters, of the register. */
export class CaseSearch {
  readonly #index = new WordIndex(wordsOf);

  /** Takes in what is new or changed; a step takes a millisecond or so. */
  takeIn(cases: Cases): Generator<void> {
    return this.#index.takeIn(cases.values(), isOneOf(cases));
  }

  /** The cases taken in that speak of every word typed, the best first. Nothing typed finds nothing. */
  find(cases: Cases, query: string): Hit<Case>[] {
    return this.#index.find(query, isOneOf(cases));
  }
}

/** People by name or post, the best first. */
export function findPeople(users: Iterable<User>, query: string): Hit<User>[] {
  return findAmong([...users], query, ({ name, post }) => [
    { weight: 2, words: [name.kk, name.ru].flatMap(foldWords) },
    { weight: 1, words: [post.kk, post.ru].flatMap(foldWords) },
  ]);
}

/** The numbers of a case that what was typed begins or is: which of its papers was meant. */
export function numbersMeant(given: Case, query: string): string[] {
  const [whole] = readingsOf(query);
  return numbersOf(given).filter((number) =>
    numberWords(number).some((word) => whole?.words.some((typed) => word.startsWith(typed))),
  );
}

/** A changed case is a new object: an older one is still in the index and is no longer the case. */
function isOneOf(cases: Cases): (given: Case) => boolean {
  return (given) => cases.get(given.id) === given;
}

function wordsOf(given: Case): Worded {
  const { title, parties } = given;
  const { applicant, body } = parties;
  return [
    { weight: 4, words: numbersOf(given).flatMap(numberWords) },
    { weight: 3, words: foldAll([applicant?.name]) },
    { weight: 2, words: foldAll([title]) },
    { weight: 1, words: foldAll([body?.kk, body?.ru, applicant?.address]) },
  ];
}

function numbersOf({ source, parties, regional, numbers, dispatches, letters }: Case): string[] {
  const sent = [...dispatches, ...letters.flatMap((letter) => letter.dispatches)];
  const given = [source.number, parties.applicant?.iin, regional?.registration?.number];
  return [...given, ...numbers, ...sent.map(({ number }) => number)].filter((each) => each !== undefined);
}

function foldAll(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text === undefined ? [] : foldWords(text))))];
}
