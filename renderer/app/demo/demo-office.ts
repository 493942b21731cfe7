import { letters } from '#shared/acts/letters/registry.ts';
import { acts } from '#shared/acts/registry.ts';
import type { Case } from '#shared/cases/case.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Fact, Matter } from '#shared/law/types.ts';
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
  readonly applicant?: string;
  /** Whose doing it is about, or who sent it. */
  readonly body: { readonly kk: string; readonly ru: string };
  readonly source: Case['source']['kind'];
  /** Under which it came, behind the mark of its year. */
  readonly number?: (year: string) => string;
  /** Days before today on which it came. */
  readonly daysAgo: number;
  /** In whose hands: a place among the people of the office, the head first. */
  readonly hands: number;
  /** A letter in it and an act drawn up on it that are begun and not finished. */
  readonly papers?: { readonly letter: string; readonly act: string; readonly about: string };
  /** What is recorded with it. @param after the day so many days after it came */
  readonly facts: (after: (days: number) => PlainDate) => readonly Fact[];
}

const akimat = { kk: 'Ақбұлақ ауданының әкімдігі', ru: 'Акимат Акбулакского района' };
const school = { kk: 'Ақбұлақ ауданының білім бөлімі', ru: 'Отдел образования Акбулакского района' };
const social = {
  kk: 'Ақбұлақ ауданының жұмыспен қамту бөлімі',
  ru: 'Отдел занятости Акбулакского района',
};
const court = { kk: 'Ақбұлақ аудандық соты', ru: 'Акбулакский районный суд' };
const region = { kk: 'Жетіөзен облысының прокуратурасы', ru: 'Прокуратура Жетиозенской области' };

const { role: by } = demoHead;

type Appeal = Pick<DemoCase, 'title' | 'body' | 'daysAgo' | 'hands' | 'papers'> & {
  readonly applicant: string;
  readonly language: 'kk' | 'ru';
  /** On which ground the office considers it itself (24.1); absent while nobody has decided that. */
  readonly ground?: '24.1.1' | '24.1.2';
};

const appeal = ({ language, ground, ...rest }: Appeal): DemoCase => ({
  ...rest,
  ...{ matter: 'appeal', source: 'e-otinish', number: (year) => `ЖТ-${year}-${1_400 - rest.daysAgo * 12}` },
  facts: (after) => [
    { fact: 'received', on: after(0), language },
    { fact: 'registered', on: after(0) },
    ...(ground === undefined ? [] : [{ fact: 'accepted' as const, on: after(1), by, ground }]),
  ],
});

/** The first papers of the registries, an answer and a protest: no paper is named but in its own files. */
const waterPapers = {
  letter: letters[0].id,
  act: acts[0].id,
  about: 'Ауыз суға төлемақы белгілеу туралы әкімдік қаулысы',
};

const appeals: readonly DemoCase[] = [
  appeal({
    ...{ title: 'Ауыз судың жеткізілмеуі туралы', applicant: 'Ү.Һ. Әбдіқадырова', language: 'kk' },
    ...{ body: akimat, daysAgo: 33, ground: '24.1.2', hands: 0, papers: waterPapers },
  }),
  appeal({
    ...{ title: 'О непринятии ребенка в детский сад', applicant: 'С.П. Ковалёва', language: 'ru' },
    ...{ body: school, daysAgo: 24, hands: 1 },
  }),
  appeal({
    ...{ title: 'Жер учаскесінің берілмеуі туралы', applicant: 'Б.Т. Жанұзақов', language: 'kk' },
    ...{ body: akimat, daysAgo: 21, ground: '24.1.2', hands: 2 },
  }),
  appeal({
    ...{ title: 'Жәрдемақының төленбеуі туралы', applicant: 'Қ.М. Оразбаева', language: 'kk' },
    ...{ body: social, daysAgo: 20, ground: '24.1.1', hands: 0 },
  }),
  appeal({
    ...{ title: 'О задержке заработной платы', applicant: 'И.В. Петренко', language: 'ru' },
    ...{ body: social, daysAgo: 14, ground: '24.1.2', hands: 2 },
  }),
  appeal({
    ...{ title: 'Мектеп жолының жөнделмеуі туралы', applicant: 'Н.С. Төлегенов', language: 'kk' },
    ...{ body: akimat, daysAgo: 9, ground: '24.1.2', hands: 1 },
  }),
  appeal({
    ...{ title: 'Көшедегі жарықтың болмауы туралы', applicant: 'А.Ж. Мұқанова', language: 'kk' },
    ...{ body: akimat, daysAgo: 4, hands: 0 },
  }),
  appeal({
    ...{ title: 'Об отказе в приеме документов', applicant: 'Л.Н. Бондарь', language: 'ru' },
    ...{ body: akimat, daysAgo: 1, hands: 2 },
  }),
];

/** What is done without an appeal: by the office's own plan, by a court's summons, by the region's order. */
const ownWork: readonly DemoCase[] = [
  {
    // A representation of before the desk: its addressee owes an answer.
    ...{ matter: acts[1].matter, source: 'own-initiative', body: school, daysAgo: 28, hands: 0 },
    title: 'Мектептерде еңбек қауіпсіздігі талаптарының бұзылуы туралы',
    facts: (after) => [
      { fact: 'drafted', on: after(0), by, purpose: 'breaches' },
      { fact: 'delivered', on: after(2), by },
    ],
  },
  {
    ...{ matter: 'analysis', source: 'own-initiative', body: akimat, daysAgo: 12, hands: 1 },
    title: 'Мемлекеттік сатып алу саласындағы заңдылықтың жай-күйі',
    facts: (after) => [
      { fact: 'started', on: after(0), by, field: 'Мемлекеттік сатып алу', period: 'жарты жыл' },
    ],
  },
  {
    ...{ matter: 'assessment', source: 'own-initiative', body: akimat, daysAgo: 6, hands: 2 },
    title: 'Оценка постановлений акимата о земельных участках',
    facts: (after) => [
      { fact: 'started', on: after(0), by, of: 'Постановления акимата', privateOrganisation: false },
    ],
  },
  {
    ...{ matter: 'court-participation', source: 'paper', body: court, daysAgo: 5, hands: 1 },
    number: (year) => `${year}/2-417`,
    title: 'Кәмелетке толмағанның тұрғын үйі туралы азаматтық іс',
    facts: (after) => [
      { fact: 'hearingNotified', on: after(0), proceeding: 'civil', category: 'тұрғын үй даулары' },
      { fact: 'hearingSet', on: after(9) },
    ],
  },
  {
    ...{ matter: 'higher-act', source: 'paper', body: region, daysAgo: 3, hands: 0 },
    number: () => '1-05/46',
    title: 'О проверке исполнения законодательства об отходах',
    facts: (after) => [
      { fact: 'received', on: after(0), ground: '5.2.1' },
      { fact: 'registered', on: after(0) },
      { fact: 'dueSet', on: after(0), until: after(14) },
    ],
  },
];

/** Some late, some due these days, some fresh, in three pairs of hands: every part of the desk has something to show. */
export const demoCases: readonly DemoCase[] = [...appeals, ...ownWork];
