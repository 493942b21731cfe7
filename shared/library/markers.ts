import type { BlockKind } from './law-text.ts';

/** What a paragraph begins with: its kind, its number as printed, and how many characters that takes. */
export interface Marker {
  readonly kind: BlockKind;
  readonly number?: string;
  readonly length: number;
}

const number = String.raw`(\d+(?:-\d+)?|[IVX]+)`;

/** How each level is marked in Kazakh and in Russian; the first that fits is taken. */
const patterns: readonly (readonly [kind: BlockKind, pattern: RegExp])[] = [
  ['part', new RegExp(`^${number}-БӨЛІМ(?:\\.|(?=\\s|$))`, 'iu')],
  ['part', new RegExp(`^РАЗДЕЛ\\s+${number}(?:\\.|(?=\\s|$))`, 'iu')],
  ['chapter', new RegExp(`^${number}-тарау(?:\\.|(?=\\s|$))`, 'iu')],
  ['chapter', new RegExp(`^Глава\\s+${number}(?:\\.|(?=\\s|$))`, 'iu')],
  ['section', new RegExp(`^${number}-параграф(?:\\.|(?=\\s|$))`, 'iu')],
  ['section', new RegExp(`^Параграф\\s+${number}(?:\\.|(?=\\s|$))`, 'iu')],
  ['article', /^(\d+(?:-\d+)?)-бап\.(?=\s|$)/iu],
  ['article', /^Статья\s+(\d+(?:-\d+)?)(?:\.|(?=\s|$))/iu],
  ['paragraph', /^(\d{1,3}(?:-\d+)?)\.(?=\s)/u],
  ['subparagraph', /^(\d{1,3}(?:-\d+)?)\)(?=\s|\p{L})/u],
  ['letter', /^(\p{Script=Cyrillic})\)(?=\s)/u],
  ['note', /^(?:Ескерту|Сноска)\.(?=\s)/u],
  ['note', /^(?:ЗҚАИ-ның ескертпесі!|Примечание ИЗПИ!|Примечание РЦПИ!|РҚАО-ның ескертпесі!)/u],
];

/** The marker a paragraph begins with; undefined for plain text. */
export function markerOf(paragraph: string): Marker | undefined {
  for (const [kind, pattern] of patterns) {
    const found = pattern.exec(paragraph);
    if (found) return { kind, length: found[0].length, ...(found[1] && { number: found[1].toLowerCase() }) };
  }
  return undefined;
}
