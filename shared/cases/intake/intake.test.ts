import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { SubjectId } from '../../journal/ids.ts';
import type { Case } from '../case.ts';
import { cardVocabulary } from './card-columns.ts';
import { guessMapping } from './columns.ts';
import { isIdentityNumber, readIdentityNumber } from './identity-number.ts';
import { readLabelledText } from './labelled-text.ts';
import { likeness, shingles } from './likeness.ts';
import { isSameAuthor, lookAlikes, readAlike, type CardInShort } from './look-alikes.ts';
import { tableOf } from './source-table.ts';

const alike = (a: string, b: string) => likeness(shingles(a), shingles(b));

describe('identification numbers', () => {
  it.each(['850412300452', '850412300704'])('%s has its control digit', (number) => {
    expect(isIdentityNumber(number)).toBe(true);
  });
  it.each(['850412300453', '85041230045', '8504123004524', 'abc'])('%s has not', (number) => {
    expect(isIdentityNumber(number)).toBe(false);
  });
  it('the zeros a spreadsheet dropped are put back where the control digit agrees', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(digits, (rest) => {
        const number = Array.from({ length: 10 }, (_, last) => `001${rest.join('')}${last}`).find(
          isIdentityNumber,
        );
        fc.pre(number !== undefined);
        expect(readIdentityNumber(String(Number(number)))).toBe(number);
      }),
    );
  });
});

describe('how much two texts say the same', () => {
  it('a matter told again is alike, another matter is not', () => {
    const water = 'Ауылда ауыз судың болмауы туралы';
    expect(alike(water, 'Ауылымызда ауыз су жоқ екені туралы')).toBeGreaterThan(0.45);
    expect(alike(water, 'Ауылда ауыз судын болмауы туралы қайта')).toBeGreaterThan(0.7);
    expect(alike(water, 'Жалақының төленбеуі туралы')).toBeLessThan(0.45);
  });
  it('is between nothing and all, the same both ways, all for the text itself, whatever the layout', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('а', 'б', 'в', 'қ', 'ұ', 'і', ' ', 'y', 'Ж', '1') }),
        fc.string(),
        (a, b) => {
          expect(alike(a, b)).toBe(alike(b, a));
          expect(alike(a, b)).toBeGreaterThanOrEqual(0);
          expect(alike(a, b)).toBeLessThanOrEqual(1);
          if (shingles(a).size > 0) expect(alike(a, a.toUpperCase().replaceAll('Қ', 'К'))).toBe(1);
        },
      ),
    );
  });
});

const caseId = (id: string) => SubjectId.parse(id);
const earlier = (id: string, given: Partial<CardInShort> & { openedOn?: string }): Case =>
  ({
    id,
    title: given.title ?? '',
    openedOn: given.openedOn ?? '2026-01-10',
    registered: given.openedOn ?? '2026-01-10',
    facts: [],
    source: { kind: 'e-otinish', ...(given.number !== undefined && { number: given.number }) },
    parties: {
      ...(given.applicant !== undefined && {
        applicant: { name: given.applicant, ...(given.iin !== undefined && { iin: given.iin }) },
      }),
    },
  }) as unknown as Case;

describe('whether a matter is before the office already', () => {
  const card = { number: 'ЖТ-2026-0412', applicant: 'Ахметова Гүлнар', iin: '', title: 'Ауыз су туралы' };
  const kinships = (cases: Case[], given: CardInShort = card) =>
    lookAlikes(given, cases).map(({ found, kinship }) => [found.id, kinship]);

  it('the number, the author with the matter, the author alone – in this order', () => {
    expect(
      kinships([
        earlier('other', { applicant: 'Ахметова Г.С.', title: 'Алимент өндіру' }),
        earlier('stranger', { applicant: 'Серікбаев Ерлан', title: 'Ауыз су туралы' }),
        earlier('again', { applicant: 'АХМЕТОВА ГУЛНАР Серікқызы', title: 'Ауыз судың жоқтығы туралы' }),
        earlier('twin', { number: 'жт20260412' }),
      ]),
    ).toEqual([
      ['twin', 'same-number'],
      ['again', 'repeated'],
      ['other', 'same-author'],
    ]);
  });
  it('an author who writes the same again repeats himself, whatever the title says', () => {
    const text = 'Көшемізде үш айдан бері ауыз су жоқ, әкімдікке екі рет жаздым, жауап алған жоқпын.';
    const found = lookAlikes({ ...card, text }, [
      earlier('alimony', { applicant: 'Ахметова Г.С.', title: 'Алимент өндіру' }),
      earlier('water', { applicant: 'Ахметова Г.С.', title: 'Әкімдіктің әрекетсіздігі' }),
    ]);
    const wordings = new Map([
      [caseId('water'), 'Көшемізде 3 айдан бері ауыз су жоқ. Әкімдікке екі рет жаздым, жауап алмадым.'],
      [caseId('alimony'), 'Бұрынғы күйеуім балаларға алимент төлемейді, сот орындаушысы шара қолданбайды.'],
    ]);
    const read = readAlike({ text }, found, wordings);
    expect(read.map((each) => [each.found.id, each.kinship])).toEqual([
      ['water', 'repeated'],
      ['alimony', 'same-author'],
    ]);
    expect(readAlike({}, found, wordings)).toEqual(found);
  });
  it('a card without a number is the twin of none', () => {
    expect(kinships([earlier('numberless', { number: '' })], { ...card, number: ' ' })).toEqual([]);
  });
  it('people of one name with different individual numbers are different people', () => {
    const name = { applicant: 'Ахметова Гүлнар' };
    expect(isSameAuthor({ ...name, iin: '1' }, { ...name, iin: '2' })).toBe(false);
    expect(isSameAuthor({ ...name, iin: '1' }, { ...name, iin: '' })).toBe(true);
    expect(isSameAuthor({ applicant: '', iin: '' }, { applicant: '', iin: '' })).toBe(false);
  });
});

describe('the headings of a register', () => {
  it.each([
    [
      [
        '№ обращения',
        'Дата',
        'Дата регистрации',
        'ФИО заявителя',
        'Номер телефона',
        'Тема',
        'Текст обращения',
      ],
      ['number', 'receivedOn', 'registeredOn', 'applicant', 'phone', 'title', 'text'],
    ],
    [
      [
        'Тіркеу нөмірі',
        'Келіп түскен күні',
        'Өтініш иесінің Т.А.Ә.',
        'ЖСН/БСН',
        'Мекенжайы',
        'Жолданымның тілі',
      ],
      ['number', 'receivedOn', 'applicant', 'iin', 'address', 'language'],
    ],
    [
      ['regNumber', 'received_date', 'applicant fullName', 'applicant iin'],
      ['number', 'receivedOn', 'applicant', 'iin'],
    ],
  ])('%s', (columns, fields) => {
    const mapping = Object.entries(guessMapping(columns, cardVocabulary));
    expect(columns.map((column) => mapping.find(([, taken]) => taken === column)?.[0])).toEqual(fields);
  });
});

describe('a grid of cells', () => {
  it('begins with its headings, whatever stands above, and keeps what has no heading', () => {
    expect(
      tableOf([
        ['Журнал', '', ''],
        ['Нөмірі', 'Күні', 'Күні'],
        ['', '', ''],
        [' 1 ', 'қaла', '', 'артық'],
      ]),
    ).toEqual({
      columns: ['Нөмірі', 'Күні', 'Күні 3', '4'],
      rows: [{ line: 4, cells: ['1', 'қала', '', 'артық'] }],
    });
    expect(tableOf([['Нөмірі', 'Күні']])).toBeUndefined();
  });
  test('loses no cell', () => {
    const cell = fc.constantFrom('', 'а', 'жер', '12');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (grid) => {
        const table = tableOf([['Нөмірі', 'Күні'], ...grid]);
        const said = (cells: readonly (readonly string[])[]) => cells.flat().filter((each) => each !== '');
        expect(said(table?.rows.map(({ cells }) => cells) ?? [])).toEqual(said(grid));
      }),
    );
  });
});

describe('a card copied as text', () => {
  const read = (text: string) => readLabelledText(text, cardVocabulary, 'text');
  it('gives its particulars, and says what it has no place for', () => {
    expect(
      read(`Номер обращения: ЖТ-2026-0412
Статус: Новое
Заявитель:	Ахметова Гүлнар
ИИН
850412300452
Текст обращения: Прошу проверить:
воды нет. Адрес и сроки: не названы.
Дата поступления: 18.11.2026 10:15`),
    ).toEqual({
      values: {
        number: 'ЖТ-2026-0412',
        applicant: 'Ахметова Гүлнар',
        iin: '850412300452',
        text: 'Прошу проверить:\nводы нет. Адрес и сроки: не названы.',
        receivedOn: '18.11.2026 10:15',
      },
      unread: ['Статус: Новое'],
    });
  });
  it('loses no word of what was pasted', () => {
    const line = fc.constantFrom(
      'Заявитель: Ахметова',
      'ИИН',
      'Статус: жаңа',
      'жай сөз',
      'Мазмұны: су жоқ',
      'Дата: 1',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const { values, unread } = read(lines.join('\n'));
        const kept = [...Object.values(values), ...unread].join('\n');
        for (const each of lines)
          expect(kept).toContain(each.split(': ').at(-1) === 'ИИН' ? '' : each.split(': ').at(-1));
      }),
    );
  });
});
