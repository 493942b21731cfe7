import type { Language } from '../documents/language.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/** What a paragraph of a law is, from the widest to the narrowest; `text` has no number of its own, `note` tells of amendments. */
export type BlockKind = LawLevel | 'text' | 'note';

/** The numbered levels of a law, each inside the one before it. */
export const lawLevels = [
  'part',
  'chapter',
  'section',
  'article',
  'paragraph',
  'subparagraph',
  'letter',
] as const;
export type LawLevel = (typeof lawLevels)[number];

/** Where a block stands: the number of each level around it and its own. "11-1" stays text. */
export type LawPlace = Readonly<Partial<Record<LawLevel, string>>>;

/** One paragraph of a law as printed: the marker ("33-бап.", "2)") and what follows it. */
export interface LawBlock {
  /** Unique within the text, made of the place alone: the same article keeps it in every edition. */
  readonly id: string;
  readonly kind: BlockKind;
  readonly place: LawPlace;
  readonly marker: string;
  readonly text: string;
}

/** What the head of a law says of it; each part is absent where the head does not say it. */
export interface LawCard {
  readonly title: string;
  readonly language: Language;
  readonly date?: PlainDate;
  /** "155-VII" */
  readonly number?: string;
  /** The latest amendment its notes speak of: the edition is not older. */
  readonly amendedOn?: PlainDate;
}

/** A place where the printed text is so disordered that a person should look. */
export interface Doubt {
  readonly block: LawBlock['id'];
  readonly reason: 'displaced-heading' | 'number-out-of-order';
}

export interface LawText {
  readonly card: LawCard;
  readonly blocks: readonly LawBlock[];
  readonly doubts: readonly Doubt[];
}
