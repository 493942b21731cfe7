import readXlsxFile, { readSheet } from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { toXlsx } from './to-xlsx.ts';

test('a register in a spreadsheet has days that are days, and numbers of papers that stay words', async () => {
  const table = {
    name: 'Шығыс журналы: 2026/1 [көшірме] – өте ұзақ атау',
    columns: ['Р/с №', 'Күні', 'Нөмірі', 'Не туралы'],
    rows: [
      ['1', '12.03.2026', '2-07/1-15', 'Ә Ғ Қ Ң Ө Ұ Ү Һ І әғқңөұүһі'],
      ['2', '', '007', ''],
    ],
  };
  const file = new Blob([await toXlsx(table)]);
  const [sheet] = await readXlsxFile(file);
  expect(sheet?.sheet).toBe('Шығыс журналы  2026 1  көшірме ');
  expect(await readSheet(file)).toEqual([
    table.columns,
    [1, new Date('2026-03-12T00:00:00Z'), '2-07/1-15', 'Ә Ғ Қ Ң Ө Ұ Ү Һ І әғқңөұүһі'],
    [2, null, '007', null],
  ]);
});
