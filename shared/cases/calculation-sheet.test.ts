import { describe, expect, it } from 'vitest';
import ruLaw from '#locales/ru/law.json' with { type: 'json' };
import { languages } from '#shared/documents/language.ts';
import { documentText, type Block, type PrintModel } from '#shared/documents/print-model.ts';
import { builtInTables, type Term } from '#shared/law/index.ts';
import { day, firstTerm, longSheet } from '#tests/support/sample-sheet.ts';
import { composeCalculationSheet } from './calculation-sheet.ts';

const tables = ({ blocks }: PrintModel) =>
  blocks.filter((block): block is Extract<Block, { block: 'table' }> => block.block === 'table');
const inRussian = (term: Term) =>
  documentText(composeCalculationSheet({ ...longSheet, term, language: 'ru' }));

describe('the calculation sheet of a term', () => {
  it.each(languages)('looks in %s as reviewed', async (language) => {
    const text = documentText(composeCalculationSheet({ ...longSheet, language }));
    await expect(`${text}\n`).toMatchFileSnapshot(
      `../../tests/fixtures/golden/calculation-sheet.${language}.txt`,
    );
  });

  it('shows every day of the count, and the last lawful day stands out in both tables', () => {
    const [particulars, days] = tables(composeCalculationSheet({ ...longSheet, language: 'ru' }));
    expect(days?.rows).toHaveLength(46);
    expect(days?.rows.filter(({ strong }) => strong)).toEqual([
      { cells: ['11 июня 2026 года', 'четверг', '30', 'Рабочий день'], strong: true },
    ]);
    expect(particulars?.rows.filter(({ strong }) => strong).map(({ cells }) => cells)).toEqual([
      ['Последний день', '11 июня 2026 года'],
    ]);
  });

  it('says of a year whose calendar is not verified that the last day may change, and only then', () => {
    const doubtful = firstTerm('complaint', [{ fact: 'learned', on: day('2025-11-30') }]);
    expect(inRussian(doubtful)).toContain('2025 год: частично выведен по правилу; 2026 год: проверен');
    expect(inRussian(doubtful)).toContain('последний день срока может измениться');
    expect(inRussian(longSheet.term)).not.toContain('может измениться');
  });

  it('does not let a term that was replaced or closed late pass for one that runs', () => {
    expect(inRussian({ ...longSheet.term, state: 'replaced' })).toContain('Состояние срока заменен');
    const closed = { ...longSheet.term, state: 'closed', closedOn: day('2026-06-12') } as const;
    expect(inRussian(closed)).toContain('Состояние срока исполнен: 12 июня 2026 года\n');
    expect(inRussian({ ...closed, late: true })).toContain('исполнен: 12 июня 2026 года, с опозданием\n');
  });

  it('names the place in the law down to the subparagraph', () => {
    const at = (paragraph?: string) => {
      const basis = { act: '155-VII', article: '18', ...(paragraph !== undefined && { paragraph }) };
      return inRussian({ ...longSheet.term, basis });
    };
    expect(at()).toContain('«О прокуратуре», статья 18\n');
    expect(at('4')).toContain('статья 18, пункт 4\n');
    expect(at('4(2)')).toContain('статья 18, пункт 4, подпункт 2)\n');
  });

  it('names the minute where the law counts hours', () => {
    const due = '2026-06-11T14:30' as NonNullable<Term['due']>;
    expect(inRussian({ ...longSheet.term, due })).toContain('Последний день 11 июня 2026 года, 14:30');
  });

  it('is called by its term and by the number of its case, or by its title where it has none', () => {
    const { office, title } = longSheet.case;
    const sheet = { ...longSheet, language: 'kk' } as const;
    expect(composeCalculationSheet(sheet).title).toBe(
      'Мерзім есебі парағы – Тексеру жүргізу мерзімі – ЖТ-2026-00417',
    );
    expect(composeCalculationSheet({ ...sheet, case: { office, title } }).title).toContain(title);
  });

  it.each(languages)('has words in %s for every term and every reason of the law', (language) => {
    const steps = Object.keys(ruLaw.steps).map((why) => ({ date: day('2026-05-05'), counted: null, why }));
    for (const { id, basis, duty } of builtInTables.terms) {
      const term: Term = { spec: id, basis, duty, since: day('2026-05-05'), state: 'running', steps };
      const [, days] = tables(composeCalculationSheet({ ...longSheet, term, language }));
      expect(days?.rows).toHaveLength(steps.length);
    }
  });
});
