import {
  AlignmentType,
  ImageRun,
  Paragraph,
  Tab,
  TableRow,
  TextRun,
  VerticalAlignTable,
  type IParagraphOptions,
  type IRunOptions,
  type Table,
} from 'docx';
import { pagePixels } from '#shared/documents/emblem.ts';
import { languages } from '#shared/documents/language.ts';
import { assertNever } from '#shared/kernel/invariant.ts';
import {
  isAnnouncement,
  itemMarker,
  type Block,
  type LetterheadSide,
  type PlacedEmblem,
} from '#shared/documents/print-model.ts';
import { fromBase64 } from '../bridge/base64.ts';
import { twips, type Measures } from './docx-measures.ts';
import { cell, grid, noLines } from './docx-tables.ts';

type Written = (Paragraph | Table)[];
type BlockOf<Name extends Block['block']> = Extract<Block, { block: Name }>;

interface Look {
  /** Share of the letter size of the text. */
  readonly size?: number;
  readonly strong?: boolean;
}

const indent = twips(12.5);

function run(text: string, { size: share = 1, strong = false }: Look, { size }: Measures): TextRun {
  const letters: IRunOptions = { text, bold: strong, size: size(share) };
  return new TextRun(letters);
}

/** One line of a block: its words, its letters, and how its paragraph stands. */
function line(text: string, look: Look & IParagraphOptions, measures: Measures): Paragraph {
  const { size, strong, ...paragraph } = look;
  const letters = { ...(size !== undefined && { size }), ...(strong !== undefined && { strong }) };
  return new Paragraph({ ...paragraph, children: [run(text, letters, measures)] });
}

const after = (millimetres: number) => ({ spacing: { after: twips(millimetres) } });
const centred = { alignment: AlignmentType.CENTER };
const indented = { indent: { firstLine: indent } };

/** The measures of shared/documents/style-sheet.ts, block by block: a paper opens in an editor as it is printed. */
export function docxBlock(block: Block, measures: Measures): Written {
  switch (block.block) {
    case 'letterhead':
      return measures.paper.blank === 'preprinted'
        ? [roomOfHead(measures)]
        : [...emblem(block.emblem), letterhead(block.sides, measures)];
    case 'registration':
      return [registration(block, measures)];
    case 'addressee':
      return addressee(block, measures);
    case 'list':
      return block.items.map(({ text }, index) =>
        line(`${itemMarker(block.marker, index + 1)} ${text}`, { ...indented, ...after(1) }, measures),
      );
    case 'signature':
      return signature(block, measures);
    case 'executor':
      return block.lines.map((text, index) =>
        line(text, { size: 0.72, spacing: { before: index === 0 ? twips(10) : 0 } }, measures),
      );
    case 'table':
      return table(block, measures);
    case 'title':
    case 'subject':
    case 'paragraph':
    case 'call':
    case 'note':
      return [
        line(
          block.sentence.text,
          { ...looks[block.block], ...(isAnnouncement(block.sentence) && { keepNext: true }) },
          measures,
        ),
      ];
    default:
      return assertNever(block);
  }
}

const looks: Readonly<Record<'title' | 'subject' | 'paragraph' | 'call' | 'note', Look & IParagraphOptions>> =
  {
    title: { strong: true, heading: 'Heading1', keepNext: true, ...centred },
    subject: { strong: true, keepNext: true, ...centred, ...after(5) },
    paragraph: { ...indented, ...after(1.5) },
    call: { strong: true, keepNext: true, ...centred, spacing: { before: twips(2), after: twips(3) } },
    note: { size: 0.86, ...indented, ...after(1) },
  };

function registration({ date, number }: BlockOf<'registration'>, measures: Measures): Paragraph {
  return new Paragraph({
    spacing: { before: twips(4), after: twips(6) },
    tabStops: [{ type: 'left', position: twips(55) }],
    children: [
      run(date, { size: 0.86 }, measures),
      new TextRun({ children: [new Tab()] }),
      run(number, { size: 0.86 }, measures),
    ],
  });
}

function addressee({ lines }: BlockOf<'addressee'>, measures: Measures): Paragraph[] {
  const left = Math.round(measures.width * 0.48);
  return lines.map(({ text }, index) =>
    line(text, { strong: true, indent: { left }, ...after(index === lines.length - 1 ? 8 : 0) }, measures),
  );
}

/** Held together with the line before it: a signature is never alone on a sheet, nor torn. */
function signature({ post, rank, name }: BlockOf<'signature'>, measures: Measures): Written {
  const strong = (text: string, look: IParagraphOptions = {}) =>
    line(text, { strong: true, ...look }, measures);
  const [wide, narrow] = [Math.round(measures.width * 0.6), Math.round(measures.width * 0.4)];
  const left = [post, rank].filter((text) => text !== '').map((text) => strong(text));
  const right = { width: narrow, lines: noLines, verticalAlign: VerticalAlignTable.BOTTOM };
  const row = new TableRow({
    cantSplit: true,
    children: [
      cell(left, { width: wide, lines: noLines }),
      cell([strong(name, { alignment: AlignmentType.RIGHT })], right),
    ],
  });
  return [new Paragraph({ keepNext: true, ...after(6) }), grid([row], [wide, narrow])];
}

function table({ head, rows }: BlockOf<'table'>, measures: Measures): Written {
  const count = Math.max(head.length, ...rows.map(({ cells }) => cells.length), 1);
  const widths = columnWidths(count, head.length > 0, measures);
  const row = (cells: readonly string[], strong: boolean, tableHeader: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader,
      children: widths.map((width, column) =>
        cell([line(cells[column] ?? '', { size: 0.8, strong }, measures)], { width }),
      ),
    });
  const heads = head.length === 0 ? [] : [row(head, true, true)];
  const body = rows.map(({ cells, strong }) => row(cells, strong === true, false));
  return [grid([...heads, ...body], widths), new Paragraph(after(2))];
}

/** Equal columns under a head; without one the first cell is the heading of its row, 44 mm wide. */
function columnWidths(count: number, hasHead: boolean, { width }: Measures): number[] {
  if (hasHead || count === 1) return Array.from({ length: count }, () => Math.floor(width / count));
  const first = twips(44);
  const rest = Math.floor((width - first) / (count - 1));
  return [first, ...Array.from({ length: count - 1 }, () => rest)];
}

/** The head of a pre-printed blank takes its room by itself. */
function roomOfHead({ paper }: Measures): Paragraph {
  const room = twips(Math.max(0, paper.blankHead - paper.margins.top));
  return new Paragraph({ spacing: { line: Math.max(room, 20), lineRule: 'exact' } });
}

function emblem(placed: PlacedEmblem | undefined): Paragraph[] {
  if (!placed) return [];
  const { png, alt, size } = placed;
  const picture = new ImageRun({
    type: 'png',
    data: fromBase64(png),
    transformation: { width: pagePixels(size.width), height: pagePixels(size.height) },
    altText: { name: alt, title: alt, description: alt },
  });
  return [new Paragraph({ keepNext: true, ...centred, ...after(2), children: [picture] })];
}

function letterhead(sides: BlockOf<'letterhead'>['sides'], measures: Measures): Table {
  const gap = twips(24);
  const half = Math.floor((measures.width - gap) / 2);
  const [left, right] = languages.map((language) => side(sides[language], measures));
  const under = { ...noLines, bottom: { style: 'single' as const, size: 14, color: '000000' } };
  const row = new TableRow({
    cantSplit: true,
    children: [
      cell(left ?? [], { width: half, lines: under }),
      cell([new Paragraph({})], { width: gap, lines: under }),
      cell(right ?? [], { width: half, lines: under }),
    ],
  });
  return grid([row], [half, gap, half]);
}

function side({ above, name, below }: LetterheadSide, measures: Measures): Paragraph[] {
  const small = (text: string) => line(text, { size: 0.72, ...centred }, measures);
  const spacing = { before: twips(1), after: twips(1) };
  const named = line(name, { size: 0.86, strong: true, spacing, ...centred }, measures);
  return [...above.map(small), named, ...below.map(small)];
}
