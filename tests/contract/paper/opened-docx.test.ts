import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toDocx } from '#renderer/paper/to-docx.ts';
import { composeDocument } from '#shared/acts/compose-act.ts';
import { letters } from '#shared/acts/letters/registry.ts';
import { acts, getAct } from '#shared/acts/registry.ts';
import { composeCalculationSheet } from '#shared/cases/calculation-sheet.ts';
import { registerPaper } from '#shared/cases/registers.ts';
import { languages } from '#shared/documents/language.ts';
import { defaultPaper } from '#shared/documents/paper.ts';
import { documentText, type PrintModel } from '#shared/documents/print-model.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { sampleFields, sampleFrame } from '#tests/support/sample-act.ts';
import { sampleEmblem } from '#tests/support/sample-emblem.ts';
import { longSheet } from '#tests/support/sample-sheet.ts';

const office = 'soffice';
const isHere = spawnSync(office, ['--version']).error === undefined;
const why = isHere ? '' : ' (not opened here: no LibreOffice Writer)';

const register = registerPaper(
  {
    name: 'Шығыс журналы',
    columns: ['Р/с №', 'Күні', 'Нөмірі', 'Не туралы'],
    rows: Array.from({ length: 60 }, (_, row) => [
      String(row + 1),
      '12.03.2026',
      `2-07/1-${row}`,
      'Жер телімі',
    ]),
  },
  { from: '2026-01-01' as PlainDate, to: '2026-12-31' as PlainDate },
  'kk',
);
const papers: Record<string, PrintModel> = {
  ...Object.fromEntries(
    [...acts, ...letters].flatMap((paper) =>
      languages.map((language) => [
        `${paper.id}.${language}`,
        composeDocument(paper, sampleFields(paper), { ...sampleFrame, language }),
      ]),
    ),
  ),
  'protest.emblem.kk': composeDocument(getAct('protest'), sampleFields(getAct('protest')), {
    ...{ ...sampleFrame, emblem: sampleEmblem },
    language: 'kk',
  }),
  'sheet.kk': composeCalculationSheet({ ...longSheet, language: 'kk' }),
  'register.kk': register,
};

/** Letter by letter without spaces: an editor breaks lines after hyphens, and its fonts have one hyphen. */
const lettersAlone = (text: string): string => text.replaceAll('\u2011', '-').replaceAll(/\s+/g, '');

/** A head repeated on the next page is read once; numbers of pages are nobody's words. */
function lettersOf(file: string, model: PrintModel): string {
  const pages = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  const head = model.blocks.flatMap((block) => (block.block === 'table' ? block.head : [])).join('');
  return pages
    .map((page, index) => {
      const text = lettersAlone(index === 0 ? page : page.replace(/\n\d+\s*$/, ''));
      return index > 0 && text.startsWith(lettersAlone(head)) ? text.slice(lettersAlone(head).length) : text;
    })
    .join('');
}

describe.skipIf(!isHere)(`every paper as an editable file${why}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'docx-'));
  beforeAll(async () => {
    for (const [name, model] of Object.entries(papers))
      writeFileSync(join(folder, `${name}.docx`), await toDocx(model, defaultPaper));
    const files = readdirSync(folder).map((name) => join(folder, name));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(papers))(
    '%s opens in an office suite and says the same, letter by letter',
    (name, model) => {
      expect(lettersOf(join(folder, `${name}.pdf`), model)).toBe(
        lettersAlone(documentText(model).replaceAll(' / ', ' ')),
      );
    },
  );

  it('bears the emblem of the office where it has one', () => {
    const pictures = (name: string) =>
      execFileSync('pdfimages', ['-list', join(folder, `${name}.pdf`)], { encoding: 'utf8' });
    expect(pictures('protest.emblem.kk')).toMatch(/ image +260 +260 /);
    expect(pictures('protest.kk')).not.toContain(' image ');
  });

  it.each([
    ['protest.kk', /595\.\d+ x 84[12]\.\d+ pts/],
    ['register.kk', /84[12]\.\d+ x 595\.\d+ pts/],
  ])('%s is A4 as it lies', (name, size) => {
    const info = execFileSync('pdfinfo', [join(folder, `${name}.pdf`)], { encoding: 'utf8' });
    expect(info).toMatch(size);
  });
});
