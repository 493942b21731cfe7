import type { Size } from './emblem.ts';
import { languages, type Bilingual, type Language } from './language.ts';

/** A sentence on paper and where it came from: a phrase key, or the name of the value its author typed. */
export interface Sentence {
  readonly source: string;
  readonly text: string;
}

/** One document in one language: two languages are two papers on two blanks. */
export interface PrintModel {
  readonly language: Language;
  /** For the window's title, the PDF's title and a file name. */
  readonly title: string;
  /** How the sheet lies; upright when absent. */
  readonly orientation?: 'landscape';
  readonly blocks: readonly Block[];
}

/** One language of the blank: what stands above and below the name of the office. */
export interface LetterheadSide {
  readonly above: readonly string[];
  readonly name: string;
  readonly below: readonly string[];
}

/** The office's own picture above both sides; a pre-printed blank brings its own. */
export interface PlacedEmblem {
  /** A PNG in base64. */
  readonly png: string;
  /** Read aloud in place of the picture. */
  readonly alt: string;
  /** Millimetres. */
  readonly size: Size;
}

/** The first cell is the heading of its row; a strong row is what the table comes to. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly strong?: true;
}

export type Block =
  | {
      readonly block: 'letterhead';
      readonly sides: Bilingual<LetterheadSide>;
      readonly emblem?: PlacedEmblem;
    }
  | { readonly block: 'registration'; readonly date: string; readonly number: string }
  | { readonly block: 'addressee'; readonly lines: readonly Sentence[] }
  | { readonly block: 'title' | 'subject' | 'paragraph' | 'call' | 'note'; readonly sentence: Sentence }
  | { readonly block: 'list'; readonly marker: 'decimal' | 'bracket'; readonly items: readonly Sentence[] }
  | { readonly block: 'signature'; readonly post: string; readonly rank: string; readonly name: string }
  | { readonly block: 'executor'; readonly lines: readonly string[] }
  /** The head is repeated on every sheet that the rows flow over; an empty one is not printed. */
  | { readonly block: 'table'; readonly head: readonly string[]; readonly rows: readonly TableRow[] };

/** The number of an item as it is printed, one-based: «1.» or «1)». */
export function itemMarker(marker: 'decimal' | 'bracket', number: number): string {
  return `${number}${marker === 'decimal' ? '.' : ')'}`;
}

/** Whether a sentence announces what follows («Приложение:») and therefore never ends a sheet. */
export function isAnnouncement({ text }: Sentence): boolean {
  return text.endsWith(':');
}

/** The sentences of a block in the order of the paper. The letterhead is the same on both papers and has none. */
export function sentencesOf(block: Block): Sentence[] {
  switch (block.block) {
    case 'letterhead':
      return [];
    case 'registration':
      return [
        { source: 'date', text: block.date },
        { source: 'number', text: block.number },
      ];
    case 'addressee':
      return [...block.lines];
    case 'list':
      return [...block.items];
    case 'signature':
      return [block.post, block.rank, block.name]
        .filter((text) => text !== '')
        .map((text) => ({ source: 'signer', text }));
    case 'executor':
      return block.lines.map((text) => ({ source: 'executor', text }));
    case 'table':
      return tableLines(block).map((text) => ({ source: 'table', text }));
    case 'title':
    case 'subject':
    case 'paragraph':
    case 'call':
    case 'note':
      return [block.sentence];
  }
}

const tableLines = ({ head, rows }: Extract<Block, { block: 'table' }>): string[] =>
  [head, ...rows.map(({ cells }) => cells)]
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.filter((cell) => cell !== '').join(' '));

/** The document as plain text, one sentence a line: for search, for review and for golden files. */
export function documentText(model: PrintModel): string {
  return model.blocks
    .map((block) => {
      if (block.block === 'letterhead')
        return languages.map((side) => sideText(block.sides[side])).join('\n');
      const lines = sentencesOf(block).map(({ text }) => text);
      return block.block === 'list'
        ? lines.map((line, index) => `${itemMarker(block.marker, index + 1)} ${line}`).join('\n')
        : lines.join('\n');
    })
    .join('\n\n');
}

const sideText = ({ above, name, below }: LetterheadSide): string => [...above, name, ...below].join(' / ');
