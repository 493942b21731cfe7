import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { SourceTable } from '#shared/cases/intake/source-table.ts';
import { normaliseKazakh } from '#shared/kernel/normalise-kazakh.ts';
import { toXlsx } from '../paper/to-xlsx.ts';
import { readTable } from './read-table.ts';

async function read(content: string | Uint8Array<ArrayBuffer>): Promise<SourceTable> {
  const found = await readTable(new Blob([content]));
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}
const cells = ({ rows }: SourceTable) => rows.map((row) => row.cells);

/** KZ-1048, as old programs of an office save it. */
function oneByteALetter(text: string): Uint8Array<ArrayBuffer> {
  const upper = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';
  const own: Readonly<Record<string, number>> = {
    ә: 0xbc,
    ғ: 0xba,
    қ: 0x9d,
    ң: 0xbe,
    ө: 0xb4,
    ұ: 0xa2,
    ү: 0xbf,
    һ: 0x9e,
    і: 0xb3,
    Қ: 0x8d,
    '№': 0xb9,
  };
  return Uint8Array.from(
    text,
    (letter) => own[letter] ?? (upper.includes(letter) ? 0xc0 + upper.indexOf(letter) : letter.charCodeAt(0)),
  );
}

describe('a table out of a file', () => {
  const expected = { columns: ['Нөмірі', 'Мазмұны'], cells: [['1', 'Құдық, су; «тазарту»']] };
  const quoted = '"Құдық, су; «тазарту»"';
  it.each([
    ['semicolons', `Нөмірі;Мазмұны\r\n1;${quoted}\r\n`],
    ['commas', `Нөмірі,Мазмұны\n1,${quoted}`],
    ['tabs', `Нөмірі\tМазмұны\n1\t${quoted}`],
    ['a mark of UTF-8', `\uFEFFНөмірі;Мазмұны\n1;${quoted}`],
    ['JSON', JSON.stringify([{ Нөмірі: 1, Мазмұны: 'Құдық, су; «тазарту»' }])],
    [
      'JSON within an answer',
      JSON.stringify({ total: 1, items: [{ Нөмірі: 1, Мазмұны: 'Құдық, су; «тазарту»' }] }),
    ],
  ])('%s', async (_how, content) => {
    const table = await read(content);
    expect({ columns: table.columns, cells: cells(table) }).toEqual(expected);
  });

  it('tabs, where commas begin the lines within its cells', async () => {
    const table = await read('"Нөмірі"\t"Күні"\t"Мазмұны"\n""\t",\n,"\t"а\n,а"');
    expect(cells(table)).toEqual([['', ',\n,', 'а\n,а']]);
  });

  it('UTF-16, as Excel saves text', async () => {
    const text = `\uFEFFНөмірі\tМазмұны\r\n1\t${quoted}`;
    const table = await read(new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer));
    expect(cells(table)).toEqual(expected.cells);
  });

  it('one byte a letter, with the Kazakh letters where Windows-1251 has others', async () => {
    const table = await read(oneByteALetter('№;Мазмұны\n1;Қала әкімі өңірдегі үй, ғимарат, жиһаз'));
    expect(cells(table)).toEqual([['1', 'Қала әкімі өңірдегі үй, ғимарат, жиһаз']]);
  });

  it('a spreadsheet, its days as people write them', async () => {
    const columns = ['Р/с', 'Күні', 'Мазмұны'];
    const rows = [['7', '12.03.2026', 'әғқңөұүһі ӘҒҚҢӨҰҮҺІ']];
    const table = await read(await toXlsx({ name: 'x', columns, rows }));
    expect({ columns: table.columns, cells: cells(table) }).toEqual({ columns, cells: rows });
  });

  it('names of an object within a record are joined to those of the record', async () => {
    const table = await read(JSON.stringify([{ applicant: { iin: '1', name: null }, tags: ['а', 'б'] }]));
    expect(table).toEqual({
      columns: ['applicant iin', 'applicant name', 'tags'],
      rows: [{ line: 1, cells: ['1', '', 'а, б'] }],
    });
  });

  it.each([
    ['an empty file', '', 'INTAKE_EMPTY'],
    ['headings alone', 'Нөмірі;Күні\n', 'INTAKE_EMPTY'],
    ['half a JSON', '[{"a": 1', 'INTAKE_UNREADABLE'],
    ['an archive that is no spreadsheet', 'PK\u0003\u0004…', 'INTAKE_UNREADABLE'],
    ['a file too large', 'x'.repeat(10_000_001), 'INTAKE_TOO_LARGE'],
  ])('%s is refused in words', async (_what, content, code) => {
    const found = await readTable(new Blob([content]));
    expect(found.ok ? 'read' : found.problem.code).toBe(code);
  });

  test('whatever is written as CSV is read back', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('а', 'Б', 'қ', '1', ' ', ',', ';', '"', '\n', '|'), maxLength: 8 })
      .map((text) => text.trim());
    const delimiter = fc.constantFrom(';', ',', '\t');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
        delimiter,
        async (rows, by) => {
          fc.pre(rows.some((row) => row.some((each) => each !== '')));
          const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const text = [['Нөмірі', 'Күні', 'Мазмұны'], ...rows]
            .map((row) => row.map(quote).join(by))
            .join('\n');
          const kept = rows
            .filter((row) => row.some((each) => each !== ''))
            .map((row) => row.map(normaliseKazakh));
          expect(cells(await read(text))).toEqual(kept);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('no bytes make it throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await readTable(new Blob([Uint8Array.from(bytes)]));
      }),
    );
  });
});
