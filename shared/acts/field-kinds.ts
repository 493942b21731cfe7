import { z } from 'zod';
import type { Bilingual } from '../documents/language.ts';
import { isTitledLaw, namedLaws, titledLaws, type LawReference } from '../documents/laws.ts';
import type { Value } from '../documents/values.ts';
import { parsePlainDate, type PlainDate } from '../kernel/plain-date.ts';
import type { Field, FieldKind, FieldValue } from './field.ts';

/** What a kind of field can do, so that no form, check or template asks "which kind?" again. */
interface Kind {
  readonly empty: (field: Field) => FieldValue;
  /** Accepts a draft: what is not given may be empty, what is given must be well-formed. */
  readonly schema: (field: Field) => z.ZodType<FieldValue>;
  /** What the template places; undefined when nothing is given. */
  readonly toValue: (value: FieldValue) => Value | undefined;
}

const shortest = 500;
const longest = 20_000;

const Bilingual = (limit: number) => z.strictObject({ kk: z.string().max(limit), ru: z.string().max(limit) });
const unit = z.string().regex(/^(\d+(-\d+)?)?$/, 'malformed');

/** A place in the law as a form fills it; a titled law needs its title in both languages. */
const Reference: z.ZodType<LawReference> = z
  .strictObject({
    law: z.enum([...namedLaws, ...titledLaws]),
    title: Bilingual(shortest).optional(),
    article: unit.min(1, 'required'),
    part: unit.optional(),
    paragraph: unit.optional(),
    subparagraph: unit.optional(),
  })
  .refine(({ law, title }) => !isTitledLaw(law) || (isGiven(title?.kk) && isGiven(title?.ru)), {
    message: 'required',
    path: ['title'],
  });

const isGiven = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

const words = (limit: number): Kind => ({
  empty: ({ bilingual }) => (bilingual ? { kk: '', ru: '' } : ''),
  schema: ({ bilingual }) => (bilingual ? Bilingual(limit) : z.string().max(limit)),
  toValue: (value) => {
    if (typeof value === 'string') return isGiven(value) ? { kind: 'mark', mark: value.trim() } : undefined;
    const text = value as Bilingual;
    return isGiven(text.kk) || isGiven(text.ru) ? { kind: 'text', text } : undefined;
  },
});

export const kinds: Readonly<Record<FieldKind, Kind>> = {
  text: words(shortest),
  party: words(shortest),
  'long-text': words(longest),
  date: {
    empty: () => '',
    schema: () => z.string().refine((text) => text === '' || parsePlainDate(text) !== undefined, 'notADate'),
    toValue: (value) => (value === '' ? undefined : { kind: 'date', date: value as PlainDate }),
  },
  choice: {
    empty: () => '',
    schema: ({ choices = [] }) => z.enum(['', ...choices]),
    toValue: (value) => (value === '' ? undefined : { kind: 'choice', choices: [value as string] }),
  },
  choices: {
    empty: () => [],
    schema: ({ choices = [] }) => z.array(z.enum(choices)).max(choices.length),
    toValue: (value) => {
      const choices = value as readonly string[];
      return choices.length === 0 ? undefined : { kind: 'choice', choices };
    },
  },
  'law-reference': {
    empty: () => [],
    schema: () => z.array(Reference).max(50),
    toValue: (value) => {
      const references = value as readonly LawReference[];
      return references.length === 0 ? undefined : { kind: 'references', references };
    },
  },
};
