import { describe, expect, it } from 'vitest';
import { compareLanguages } from './compare-languages.ts';
import type { PrintModel } from './print-model.ts';

const paper = (language: 'kk' | 'ru', text: string): PrintModel => ({
  language,
  title: '',
  blocks: text === '' ? [] : [{ block: 'paragraph', sentence: { source: 'circumstances', text } }],
});
const compare = (kk: string, ru: string) => compareLanguages(paper('kk', kk), paper('ru', ru));

describe('two papers of one act', () => {
  it('that say the same agree', () => {
    expect(compare('2026 жылғы 12 наурызда 17 баланың…', '12 марта 2026 года 17 детей…')).toEqual([]);
  });

  it('with different dates disagree', () => {
    expect(compare('2026 жылғы 12 наурызда', '12 апреля 2026 года')).toEqual([
      { source: 'circumstances', kind: 'date', kk: ['2026-03-12'], ru: ['2026-04-12'] },
    ]);
  });

  it('with different numbers disagree', () => {
    expect(compare('12 450 000 теңге', '12 540 000 тенге')).toEqual([
      { source: 'circumstances', kind: 'number', kk: ['12450000'], ru: ['12540000'] },
    ]);
  });

  it('with different articles disagree', () => {
    expect(compare('Кодекстің 48-бабының 1-тармағы', 'пункт 1 статьи 49 Кодекса')).toEqual([
      { source: 'circumstances', kind: 'article', kk: ['48'], ru: ['49'] },
    ]);
  });

  it('with different people disagree', () => {
    expect(compare('Ә.Б. Қасымов', 'В.Б. Касымов')).toEqual([
      { source: 'circumstances', kind: 'name', kk: ['Ә.Б. Қасымов'], ru: ['В.Б. Касымов'] },
    ]);
  });

  it.each([
    ['Ә.Б. Қасымовқа', 'Касымову А.Б.'],
    ['Ә.Б. Қасымов', 'Касымов Асет Болатович'],
    ['Қасымов Әсет Болатұлының', 'Касымова Асета Болатовича'],
    ['М. Мұқаметжан', 'М. Мухамеджанову'],
    ['Серікпен Ж.', 'Сериком Ж.'],
    ['«Нұр-Сервис» ЖШС', 'ТОО «Нур-Сервис»'],
    ['«Бәйтерек» ЖК, «Көктем»', 'ИП «Байтерек», «Коктем»'],
    ['«Білім бөлімі» КММ', 'КГУ «Отдел образования»'],
    ['«Жер туралы» Заң', 'Закон «О земле»'],
    ['Ә. Жұмабаевтың', 'Джумабаева А.'],
    ['А. Уәлихановқа', 'Валиханову А.'],
    ['С. Қасенов', 'Хасенов С.'],
    ['М. Жүсіпов', 'М. Юсупов'],
    ['Қасымов Жамбыл Болатұлы', 'Касымов Джамбул Болатович'],
    ['Ж.Б. Қасымов', 'Касымов Джамбул Болатович'],
    ['Әлиев Қасен Ескендірұлы', 'Алиеву Хасену Ескендировичу'],
    ['он бес күн', '15 дней'],
    ['15 (он бес) күн', '15 дней'],
    ['екі жақты келісім', 'двустороннее соглашение'],
  ])('that write one thing each in its way agree: «%s», «%s»', (kk, ru) => {
    expect(compare(kk, ru)).toEqual([]);
  });

  it.each([
    ['name', 'Ә.Б. Қасымов', 'А.Б. Каримов'],
    ['name', 'Қасымов Әсет Болатұлы', 'Касымов Ерлан Болатович'],
    ['number', 'он бес', 'шестнадцать'],
  ])('leave a doubt to a person: %s «%s», «%s»', (kind, kk, ru) => {
    const doubt = { source: 'circumstances', kind, kk: [kk], ru: [ru], isDoubt: true };
    expect(compare(kk, ru)).toEqual([doubt]);
    expect(compare(`15 (${kk}) күн`, `15 (${ru}) дней`)).toEqual([doubt]);
  });

  it.each([
    ['Ж.Б. Қасымов', 'Д.Б. Касымов', 'Жамбыл, Джамбул'],
    ['Ж.Б. Қасымов', 'Ю.Б. Касымов', 'Жүсіп, Юсуп'],
    ['Ж.Б. Қасымов', 'Я.Б. Касымов', 'Жақия, Яхия'],
    ['Қ.Б. Әлиев', 'Х.Б. Алиев', 'Қасен, Хасен'],
    ['Ә.Қ. Серікұлы', 'А.Х. Серикулы', 'Қабиболлаұлы, Хабибуллаевич'],
    ['Х.Ә. Серікова', 'К.А. Серикова', 'Хадиша, Кадиша'],
    ['Һ. Серіков', 'Г. Сериков', 'Һибат, Гибат'],
    ['Ш. Серіков', 'Ч. Сериков', 'Шыңғыс, Чингиз'],
    ['У. Серіков', 'В. Сериков', 'Уәли, Вали'],
    ['П. Серіков', 'Ф. Сериков', 'Пазыл, Фазыл'],
    ['Ғ. Серіков', 'А. Сериков', 'Ғазиз, Азиз'],
    ['Ә. Серікова', 'Э. Серикова', 'Әлмира, Эльмира'],
    ['Е. Серіков', 'И. Сериков', 'Ескендір, Искендер'],
    ['Ы. Серіков', 'Р. Сериков', 'Ырысбек, Рысбек'],
  ])('ask where the initials may stand for one name: «%s», «%s» (%s)', (kk, ru) => {
    expect(compare(kk, ru)).toEqual([
      { source: 'circumstances', kind: 'name', kk: [kk], ru: [ru], isDoubt: true },
    ]);
  });

  it.each([
    ['Ж.Б. Қасымов', 'Д.Б. Каримов'],
    ['Ж.Б. Қасымов', 'Касымов Данияр Болатович'],
    ['А. Жұмабаев', 'А. Данияров'],
    ['А. Қасенов', 'А. Халилов'],
    ['Д.Б. Қасымов', 'Ж.Б. Касымов'],
    ['К.Б. Серіков', 'Х.Б. Сериков'],
    ['А. Серіков', 'Г. Сериков'],
    ['Ә.Б. Қасымов', 'А. Касымов'],
  ])('disagree where no name of both languages begins so, or it goes on otherwise: «%s», «%s»', (kk, ru) => {
    expect(compare(kk, ru)).toMatchObject([{ kind: 'name' }]);
    expect(compare(kk, ru)[0]?.isDoubt).toBeUndefined();
  });

  it('leave a doubt where the given name goes on otherwise', () => {
    expect(compare('Қасымов Әсет Болатұлы', 'Касымов Алишер Болатович')).toMatchObject([
      { kind: 'name', isDoubt: true },
    ]);
  });

  it('leave a doubt where the name of a firm goes on otherwise', () => {
    expect(compare('«Нұр-Сервис» ЖШС', 'ТОО «Нур-Север»')).toMatchObject([
      { kind: 'quoted', kk: ['Нұр-Сервис'], ru: ['Нур-Север'], isDoubt: true },
    ]);
  });

  it('disagree where words are set against figures', () => {
    expect(compare('он бес күн', '16 дней')).toEqual([
      { source: 'circumstances', kind: 'number', kk: ['он бес'], ru: ['16'] },
    ]);
  });

  it('where one says a number once more disagree', () => {
    expect(compare('3 мектеп, 3 автобус', '3 школы')).toEqual([
      { source: 'circumstances', kind: 'number', kk: ['3'], ru: [] },
    ]);
  });

  it('where one is silent disagree', () => {
    expect(compare('Бұзушылық анықталды.', '')).toEqual([
      { source: 'circumstances', kind: 'text', kk: ['Бұзушылық анықталды.'], ru: [] },
    ]);
  });

  it('given the wrong way round are a defect', () => {
    expect(() => compareLanguages(paper('ru', ''), paper('kk', ''))).toThrow('Kazakh paper comes first');
  });
});
