import type { LetterDefinition } from '../letter.ts';
import { analysisCertificate } from './analysis-certificate.ts';
import { appealAnswer } from './appeal-answer.ts';
import { coveringLetter } from './covering-letter.ts';
import { extensionNotice } from './extension-notice.ts';
import { inspectionCertificate } from './inspection-certificate.ts';
import { inspectionReceipt } from './inspection-receipt.ts';
import { interimAnswer } from './interim-answer.ts';
import { redirectLetter } from './redirect-letter.ts';
import { redirectNotice } from './redirect-notice.ts';
import { reminderLetter } from './reminder-letter.ts';
import { withdrawalLetter } from './withdrawal-letter.ts';

/** Every letter the desk can write, in the order of the list on screen. A new letter is one more line here (docs/recipes/add-a-letter.md). */
export const letters = [
  appealAnswer,
  interimAnswer,
  extensionNotice,
  redirectLetter,
  redirectNotice,
  inspectionCertificate,
  inspectionReceipt,
  analysisCertificate,
  coveringLetter,
  reminderLetter,
  withdrawalLetter,
] as const satisfies readonly LetterDefinition[];

export type LetterKind = (typeof letters)[number]['id'];

const byId: ReadonlyMap<string, LetterDefinition<LetterKind>> = new Map(
  letters.map((letter) => [letter.id, letter]),
);

/** The definition of a letter, or undefined for an id this release does not know: a newer office may have written it. */
export function findLetter(id: string): LetterDefinition<LetterKind> | undefined {
  return byId.get(id);
}

/** The letters that are written in cases of a matter, in the order of the registry. */
export function lettersFor(matter: LetterDefinition['matters'][number]): LetterDefinition<LetterKind>[] {
  return [...byId.values()].filter(
    ({ matters }) => matters === 'any' || matters.some((each) => each === matter),
  );
}

/** The letters that are begun together in cases of a matter, by the name of their set. */
export function letterSetsFor(
  matter: LetterDefinition['matters'][number],
): ReadonlyMap<string, readonly LetterDefinition<LetterKind>[]> {
  const letters = lettersFor(matter);
  const names = new Set(letters.flatMap(({ set }) => set ?? []));
  return new Map([...names].map((name) => [name, letters.filter(({ set }) => set === name)]));
}
