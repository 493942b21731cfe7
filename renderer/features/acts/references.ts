import type { lawUnits } from '#shared/documents/laws.ts';
import { isTitledLaw, namedLaws, titledLaws, type LawId, type LawReference } from '#shared/documents/laws.ts';

/** Laws to choose from. A short name for a law named before is the paper's own business. */
export const citableLaws: readonly LawId[] = [
  ...namedLaws.filter((law) => law !== 'prosecution-again'),
  ...titledLaws,
];

export const emptyReference: LawReference = { law: 'constitution', article: '' };

/** The reference with another law: a title is kept only where the law is cited by one. */
export function withLaw({ title, ...reference }: LawReference, law: LawId): LawReference {
  if (!isTitledLaw(law)) return { ...reference, law };
  return { ...reference, law, title: title ?? { kk: '', ru: '' } };
}

/** The reference with another number of a unit; an empty number takes the unit away. */
export function withUnit(
  reference: LawReference,
  unit: (typeof lawUnits)[number],
  number: string,
): LawReference {
  const typed = number.trim();
  if (unit === 'article') return { ...reference, article: typed };
  const { [unit]: _before, ...rest } = reference;
  return typed === '' ? rest : { ...reference, [unit]: typed };
}

/** The list with one item replaced, or taken out when it is null. */
export function replaced<Item>(items: readonly Item[], at: number, item: Item | null): Item[] {
  return items.flatMap((each, index) => (index === at ? (item === null ? [] : [item]) : [each]));
}
