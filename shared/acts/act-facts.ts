import type { LawId, LawReference } from '../documents/laws.ts';
import { allHold, type Condition } from '../documents/values.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Fact, Role } from '../law/types.ts';
import type { PaperDefinition } from './paper.ts';
import { valuesOf } from './act-values.ts';
import type { ActFields, FieldValue } from './field.ts';

/** How a particular of a fact is read from the fields of a paper; `signer` is the role of who signs it. */
export type Particular =
  | 'signer'
  | { readonly field: string }
  /** True when the field holds this choice, false when another. */
  | { readonly field: string; readonly is: string }
  /** What each choice of the field is called in the law's vocabulary; a choice not named says nothing. */
  | { readonly field: string; readonly as: Readonly<Record<string, string | number | boolean>> }
  /** True or one word, whatever is filled in: the kind of a resolution that is of one kind only. */
  | { readonly always: string | boolean }
  /** True when the field is filled in, false when it is not. */
  | { readonly field: string; readonly given: true }
  /** The highest source of law cited, if it is one that article 33.1 names. */
  | { readonly field: string; readonly source: 'norm' };

export interface FactMapping {
  /** The name of the fact in the law's vocabulary. */
  readonly fact: string;
  /**
   * `draft`: judged before the paper is signed and recorded never. `issue`: recorded with the number, on the day the paper
   * bears. `dispatch`: recorded when it leaves the office. `delivery`: recorded when delivery is proven.
   */
  readonly at: 'draft' | 'issue' | 'dispatch' | 'delivery';
  /** By name; `person.age` is a particular within a particular. */
  readonly particulars: Readonly<Record<string, Particular>>;
  /** Told not to the act's own case but to the nearest case it grew from that knows such a fact; with the number only. */
  readonly to?: 'above';
  readonly when?: readonly Condition[];
}

/** When and by whom: the day the fact falls on and the role of the signer. */
export interface FactMoment {
  readonly on: PlainDate;
  readonly by: Role;
}

/** The facts that a paper's fields say of its draft, issue, dispatch or delivery, ready for the law engine and the journal. */
export function factsOf(
  paper: PaperDefinition,
  fields: ActFields,
  at: FactMapping['at'],
  moment: FactMoment,
): Fact[] {
  const own = paper.facts.filter((mapping) => mapping.at === at && mapping.to === undefined);
  return readFacts(paper, fields, own, moment);
}

/** What a paper says, by getting its number, to the case it grew from: that its protested act is suspended, e.g. */
export function factsAbove(paper: PaperDefinition, fields: ActFields, moment: FactMoment): Fact[] {
  return readFacts(
    paper,
    fields,
    paper.facts.filter(({ to }) => to === 'above'),
    moment,
  );
}

/** The facts that these mappings make of the fields. */
export function readFacts(
  paper: PaperDefinition,
  fields: ActFields,
  mappings: readonly FactMapping[],
  { on, by }: FactMoment,
): Fact[] {
  const values = valuesOf(paper, fields);
  const read = (particular: Particular): unknown => {
    if (particular === 'signer') return by;
    if ('always' in particular) return particular.always;
    if ('given' in particular) return values[particular.field] !== undefined;
    return values[particular.field] === undefined
      ? undefined
      : readField(particular, fields[particular.field] ?? '');
  };
  return mappings
    .filter(({ when }) => allHold(when, values))
    .map(({ fact, particulars }) => {
      const stated = Object.entries(particulars)
        .map(([name, particular]) => [name, read(particular)] as const)
        .filter(([, value]) => value !== undefined);
      return { fact, on, ...nested(stated) };
    });
}

/** `['person.age', 17]` becomes `{ person: { age: 17 } }`: the law's vocabulary goes one level deep. */
function nested(stated: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const particulars: Record<string, unknown> = {};
  for (const [path, value] of stated) {
    const [name = path, inner] = path.split('.');
    particulars[name] =
      inner === undefined ? value : { ...(particulars[name] as object | undefined), [inner]: value };
  }
  return particulars;
}

function readField(
  particular: Exclude<Extract<Particular, { field: string }>, { readonly given: true }>,
  value: FieldValue,
): unknown {
  if ('is' in particular) return value === particular.is;
  if ('as' in particular) return particular.as[value as string];
  if ('source' in particular) return highestSource(value as readonly LawReference[]);
  return value;
}

/** The four sources of article 33.1 from the highest; a by-law (`regulation`) is none of them. */
const sources = ['constitution', 'treaty', 'law', 'president-act'] as const;

function highestSource(references: readonly LawReference[]): string | undefined {
  const cited = new Set(references.map(({ law }) => sourceOf(law)));
  return sources.find((source) => cited.has(source));
}

const sourceOf = (law: LawId): string =>
  law === 'regulation' ? law : (sources.find((source) => source === law) ?? 'law');
