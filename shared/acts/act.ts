import type { Matter } from '../law/types.ts';
import type { FactMapping } from './act-facts.ts';
import type { KnownOfCase } from './letter.ts';
import type { PaperDefinition } from './paper.ts';

/** The groups of article 32.1: acts of supervision, acts of reaction; demands of article 26; and acts that the law no longer knows. */
export const actGroups = ['supervision', 'reaction', 'demand', 'former'] as const;
export type ActGroup = (typeof actGroups)[number];

/** One kind of act: a paper that is a case of its own, so that its delivery starts the addressee's term. */
export interface ActDefinition<Id extends string = string> extends PaperDefinition<Id> {
  readonly matter: Matter;
  /** Its place in the system of acts (32.1), and so in the list of new acts; `former`: only for files of an earlier law. */
  readonly group: ActGroup;
  /** Drawn up on a case that came in from outside and waits for it; an act that is not so opens a case of its own. */
  readonly awaited?: true;
  /** The case that is opened on it once it is issued, and what that case begins with. */
  readonly opens?: { readonly matter: Matter; readonly facts: readonly FactMapping[] };
  /** What it then takes from that act: the field, and what is known of the case it grows from. */
  readonly prefill?: Readonly<Record<string, KnownOfCase>>;
}
