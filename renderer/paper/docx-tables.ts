import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  WidthType,
  type ITableCellOptions,
  type Paragraph,
  type TableRow,
} from 'docx';
import { twips } from './docx-measures.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const noLines = { top: none, bottom: none, left: none, right: none };

interface CellLook {
  /** Twips. */
  readonly width: number;
  readonly lines?: NonNullable<ITableCellOptions['borders']>;
  readonly verticalAlign?: NonNullable<ITableCellOptions['verticalAlign']>;
}

export function cell(children: Paragraph[], { width, lines, verticalAlign }: CellLook): TableCell {
  const sideways = lines === undefined ? twips(1.5) : 0;
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { left: sideways, right: sideways, top: 0, bottom: lines === undefined ? twips(0.6) : 0 },
    ...(lines && { borders: lines }),
    ...(verticalAlign && { verticalAlign }),
  });
}

/** A table as wide as its columns together, which nothing in a cell can widen. Widths in twips. */
export function grid(rows: TableRow[], widths: readonly number[]): Table {
  return new Table({
    rows,
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
  });
}
