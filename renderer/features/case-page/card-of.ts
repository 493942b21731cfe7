import type { CardInShort } from '#shared/cases/intake/look-alikes.ts';
import type { Case } from '#shared/cases/case.ts';

/** What a case says of itself where others like it are looked for. */
export function cardOf({ title, source, parties: { applicant } }: Case): CardInShort {
  return {
    ...{ title, number: source.number ?? '' },
    ...{ applicant: applicant?.name ?? '', iin: applicant?.iin ?? '' },
  };
}
