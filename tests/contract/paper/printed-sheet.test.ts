import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeCalculationSheet } from '#shared/cases/calculation-sheet.ts';
import { languages } from '#shared/documents/language.ts';
import { documentText } from '#shared/documents/print-model.ts';
import { renderHtml } from '#shared/documents/render-html.ts';
import { longSheet } from '#tests/support/sample-sheet.ts';
import { collapse, isOutside, missingTools, openPrinter, whyNotPrinted, type Printer } from './print-pdf.ts';

describe.skipIf(missingTools.length > 0)(`a printed calculation sheet${whyNotPrinted}`, () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await openPrinter();
  });
  afterAll(() => printer.close());

  it.each(languages)(
    'in %s flows over two A4 sheets, letter by letter, under a repeated head',
    async (language) => {
      const model = composeCalculationSheet({ ...longSheet, language });
      const pdf = await printer.print(renderHtml(model, { fonts: printer.fonts }));
      const head = collapse(
        model.blocks.flatMap((block) => (block.block === 'table' ? block.head : [])).join(' '),
      );
      const [first = '', second = ''] = pdf.pages;
      expect(pdf.pages).toHaveLength(2);
      expect(second.startsWith(`${head} `)).toBe(true);
      expect(`${first} ${second.slice(head.length + 1)}`).toBe(collapse(documentText(model)));
      expect(pdf.words.filter(isOutside)).toEqual([]);
      expect(pdf.pageNumbers).toEqual(['', '2']);
      expect(pdf.info).toMatchObject({ Tagged: 'yes', Title: model.title });
      expect(pdf.fonts.map(({ name }) => name.slice('ABCDEF+'.length)).sort()).toEqual([
        'Tinos-Bold',
        'Tinos-Regular',
      ]);
    },
  );

  it('leaves no signature alone on a sheet, however long the count', async () => {
    const sheets = new Set<number>();
    for (let rows = 14; rows <= 26; rows += 1) {
      const term = { ...longSheet.term, steps: longSheet.term.steps.slice(0, rows) };
      const model = composeCalculationSheet({ ...longSheet, term, language: 'ru' });
      const { pages } = await printer.print(renderHtml(model, { fonts: printer.fonts }));
      sheets.add(pages.length);
      expect(pages.at(-1)).toMatch(/день Прокурор Целиноградского района советник юстиции Б\.К\. Серикулы$/);
    }
    expect([...sheets]).toEqual([1, 2]);
  });
});
