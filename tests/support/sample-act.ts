import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ActFields, Field, FieldKind, FieldValue } from '#shared/acts/field.ts';
import type { PaperDefinition } from '#shared/acts/paper.ts';
import type { PaperFrame } from '#shared/documents/compose-document.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'acts');
const load = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

/** The blank, the signer and the number of the sample office. */
export const sampleFrame = load('frame') as PaperFrame;

/** An act of a former law stands on the paper of its own day: № 2709 governed files until 2017. */
export function sampleFrameOf({ regimes }: PaperDefinition): PaperFrame {
  return regimes.includes('R22')
    ? sampleFrame
    : { ...sampleFrame, number: '7-15-1204', date: '2012-05-14' as PlainDate };
}

/** A lifelike draft of an act from `tests/fixtures/acts/<id>.json`; without one, something plain in every field. */
export function sampleFields(act: PaperDefinition): ActFields {
  return existsSync(join(folder, `${act.id}.json`)) ? (load(act.id) as ActFields) : plainFields(act);
}

/** A paper that reads otherwise by what was chosen: the sample with what `<id>.<variant>.json` says instead. */
export interface SampleVariant {
  /** `<id>.<variant>`, as its goldens are called. */
  readonly name: string;
  readonly fields: ActFields;
}

/** Every way in which a paper is reviewed: its sample, and the sample's variants. */
export function sampleVariants(act: PaperDefinition): SampleVariant[] {
  const sample = { name: act.id, fields: sampleFields(act) };
  const names = readdirSync(folder)
    .map((file) => file.slice(0, -'.json'.length))
    .filter((name) => name.startsWith(`${act.id}.`));
  return [
    sample,
    ...names.toSorted().map((name) => ({ name, fields: { ...sample.fields, ...(load(name) as ActFields) } })),
  ];
}

/** The first choice everywhere and the shortest words: what a new act is first tried with. */
export function plainFields(act: PaperDefinition): ActFields {
  return Object.fromEntries(act.fields.map((field) => [field.id, plain[field.kind](field)]));
}

const words = ({ bilingual }: Field): FieldValue => (bilingual ? { kk: 'мәтін', ru: 'текст' } : 'А-1');
const plain: Record<FieldKind, (field: Field) => FieldValue> = {
  text: words,
  party: words,
  'long-text': words,
  date: () => '2026-06-12',
  choice: ({ choices }) => choices?.[0] ?? '',
  choices: ({ choices }) => [choices?.[0] ?? ''],
  'law-reference': () => [{ law: 'constitution', article: '1' }],
};
