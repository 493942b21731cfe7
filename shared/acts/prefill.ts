import type { Bilingual } from '../documents/language.ts';
import { emptyDraft } from './draft.ts';
import type { ActFields, Field, FieldValue } from './field.ts';
import type { CaseBrief, KnownOfCase } from './letter.ts';
import type { PaperDefinition } from './paper.ts';

/** A letter about a case, or an act that answers the act of one. */
type Prefilled = PaperDefinition & { readonly prefill?: Readonly<Record<string, KnownOfCase>> };

/** A draft in which everything the case already knows is filled in; what it does not know is left empty. */
export function prefilledDraft(paper: Prefilled, about: CaseBrief): ActFields {
  const known = paper.fields.flatMap((field): [string, FieldValue][] => {
    const source = paper.prefill?.[field.id];
    const value = source === undefined ? undefined : knownOf(source, about);
    return value === undefined || isStrange(field, value) ? [] : [[field.id, fitted(field, value)]];
  });
  return { ...emptyDraft(paper), ...Object.fromEntries(known) };
}

function knownOf(source: KnownOfCase, about: CaseBrief): string | Bilingual | undefined {
  if (typeof source === 'object') {
    if ('always' in source) return source.always;
    const last = about.facts.findLast(({ fact }) => fact === source.fact);
    const value = last === undefined ? source.otherwise : last[source.particular];
    return typeof value === 'string' ? value : undefined;
  }
  return named[source](about);
}

const named: Readonly<
  Record<Extract<KnownOfCase, string>, (about: CaseBrief) => string | Bilingual | undefined>
> = {
  applicant: ({ parties: { applicant } }) =>
    applicant && [applicant.name, applicant.address].filter((line) => line !== undefined).join('\n'),
  applicantName: ({ parties }) => parties.applicant?.name,
  body: ({ parties }) => parties.body,
  bodyAddressed: ({ parties: { body }, addressing }) =>
    body && { kk: addressing?.kk || body.kk, ru: addressing?.ru || body.ru },
  bodyDeclined: ({ addressing }) => addressing,
  title: ({ title }) => title,
  sourceNumber: ({ source }) => source.number,
  openedOn: ({ openedOn }) => openedOn,
  issuedNumber: ({ issued }) => issued?.number,
  issuedOn: ({ issued }) => issued?.on,
  ofMatter: ({ matter }) => `of-${matter}`,
};

/** A word of the law that is none of the choices of the form says nothing to it. */
const isStrange = ({ choices }: Field, value: string | Bilingual): boolean =>
  choices !== undefined && typeof value === 'string' && !choices.includes(value);

/** A name written once stands in both languages until its author declines it. */
function fitted({ bilingual }: Field, value: string | Bilingual): FieldValue {
  return bilingual && typeof value === 'string' ? { kk: value, ru: value } : value;
}
