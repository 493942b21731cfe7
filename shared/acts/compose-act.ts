import { composePrintModel, type PaperFrame } from '../documents/compose-document.ts';
import type { Language } from '../documents/language.ts';
import type { PrintModel } from '../documents/print-model.ts';
import type { PaperDefinition } from './paper.ts';
import { placedValues } from './act-values.ts';
import type { ActFields } from './field.ts';

/** Whose paper it is, who signs it, and in which language this sheet speaks. Without a number it is a draft. */
export type ActPaper = PaperFrame & { readonly language: Language };

/** One language of an act as a print model; an incomplete draft is composed too, with gaps where nothing was typed. */
export function composeDocument(
  paper: PaperDefinition,
  fields: ActFields,
  { language, ...frame }: ActPaper,
): PrintModel {
  const { name, document, forms } = paper.texts[language];
  const book = { document, forms };
  return composePrintModel(
    { name, template: paper.template, book, values: placedValues(paper, fields) },
    frame,
    language,
  );
}
