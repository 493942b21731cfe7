import type { LawBlock, LawText } from './law-text.ts';

/** A stretch of a law as it is turned to: an article with all that stands under it, or a heading with what follows it. */
export interface LawSection {
  /** The id of its first block. */
  readonly id: LawBlock['id'];
  readonly heading: LawBlock;
  readonly blocks: readonly LawBlock[];
}

/** The whole text, cut before every article and before every heading of a part, a chapter or a section. */
export function sectionsOf({ blocks }: LawText): LawSection[] {
  const sections: { id: string; heading: LawBlock; blocks: LawBlock[] }[] = [];
  for (const block of blocks) {
    const open = sections.at(-1);
    if (!open || isHeading(block)) sections.push({ id: block.id, heading: block, blocks: [block] });
    else open.blocks.push(block);
  }
  return sections;
}

/** What a table of contents lists. */
export function isHeading({ kind }: LawBlock): boolean {
  return kind === 'part' || kind === 'chapter' || kind === 'section' || kind === 'article';
}
