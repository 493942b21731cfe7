import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeDocument } from '#shared/acts/compose-act.ts';
import { findLetter, letters } from '#shared/acts/letters/registry.ts';
import type { PaperDefinition } from '#shared/acts/paper.ts';
import { acts, getAct } from '#shared/acts/registry.ts';
import { faceIds, type FaceId } from '#shared/documents/faces.ts';
import { languages } from '#shared/documents/language.ts';
import { defaultPaper, type PaperSettings } from '#shared/documents/paper.ts';
import type { Block, PrintModel } from '#shared/documents/print-model.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { sampleFields, sampleFrameOf } from '#tests/support/sample-act.ts';
import { sampleEmblem } from '#tests/support/sample-emblem.ts';
import { browserPath, missingTools, whyNotPrinted } from './print-pdf.ts';
import { openReview } from './review-page.ts';

const answer = findLetter('appeal-answer');
invariant(answer, 'an answer to an appeal is a letter');
const arial: PaperSettings = { ...defaultPaper, face: 'arial' };
const large: PaperSettings = { ...defaultPaper, fontSize: 16, blank: 'preprinted', sides: 'two' };

/** So many lines above a note, a signature and who wrote it. */
function grown(lines: number, at: number): PrintModel {
  const sentence = (text: string) => ({ source: 'x', text });
  const line = (at: number): Block => ({ block: 'paragraph', sentence: sentence(`Жол ${at}.`) });
  const side = { above: ['Бас прокуратура'], name: 'Прокуратура', below: [] };
  return {
    ...{ language: 'kk', title: 'Ұзақ' },
    blocks: [
      { block: 'letterhead', sides: { kk: side, ru: side } },
      { block: 'registration', date: '12.03.2026', number: `№ 9-${at}-9` },
      ...Array.from({ length: lines }, (_, at) => line(at)),
      { block: 'note', sentence: sentence('Ескертпе. '.repeat(20)) },
      { block: 'signature', post: 'Аудан прокуроры', rank: 'әділет кеңесшісі', name: 'Ә.Б. Қасымов' },
      { block: 'executor', lines: ['Орындаушы: Г.Ә. Жиһаншина'] },
    ],
  };
}

/**
 * Pixels of the sheet as it is looked at. At half its size the browser measures letters a five-hundredth narrower: where a
 * line is as full as that, as one of these in Arial is, it would break a word later.
 */
const widths: Readonly<Record<FaceId, readonly number[]>> = { times: [794, 411], arial: [794] };
const papers = [getAct('protest'), getAct('representation'), answer];

describe.skipIf(missingTools.length > 0)(
  `the page that is reviewed is the page that is printed${whyNotPrinted}`,
  () => {
    let browser: Browser;
    let sheets: Awaited<ReturnType<typeof openReview>>;
    beforeAll(async () => {
      browser = await chromium.launch({
        ...(browserPath === undefined ? {} : { executablePath: browserPath }),
        chromiumSandbox: process.getuid?.() !== 0,
      });
      sheets = await openReview(browser);
    });
    afterAll(() => browser.close());

    it.each([
      ['kk', defaultPaper],
      ['ru', large],
      ['kk', arial],
    ] as const)(
      'in %s: every act and letter takes as many pages as the review says',
      async (language, paper) => {
        const models = [...acts, ...letters].map((each: PaperDefinition, at) =>
          composeDocument(each, sampleFields(each), {
            ...{ ...sampleFrameOf(each), number: `9-${at}-9` },
            language,
          }),
        );
        const printed = await sheets.printedPages(models, paper);
        expect(await sheets.counted(models, paper)).toEqual(printed);
        expect(Math.max(...printed)).toBeGreaterThan(1);
      },
    );

    it('a paper that grows by a line goes over to the next page in the review when it does in print', async () => {
      const models = Array.from({ length: 24 }, (_, at) => grown(16 + at, at));
      const printed = await sheets.printedPages(models, defaultPaper);
      expect(new Set(printed)).toEqual(new Set([1, 2]));
      expect(await sheets.counted(models, defaultPaper)).toEqual(printed);
    });

    it.each(languages)(
      'in %s: under the emblem of the office each line stands as far down the sheet',
      async (language) => {
        const act = getAct('protest');
        const frame = { ...sampleFrameOf(act), emblem: sampleEmblem };
        const model = composeDocument(act, sampleFields(act), { ...frame, language });
        const [printed, reviewed] = [await sheets.printed(model), await sheets.reviewed(model, 794)];
        expect(reviewed.map(({ lines }) => lines)).toEqual(printed.map(({ lines }) => lines));
        expect(printed[0]?.top).toBeGreaterThan(20 + 22);
        const apart = reviewed.map(({ top }, at) => Math.abs(top - (printed[at]?.top ?? 0)));
        expect(Math.max(...apart)).toBeLessThan(1);
      },
    );

    describe.each(papers.map((paper) => [paper.id, paper] as const))('%s', (_id, paper) => {
      it.each(languages.flatMap((language) => faceIds.map((face) => [language, face] as const)))(
        'in %s, in the face %s: each line breaks at the same word, and stands as far down the sheet',
        async (language, face) => {
          const settings = { ...defaultPaper, face };
          const model = composeDocument(paper, sampleFields(paper), { ...sampleFrameOf(paper), language });
          const printed = await sheets.printed(model, settings);
          expect(printed.length).toBeGreaterThan(15);
          for (const width of widths[face]) {
            const reviewed = await sheets.reviewed(model, width, settings);
            expect(reviewed.map(({ lines }) => lines)).toEqual(printed.map(({ lines }) => lines));
            const apart = reviewed.map(({ top }, at) => Math.abs(top - (printed[at]?.top ?? 0)));
            expect(Math.max(...apart)).toBeLessThan(1);
          }
        },
      );
    });
  },
);
