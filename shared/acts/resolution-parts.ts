import type { LawReference } from '../documents/laws.ts';
import type { Item, Part, Template } from '../documents/template.ts';
import type { FactMapping, Particular } from './act-facts.ts';
import type { Field } from './field.ts';
import { addressee, circumstances, closing, closingReferences, norms, occasion, until } from './parts.ts';

/** Қаулы, постановление: what all the kinds of article 37.1 ask and say alike. */
export const resolutionParts = {
  fields: ['addressee', 'occasion', 'circumstances', 'norms', 'ownPoints', 'until'],
  phrases: ['resolution', 'breached', 'executed', 'closing'],
} as const;

/** The fields of a resolution: to whom and on what, then its own questions, then the points and the term. */
export const resolutionFields = (own: readonly Field[]): readonly Field[] => [
  addressee,
  occasion,
  ...own,
  circumstances,
  norms,
  { id: 'ownPoints', kind: 'long-text', bilingual: true, required: false },
  until,
];

export const resolutionReferences = {
  execution: { law: 'prosecution-again', article: '37', paragraph: '2' },
  ...closingReferences,
} as const satisfies Readonly<Record<string, LawReference>>;

/** A place among the twelve of 37.1, or an article that speaks of the resolution itself. */
export const power37 = (subparagraph: string): LawReference => ({
  law: 'prosecution',
  article: '37',
  paragraph: '1',
  subparagraph,
});

interface Wording {
  readonly subject: readonly Part[];
  /** What introduces the norms, where they are not breached but applied. */
  readonly norms?: string;
  /** Why this very resolution may be made, before the place in the law on which it stands. */
  readonly grounds?: readonly Part[];
  readonly therefore: readonly Part[];
  readonly points: readonly Item[];
  /** The last point, where the term of execution is not what the resolution is about. */
  readonly last?: Item;
}

/** The order of the sheet: title, what was found, the norms, the ground, the points, the term, the notes. */
export const resolutionTemplate = ({
  subject,
  norms = 'breached.norms',
  grounds = [],
  therefore,
  points,
  last = { phrase: 'executed.point' },
}: Wording): Template => [
  { part: 'addressee', value: 'addressee' },
  { part: 'title', phrase: 'resolution.title' },
  ...subject,
  { part: 'paragraph', phrase: 'resolution.found' },
  { part: 'words', value: 'circumstances' },
  { part: 'paragraph', phrase: norms },
  { part: 'references', value: 'norms' },
  ...grounds,
  ...therefore,
  { part: 'call', phrase: 'resolution.call' },
  {
    part: 'list',
    items: [...points, { value: 'ownPoints', when: [{ given: 'ownPoints' }] }, last],
  },
  { part: 'note', phrase: 'resolution.binding' },
  ...closing,
];

/** What a resolution of these kinds tells the law: its draft, its delivery, and the term it sets. */
export const resolutionFacts = (own: Readonly<Record<string, Particular>>): readonly FactMapping[] => [
  {
    fact: 'drafted',
    at: 'draft',
    particulars: { by: 'signer', until: { field: 'until' }, ...own },
  },
  { fact: 'delivered', at: 'delivery', particulars: { by: 'signer' } },
  {
    fact: 'termSet',
    at: 'delivery',
    particulars: { until: { field: 'until' } },
    when: [{ given: 'until' }],
  },
];
