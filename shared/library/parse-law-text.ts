import { normaliseKazakh } from '../kernel/normalise-kazakh.ts';
import { readCard } from './law-card.ts';
import {
  lawLevels,
  type BlockKind,
  type Doubt,
  type LawBlock,
  type LawLevel,
  type LawPlace,
  type LawText,
} from './law-text.ts';
import { markerOf } from './markers.ts';
import { paragraphsOf } from './paragraphs.ts';

/**
 * An official text as it was copied or printed, read into its articles and paragraphs. Dirty letters are mended, broken lines
 * joined, nothing is left out: markers and texts of the blocks, without white space, are the mended text. What is so
 * disordered that its place is doubtful is named in `doubts`.
 */
export function parseLawText(text: string): LawText {
  const paragraphs = paragraphsOf(normaliseKazakh(text));
  const blocks = blocksOf(paragraphs);
  return { card: readCard(paragraphs, blocks), blocks, doubts: doubtsOf(blocks) };
}

function blocksOf(paragraphs: readonly string[]): LawBlock[] {
  const met = new Map<string, number>();
  let place: LawPlace = {};
  return paragraphs.map((paragraph) => {
    const { kind, number, length } = markerOf(paragraph) ?? {
      kind: 'text' as const,
      number: undefined,
      length: 0,
    };
    if (number !== undefined && isLevel(kind)) place = enter(place, kind, number);
    if (kind === 'note') place = articleAround(place);
    const id = uniqueId(met, number === undefined ? `${idOf(place)}.${kind}` : idOf(place));
    return { id, kind, place, marker: paragraph.slice(0, length), text: paragraph.slice(length).trim() };
  });
}

const isLevel = (kind: BlockKind): kind is LawLevel => (lawLevels as readonly BlockKind[]).includes(kind);

/** Articles are numbered through the whole law: a new chapter does not begin them anew, but closes the article. */
function enter(place: LawPlace, kind: LawLevel, number: string): LawPlace {
  const wider = lawLevels.slice(0, lawLevels.indexOf(kind));
  const kept = wider.flatMap((level) => (place[level] === undefined ? [] : [[level, place[level]] as const]));
  return { ...Object.fromEntries(kept), [kind]: number };
}

/** A note of an amendment closes what it stands under: it speaks of the whole article. */
function articleAround({ paragraph: _, subparagraph: __, letter: ___, ...around }: LawPlace): LawPlace {
  return around;
}

/** "article-33.paragraph-1": the chapters around an article are not part of its name, they change more often than it. */
function idOf(place: LawPlace): string {
  const from = place.article === undefined ? 0 : lawLevels.indexOf('article');
  const named = lawLevels
    .slice(from)
    .flatMap((level) => (place[level] === undefined ? [] : [`${level}-${place[level]}`]));
  return named.length === 0 ? 'head' : named.join('.');
}

/** A law that amends others repeats numbers inside its quotations: the second "article-7" is "article-7~2". */
function uniqueId(met: Map<string, number>, id: string): string {
  const times = (met.get(id) ?? 0) + 1;
  met.set(id, times);
  return times === 1 ? id : `${id}~${times}`;
}

const headingInside = /\s(?:\d+(?:-\d+)?-бап\.|Статья \d+(?:-\d+)?\.)\s/u;

function doubtsOf(blocks: readonly LawBlock[]): Doubt[] {
  const doubts: Doubt[] = [];
  let article = 0;
  for (const { id, kind, place, text } of blocks) {
    if (headingInside.test(text)) doubts.push({ block: id, reason: 'displaced-heading' });
    if (kind !== 'article') continue;
    const number = Number((place.article ?? '').split('-')[0]);
    if (number < article || number > article + 1) doubts.push({ block: id, reason: 'number-out-of-order' });
    article = number;
  }
  return doubts;
}
