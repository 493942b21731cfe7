import type { Matter } from '#shared/law/types.ts';
import type { OfficeCard, PersonCard } from '../open-office.ts';

/** The name says on every screen and on every letterhead that it is none. No district and no person here exists. */
export const demoOffice: OfficeCard = {
  name: { kk: 'ҮЛГІ · Ақбұлақ ауданының прокуратурасы', ru: 'ОБРАЗЕЦ · Прокуратура Акбулакского района' },
  region: { kk: 'Жетіөзен облысы', ru: 'Жетиозенская область' },
  address: { kk: 'Ақбұлақ ауылы, Бейбітшілік көшесі, 12', ru: 'село Акбулак, улица Бейбитшилик, 12' },
  phone: '8 (700) 000-00-00',
  index: '0-00',
};

export const demoHead: PersonCard = {
  name: { kk: 'Ә.Ғ. Құнанбайұлы', ru: 'А.Г. Кунанбайулы' },
  post: { kk: 'Аудан прокуроры', ru: 'Прокурор района' },
  role: 'districtProsecutor',
  rank: { kk: 'әділет кеңесшісі', ru: 'советник юстиции' },
};

export const demoColleagues: readonly PersonCard[] = [
  {
    name: { kk: 'Г.Ө. Сәрсенова', ru: 'Г.О. Сарсенова' },
    post: { kk: 'Аудан прокурорының орынбасары', ru: 'Заместитель прокурора района' },
    role: 'deputyDistrictProsecutor',
    rank: { kk: 'әділет кеңесшісі', ru: 'советник юстиции' },
  },
  {
    name: { kk: 'Д.Қ. Ермеков', ru: 'Д.К. Ермеков' },
    post: { kk: 'Прокурор', ru: 'Прокурор' },
    role: 'prosecutor',
    rank: { kk: '1-сыныпты заңгер', ru: 'юрист 1 класса' },
  },
];

export interface DemoCase {
  readonly matter: Matter;
  readonly title: string;
  readonly applicant: string;
  readonly body: { readonly kk: string; readonly ru: string };
  readonly language: 'kk' | 'ru';
  /** Days before today on which it came. */
  readonly daysAgo: number;
  /** In whose hands: a place among the people of the office, the head first. */
  readonly hands: number;
}

const akimat = { kk: 'Ақбұлақ ауданының әкімдігі', ru: 'Акимат Акбулакского района' };
const school = { kk: 'Ақбұлақ ауданының білім бөлімі', ru: 'Отдел образования Акбулакского района' };
const social = {
  kk: 'Ақбұлақ ауданының жұмыспен қамту бөлімі',
  ru: 'Отдел занятости Акбулакского района',
};

const appeal = (
  title: string,
  applicant: string,
  rest: Pick<DemoCase, 'body' | 'language' | 'daysAgo' | 'hands'>,
): DemoCase => ({ matter: 'appeal', title, applicant, ...rest });

/** Some late, some due these days, some fresh, in three pairs of hands: every part of the desk has something to show. */
export const demoCases: readonly DemoCase[] = [
  appeal('Ауыз судың жеткізілмеуі туралы', 'Ү.Һ. Әбдіқадырова', {
    ...{ body: akimat, language: 'kk', daysAgo: 33, hands: 0 },
  }),
  appeal('О непринятии ребёнка в детский сад', 'С.П. Ковалёва', {
    ...{ body: school, language: 'ru', daysAgo: 24, hands: 1 },
  }),
  appeal('Жер учаскесінің берілмеуі туралы', 'Б.Т. Жанұзақов', {
    ...{ body: akimat, language: 'kk', daysAgo: 21, hands: 2 },
  }),
  appeal('Жәрдемақының төленбеуі туралы', 'Қ.М. Оразбаева', {
    ...{ body: social, language: 'kk', daysAgo: 20, hands: 0 },
  }),
  appeal('О задержке заработной платы', 'И.В. Петренко', {
    ...{ body: social, language: 'ru', daysAgo: 14, hands: 2 },
  }),
  appeal('Мектеп жолының жөнделмеуі туралы', 'Н.С. Төлегенов', {
    ...{ body: akimat, language: 'kk', daysAgo: 9, hands: 1 },
  }),
  appeal('Көшедегі жарықтың болмауы туралы', 'А.Ж. Мұқанова', {
    ...{ body: akimat, language: 'kk', daysAgo: 4, hands: 0 },
  }),
  appeal('Об отказе в приёме документов', 'Л.Н. Бондарь', {
    ...{ body: akimat, language: 'ru', daysAgo: 1, hands: 2 },
  }),
];
