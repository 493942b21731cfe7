import { describe, expect, it } from 'vitest';
import { cardVocabulary } from '#shared/cases/intake/card-columns.ts';
import { guessMapping } from '#shared/cases/intake/columns.ts';
import { tableOf } from '#shared/cases/intake/source-table.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { openings } from '#shared/law/regimes.ts';
import { readPasted } from '../read-pasted.ts';
import { isKnown, judgeCards } from './judge-cards.ts';

const today = '2026-11-21' as PlainDate;
const head = ['Нөмірі', 'Келіп түскен күні', 'Өтініш иесі', 'ЖСН', 'Мазмұны'];
function judge(...rows: string[][]) {
  const table = tableOf([head, ...rows]);
  if (!table) throw new Error('no rows');
  return judgeCards(table, guessMapping(table.columns, cardVocabulary), {
    ...{ today, openings },
    find: () => [],
    trial: ({ title }) => (title.includes('тыйым') ? { code: 'CASE_NOT_PERMITTED' } : null),
  });
}

describe('the rows of a file', () => {
  it('a whole row is ready, with its words, its day and its language', () => {
    const [card] = judge([
      'ЖТ-1',
      '20.11.2026 09:30',
      'Ахметова Г.',
      '850412300452',
      'Ауылда ауыз су жоқ, құбыр істен шыққан',
    ]);
    expect(card?.hindrances).toEqual([]);
    expect(card?.entry).toMatchObject({
      source: 'e-otinish',
      number: 'ЖТ-1',
      values: { on: '2026-11-20', language: 'kk' },
      title: 'Ауылда ауыз су жоқ, құбыр істен шыққан',
    });
  });
  it.each([
    ['without a number', ['', '20.11.2026', '', '', 'Су'], ['number']],
    ['without a day', ['1', '', '', '', 'Су'], ['fact']],
    ['with a day that is none', ['1', '32.13.2026', '', '', 'Су'], ['unread 32.13.2026']],
    ['with a day to come', ['1', '22.11.2026', '', '', 'Су'], ['future']],
    ['with a short individual number', ['1', '20.11.2026', '', '123', 'Су'], ['iin']],
    ['that says nothing', ['1', '20.11.2026', 'Ахметова', '', ''], ['title']],
    ['that the desk refuses', ['1', '20.11.2026', '', '', 'тыйым'], ['refused']],
  ])('a row %s is told apart', (_how, row, expected) => {
    const found = judge(row)[0]?.hindrances.map((each) =>
      each.why === 'fault' ? each.fault : each.why === 'unread' ? `unread ${each.unread.value}` : each.why,
    );
    expect(found).toEqual(expected);
  });
  it('a number that stands twice counts the first time', () => {
    const cards = judge(['ЖТ-1', '20.11.2026', '', '', 'Су'], ['жт 1', '20.11.2026', '', '', 'Су']);
    expect(cards.map(isKnown)).toEqual([false, true]);
    expect(cards[1]?.hindrances[0]).toEqual({ why: 'twice', line: 2 });
  });
  it('a long text becomes a title of a line, and is kept whole', () => {
    const text = 'Ауылда су жоқ. '.repeat(60).trim();
    const { entry } = readPasted(`Нөмірі: 5\nМазмұны: ${text}`, today);
    expect(entry.title.length).toBeLessThanOrEqual(300);
    expect(text.startsWith(entry.title.slice(0, -2))).toBe(true);
    expect(entry.text).toBe(text);
  });
});
