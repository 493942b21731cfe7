import kk from '#locales/kk/act-parts.json' with { type: 'json' };
import ru from '#locales/ru/act-parts.json' with { type: 'json' };
import type { Bilingual, Language } from '../documents/language.ts';
import type { LawReference } from '../documents/laws.ts';
import type { Template } from '../documents/template.ts';
import type { PaperTexts } from './paper.ts';
import type { Field } from './field.ts';

/** What many acts ask and say in the same words: their fields, their closing notes, and the texts of both. */
const texts = { kk, ru };
type FieldId = keyof (typeof kk)['fields'];
type PhraseId = keyof (typeof kk)['document'];

/** Texts of an act as its own locale file has them: what it does not need it leaves out. */
type OwnTexts = Omit<PaperTexts, 'choices' | 'forms'> & Partial<Pick<PaperTexts, 'choices' | 'forms'>>;

interface Parts {
  readonly fields: readonly FieldId[];
  readonly phrases: readonly PhraseId[];
}

/** The texts of an act together with the shared words of the fields and phrases it takes; its own words win. */
export function withParts(own: Bilingual<OwnTexts>, parts: Parts): Bilingual<PaperTexts> {
  const join = (language: Language): PaperTexts => {
    const shared = texts[language];
    return {
      ...own[language],
      fields: { ...only(shared.fields, parts.fields), ...own[language].fields },
      choices: { ...only(shared.choices, parts.fields), ...own[language].choices },
      forms: { ...only(shared.forms, parts.fields), ...own[language].forms },
      document: { ...only(shared.document, parts.phrases), ...own[language].document },
    };
  };
  return { kk: join('kk'), ru: join('ru') };
}

function only<Value>(all: Readonly<Record<string, Value>>, ids: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
}

export const addressee = { id: 'addressee', kind: 'party', bilingual: true, required: true } as const;

/** 32.2: on the results of what an act of supervision or reaction may be brought. */
export const occasion = {
  id: 'occasion',
  kind: 'choice',
  bilingual: false,
  required: true,
  choices: ['inspection', 'analysis', 'assessment', 'appeal', 'supervision'],
} as const satisfies Field;

export const circumstances = {
  id: 'circumstances',
  kind: 'long-text',
  bilingual: true,
  required: true,
} as const;

export const norms = { id: 'norms', kind: 'law-reference', bilingual: false, required: true } as const;

/** 37.2: the term in which a resolution is executed. */
export const until = { id: 'until', kind: 'date', bilingual: false, required: true } as const;

/** 32.2, 32.3 and 43: that an act of supervision binds, what follows if it is not executed, and how it is contested. */
export const closing: Template = [
  { part: 'note', phrase: 'closing.liability' },
  { part: 'note', phrase: 'closing.complaint' },
];
export const closingReferences = {
  binding: { law: 'prosecution-again', article: '32', paragraph: '2' },
  liability: { law: 'prosecution-again', article: '32', paragraph: '3' },
  complaint: { law: 'prosecution-again', article: '43' },
} as const satisfies Readonly<Record<string, LawReference>>;
