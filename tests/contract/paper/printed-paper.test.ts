import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeDocument } from '#shared/acts/compose-act.ts';
import { letters } from '#shared/acts/letters/registry.ts';
import type { ActFields, FieldValue } from '#shared/acts/field.ts';
import type { PaperDefinition } from '#shared/acts/paper.ts';
import { acts, getAct } from '#shared/acts/registry.ts';
import { faceIds, faces } from '#shared/documents/faces.ts';
import { languages } from '#shared/documents/language.ts';
import { defaultPaper, type PaperSettings } from '#shared/documents/paper.ts';
import { documentTexts } from '#shared/documents/texts.ts';
import { documentText, type PrintModel } from '#shared/documents/print-model.ts';
import { renderHtml } from '#shared/documents/render-html.ts';
import { sampleFields, sampleFrame, sampleFrameOf } from '#tests/support/sample-act.ts';
import { sampleEmblem } from '#tests/support/sample-emblem.ts';
import {
  collapse,
  isOutside,
  openPrinter,
  missingTools,
  whyNotPrinted,
  type Pdf,
  type Printer,
} from './print-pdf.ts';

describe.skipIf(missingTools.length > 0)(`a printed paper${whyNotPrinted}`, () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await openPrinter();
  });
  afterAll(() => printer.close());
  const print = (model: PrintModel, paper = defaultPaper) =>
    printer.print(renderHtml(model, { fonts: printer.fonts, paper }));
  const namesOf = ({ fonts }: Pdf) => fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')).sort();

  const registered: readonly [string, PaperDefinition][] = [...acts, ...letters].map((paper) => [
    paper.id,
    paper,
  ]);
  describe.each(registered.flatMap(([id, act]) => languages.map((language) => [id, language, act] as const)))(
    'of %s in %s',
    (_id, language, act) => {
      const model = composeDocument(act, sampleFields(act), { ...sampleFrameOf(act), language });
      let pdf: Pdf;
      beforeAll(async () => {
        pdf = await print(model);
      });

      it('says letter by letter, in the same order, what was composed', () => {
        expect(pdf.pages.join(' ')).toBe(collapse(documentText(model).replaceAll(' / ', ' ')));
      });

      it('is A4, tagged, titled and marked with its language', () => {
        expect(pdf.info['Page size']).toContain('A4');
        expect(pdf.info).toMatchObject({ Tagged: 'yes', Title: model.title });
        expect(pdf.language).toBe(language);
      });

      it('has Tinos embedded and no other font', () => {
        expect(namesOf(pdf)).toEqual(['Tinos-Bold', 'Tinos-Regular']);
        for (const font of pdf.fonts) expect(font).toMatchObject({ type: 'CID TrueType', embedded: true });
      });

      it('stays within its margins and numbers its pages from the second', () => {
        expect(pdf.words.filter(isOutside)).toEqual([]);
        expect(pdf.pageNumbers).toEqual(pdf.pages.map((_, index) => (index === 0 ? '' : String(index + 1))));
      });
    },
  );

  it.each(
    faceIds.flatMap((face) => [
      [face, 'normal', ['Bold', 'Regular']] as const,
      [face, 'italic', ['BoldItalic', 'Italic']] as const,
    ]),
  )(
    'prints every Kazakh letter in %s, %s, regular and bold, and reads it back as itself',
    async (face, style, cuts) => {
      const alphabet =
        'Аа Әә Бб Вв Гг Ғғ Дд Ее Ёё Жж Зз Ии Йй Кк Ққ Лл Мм Нн Ңң Оо Өө Пп Рр Сс Тт Уу Ұұ Үү Фф Хх Һһ Цц Чч Шш Щщ Ъъ Ыы Іі Ьь Ээ Юю Яя № « » – ₸ (0123456789)';
      const sentence = { source: 'alphabet', text: alphabet };
      const model: PrintModel = {
        language: 'kk',
        title: 'Әліпби',
        blocks: [
          { block: 'call', sentence },
          { block: 'paragraph', sentence },
        ],
      };
      const html = renderHtml(model, { fonts: printer.fonts, paper: { ...defaultPaper, face } });
      const pdf = await printer.print(html.replace('</style>', `p { font-style: ${style}; }</style>`));
      expect(pdf.pages).toEqual([`${alphabet} ${alphabet}`]);
      expect(namesOf(pdf)).toEqual(cuts.map((cut) => `${faces[face].family}-${cut}`));
      for (const font of pdf.fonts) expect(font).toMatchObject({ type: 'CID TrueType', embedded: true });
    },
  );

  it.each(['protest', 'appeal-answer'].flatMap((id) => languages.map((language) => [id, language] as const)))(
    'of %s in %s says the same in Arial, from its own letters and within its margins',
    async (id, language) => {
      const paper = new Map(registered).get(id)!;
      const model = composeDocument(paper, sampleFields(paper), { ...sampleFrameOf(paper), language });
      const pdf = await print(model, { ...defaultPaper, face: 'arial' });
      expect(pdf.pages.join(' ')).toBe(collapse(documentText(model).replaceAll(' / ', ' ')));
      expect(namesOf(pdf)).toEqual(['Arimo-Bold', 'Arimo-Regular']);
      expect(pdf.words.filter(isOutside)).toEqual([]);
    },
  );

  it.each(languages)(
    'in %s holds the longest names on the sheets of every act and letter',
    async (language) => {
      const long = 'Қызылордаоблысының'.repeat(12);
      const both = { kk: long, ru: long };
      const frame = {
        ...sampleFrame,
        office: { name: both, region: both, address: both, phone: '8'.repeat(60) },
        signer: { post: both, rank: both, name: both },
        number: '2-07-'.repeat(20),
        executor: { name: both, phone: '8'.repeat(60) },
      };
      const longest = (value: FieldValue): FieldValue =>
        typeof value === 'object' && 'kk' in value ? both : value;
      const papers = registered.map(([, paper]) => {
        const fields = Object.entries(sampleFields(paper)).map(([id, value]) => [id, longest(value)]);
        return composeDocument(paper, Object.fromEntries(fields) as ActFields, { ...frame, language });
      });
      // All of them as one long print: a sheet costs less than a start of the printer.
      const { words, pages } = await print({
        language,
        title: 'Ұзақ',
        blocks: papers.flatMap(({ blocks }) => blocks),
      });
      expect(pages.length).toBeGreaterThan(papers.length);
      expect(words.filter(isOutside)).toEqual([]);
    },
  );

  it.each(languages)(
    'in %s bears the emblem of the office on plain paper, described in its language, and leaves it off a blank',
    async (language) => {
      const model = composeDocument(getAct('protest'), sampleFields(getAct('protest')), {
        ...{ ...sampleFrame, emblem: sampleEmblem },
        language,
      });
      const html = (blank: PaperSettings['blank']) =>
        renderHtml(model, { fonts: printer.fonts, paper: { ...defaultPaper, blank } });
      const plain = await printer.print(html('plain'));
      expect(plain.pictures).toEqual([{ width: 260, height: 260 }]);
      expect(plain.descriptions).toEqual([documentTexts[language].emblem]);
      expect(plain.pages.join(' ')).toBe(collapse(documentText(model).replaceAll(' / ', ' ')));
      expect(plain.words.filter(isOutside)).toEqual([]);
      const first = plain.words.filter(({ page }) => page === 0);
      expect(Math.min(...first.map(({ top }) => top))).toBeGreaterThan(((20 + 22) * 72) / 25.4);
      const preprinted = await printer.print(html('preprinted'));
      expect(preprinted.pictures).toEqual([]);
    },
  );

  it('never tears the signature, nor leaves it alone on a sheet', async () => {
    const signature = {
      block: 'signature',
      post: 'Аудан прокуроры',
      rank: 'әділет кеңесшісі',
      name: 'Ә.Б. Қасымов',
    } as const;
    // One line more each time: at some length the signature no longer fits on the first sheet.
    const sheets = new Set<number>();
    for (let lines = 30; lines <= 40; lines += 1) {
      const sentence = (line: number) => ({ source: 'x', text: `Жол ${line}.` });
      const { pages } = await print({
        language: 'kk',
        title: 'Ұзақ',
        blocks: [
          ...Array.from(
            { length: lines },
            (_, line) => ({ block: 'paragraph', sentence: sentence(line + 1) }) as const,
          ),
          signature,
        ],
      });
      sheets.add(pages.length);
      expect(pages.at(-1)).toMatch(
        new RegExp(`Жол ${lines}\\. Аудан прокуроры әділет кеңесшісі Ә\\.Б\\. Қасымов$`),
      );
    }
    expect([...sheets]).toEqual([1, 2]);
  });

  it('never leaves one line of an item alone at the head or the foot of a sheet', async () => {
    // Three lines each, between more and more single ones: sheets end at every height of an item.
    const text = Array.from({ length: 6 }, () => 'сөз'.repeat(9)).join(' ');
    const blocks = Array.from({ length: 400 }, (_, index) => [
      ...Array.from({ length: index % 4 }, () => ({ source: 'x', text: 'Жол.' })).map(
        (sentence) => ({ block: 'paragraph', sentence }) as const,
      ),
      { block: 'list', marker: 'decimal', items: [{ source: 'x', text }] } as const,
    ]).flat();
    const { pages } = await print({ language: 'kk', title: 'Ұзақ', blocks });
    expect(pages.length).toBeGreaterThan(30);
    expect(pages.filter((page) => page.startsWith('сөз'))).toEqual([]);
  });
});
