import { composeDocument } from '#shared/acts/compose-act.ts';
import { letters } from '#shared/acts/letters/registry.ts';
import type { PaperDefinition } from '#shared/acts/paper.ts';
import { acts, getAct } from '#shared/acts/registry.ts';
import type { Emblem } from '#shared/documents/emblem.ts';
import { languages } from '#shared/documents/language.ts';
import { defaultPaper, type PaperSettings } from '#shared/documents/paper.ts';
import type { PrintModel } from '#shared/documents/print-model.ts';
import { renderHtml } from '#shared/documents/render-html.ts';
import { expect, test } from '@playwright/test';
import { sampleFields, sampleFrameOf, sampleVariants } from '../support/sample-act.ts';
import { sampleEmblem } from '../support/sample-emblem.ts';
import { missingTools, openPrinter, whyNotPrinted, type Printer } from '../contract/paper/print-pdf.ts';
import { layOut, readPgm, toPng, type Picture } from './support/picture-sheet.ts';

const definitions: readonly PaperDefinition[] = [...acts, ...letters];
const reviewed = definitions.flatMap((paper) =>
  sampleVariants(paper).map((variant) => ({ paper, ...variant })),
);
/** Variants come last: each picture bears the place of its paper as its number. */
const variants = reviewed.toSorted((a, b) => Number(a.name !== a.paper.id) - Number(b.name !== b.paper.id));
const protest = getAct('protest');
const papers: readonly ((typeof reviewed)[number] & { readonly emblem?: Emblem })[] = [
  ...variants,
  { paper: protest, name: 'protest.emblem', fields: sampleFields(protest), emblem: sampleEmblem },
];
/** Enough to read the words of a picture, little enough to keep a hundred of them. */
const dotsPerInch = 50;

/**
 * The pages of every paper, all from one print: a picture costs less than a start of the printer. The first page of a
 * paper is told by a number of its own, which stands on plain paper and on a blank alike.
 */
async function photograph(
  printer: Printer,
  models: readonly PrintModel[],
  settings: Pick<PaperSettings, 'blank'> & Partial<PaperSettings>,
) {
  const paper = { ...defaultPaper, ...settings, pageNumbers: 'none' } as const;
  const blocks = models.flatMap((model) => model.blocks);
  const one = { language: models[0]?.language ?? 'kk', title: 'pictures', blocks };
  const html = renderHtml(one, { fonts: printer.fonts, paper }).replace(
    '</style>',
    '.letterhead:not(:first-child) { break-before: page; }</style>',
  );
  const { pages } = await printer.print(html);
  const pictures = printer.photograph(dotsPerInch).map(readPgm);
  const sheets = new Map<number, Picture[]>();
  let current = 0;
  for (const [index, picture] of pictures.entries()) {
    const begun = /№ 9-(\d+)-9/.exec(pages[index] ?? '')?.[1];
    if (begun !== undefined) current = Number(begun);
    sheets.set(current, [...(sheets.get(current) ?? []), picture]);
  }
  return sheets;
}

// Another release of the browser or of the fonts' renderer shades letters differently, never by a line.
const tolerance = { maxDiffPixelRatio: 0.001, threshold: 0.3 };

for (const language of languages)
  test(`every paper looks in ${language} as reviewed, on plain paper and on a blank${whyNotPrinted}`, async () => {
    test.skip(missingTools.length > 0);
    const models = papers.map(({ paper, fields, emblem }, index) =>
      composeDocument(paper, fields, {
        ...{ ...sampleFrameOf(paper), number: `9-${index}-9`, emblem },
        language,
      }),
    );
    const printer = await openPrinter();
    try {
      const plain = await photograph(printer, models, { blank: 'plain' });
      const preprinted = await photograph(printer, models, { blank: 'preprinted' });
      expect([...plain.keys()]).toEqual(papers.map((_, index) => index));
      for (const [index, { name }] of papers.entries()) {
        const sheet = layOut([plain.get(index) ?? [], preprinted.get(index) ?? []]);
        expect.soft(toPng(sheet)).toMatchSnapshot(`${name}.${language}.png`, tolerance);
      }
      const [ours] = models;
      const inArial = await photograph(printer, ours ? [ours] : [], { blank: 'plain', face: 'arial' });
      const sheet = layOut([inArial.get(0) ?? []]);
      expect.soft(toPng(sheet)).toMatchSnapshot(`${papers[0]?.name}.arial.${language}.png`, tolerance);
    } finally {
      await printer.close();
    }
  });
