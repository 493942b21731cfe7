// npm run bench -- printing — what a chancery waits for: an act to its file, and the answers of a day in one batch.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workstation } from '#tests/e2e/support/workstation.ts';
import { Form } from '#tests/e2e/screens/form.ts';
import { paperFonts } from '#renderer/paper/font-path.ts';
import { composeDocument } from '#shared/acts/compose-act.ts';
import { getAct } from '#shared/acts/registry.ts';
import type { Desk } from '#shared/ipc/schemas.ts';
import { renderHtml } from '#shared/documents/render-html.ts';
import { sampleFields, sampleFrame } from '#tests/support/sample-act.ts';
import { answerStory } from '../support/answer-story.ts';
import { unlocked } from '../support/desk.ts';
import { writeOffice } from '../support/generate-office.ts';
import { report, type Figure } from '../support/table.ts';

const answers = process.argv.includes('--small') ? 20 : 100;
const prints = 20;

/** Fields to pages to the bytes of a PDF, through the window's own channel, once the printer is warm. */
async function actToPdf({ page }: Workstation): Promise<Figure[]> {
  const act = getAct('protest');
  const times: number[] = [];
  for (let at = 0; at <= prints; at += 1) {
    const began = performance.now();
    const model = composeDocument(act, sampleFields(act), { ...sampleFrame, language: 'kk' });
    const { language, title } = model;
    const job = { html: renderHtml(model, { fonts: paperFonts }), language, title };
    const isMade = await page.evaluate(async (asked) => {
      const { desk } = window as unknown as { desk: Desk };
      return (await desk['print.pdf'](asked)).ok;
    }, job);
    if (!isMade) throw new Error('nothing was printed');
    times.push(performance.now() - began);
  }
  // The first one starts the printer.
  const warm = times.slice(1).toSorted((a, b) => a - b);
  return [
    { what: 'an act to its PDF, the printer cold', value: times[0] ?? 0, unit: 'ms' },
    { what: 'an act to its PDF, warm, p95', value: warm[18] ?? 0, unit: 'ms', budget: 500 },
  ];
}

/** As a chancery does it: the book of outgoing papers, every answer in one language, from the click to the last word. */
async function batch({ page, frame, words }: Workstation, folder: string): Promise<Figure> {
  const text = (key: string, values = {}) => words.text(`print-batch:${key}`, values);
  await frame.go('journals');
  const form = new Form(page);
  await form.choose(words.text('registers:screen.register'), words.text('registers:names.outgoing'));
  const panel = new Form(page, page.getByRole('region', { name: text('title'), exact: true }));
  await panel.pick(text('language'), text('languages.kk'));
  const began = performance.now();
  await panel.press(text('start'));
  await page.getByText(text('all', { printed: answers }), { exact: true }).waitFor();
  const seconds = (performance.now() - began) / 1_000;
  const written = readdirSync(join(folder, 'documents')).filter((name) => name.endsWith('.pdf')).length;
  if (written !== answers) throw new Error(`${written} of ${answers} answers were written`);
  return {
    what: `${answers} answers in one batch, each recorded`,
    value: seconds,
    unit: 's',
    budget: (30 * answers) / 100,
  };
}

const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
try {
  await writeOffice(folder, Array.from({ length: answers }, (_, at) => answerStory(at)).flat(), 1);
  const { station } = await unlocked(folder);
  const figures = [...(await actToPdf(station)), await batch(station, folder)];
  await station.desk.stop();
  report(figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
