import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { faces } from '#shared/documents/faces.ts';
import type { Language } from '#shared/documents/language.ts';
import type { PaperSettings } from '#shared/documents/paper.ts';
import type { PrintModel } from '#shared/documents/print-model.ts';
import { docxBlock } from './docx-blocks.ts';
import { measuresOf, sheetOf, twips } from './docx-measures.ts';

const tags: Readonly<Record<Language, string>> = { kk: 'kk-KZ', ru: 'ru-RU' };

/** A paper as an editable file: the same blocks, measures and words as the printed page. */
export async function toDocx(model: PrintModel, paper: PaperSettings): Promise<Uint8Array<ArrayBuffer>> {
  const measures = measuresOf(model, paper);
  // What every office PC has, with every Kazakh letter; the face that the PDF carries has the same widths.
  const font = faces[paper.face].alike;
  const document = new Document({
    title: model.title,
    creator: '',
    styles: {
      default: {
        document: {
          run: { font, size: measures.size(1), language: { value: tags[model.language] } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
        heading1: { run: { font, color: '000000', characterSpacing: 20 } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: sizeOf(model), margin: marginsOf(paper) },
          titlePage: paper.pageNumbers === 'from-second',
        },
        footers: footersOf(paper),
        children: model.blocks.flatMap((block) => docxBlock(block, measures)),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The library turns the sheet by itself: it is given the measures of the upright one. */
function sizeOf(model: PrintModel) {
  const { width, height } = sheetOf({});
  const orientation =
    model.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return { width: twips(width), height: twips(height), orientation };
}

function marginsOf({ margins: { left, right, top, bottom } }: PaperSettings) {
  return {
    ...{ left: twips(left), right: twips(right), top: twips(top), bottom: twips(bottom) },
    ...{ header: twips(5), footer: twips(bottom / 2) },
  };
}

function footersOf({ pageNumbers }: PaperSettings) {
  if (pageNumbers === 'none') return {};
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 22 });
  const numbered = new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  });
  const empty = new Footer({ children: [new Paragraph({})] });
  return pageNumbers === 'all' ? { default: numbered } : { default: numbered, first: empty };
}
