import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeDocument } from '#shared/acts/compose-act.ts';
import { findLetter } from '#shared/acts/letters/registry.ts';
import { getAct } from '#shared/acts/registry.ts';
import { languages } from '#shared/documents/language.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { sampleFields, sampleFrameOf } from '#tests/support/sample-act.ts';
import { sampleEmblem } from '#tests/support/sample-emblem.ts';
import { browserPath, missingTools, whyNotPrinted } from './print-pdf.ts';
import { openReview } from './review-page.ts';

const answer = findLetter('appeal-answer');
invariant(answer, 'an answer to an appeal is a letter');
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
      it.each(languages)(
        'in %s: each line breaks at the same word, and stands as far down the sheet',
        async (language) => {
          const model = composeDocument(paper, sampleFields(paper), { ...sampleFrameOf(paper), language });
          const printed = await sheets.printed(model);
          expect(printed.length).toBeGreaterThan(15);
          for (const width of [794, 411]) {
            const reviewed = await sheets.reviewed(model, width);
            expect(reviewed.map(({ lines }) => lines)).toEqual(printed.map(({ lines }) => lines));
            const apart = reviewed.map(({ top }, at) => Math.abs(top - (printed[at]?.top ?? 0)));
            expect(Math.max(...apart)).toBeLessThan(1);
          }
        },
      );
    });
  },
);
