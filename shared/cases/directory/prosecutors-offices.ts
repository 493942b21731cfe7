import type { Bilingual } from '../payloads.ts';

const oblast = (kk: string, ru: string): Bilingual => ({
  kk: `${kk} облысының прокуратурасы`,
  ru: `Прокуратура ${ru}`,
});
const city = (kk: string, ru: string): Bilingual => ({
  kk: `${kk} қаласының прокуратурасы`,
  ru: `Прокуратура города ${ru}`,
});

/** The highest body of the system (article 13 of Constitutional Law № 155-VII). */
export const generalOffice: Bilingual = { kk: 'Бас прокуратура', ru: 'Генеральная прокуратура' };

/**
 * Oblasts, cities of republican significance with the capital, and the two lines equated to them: the 22 offices that
 * Decree № 1029 of 03.10.2022 subordinates to the General Prosecutor's Office.
 */
export const regionalOffices: readonly Bilingual[] = [
  oblast('Абай', 'области Абай'),
  oblast('Ақмола', 'Акмолинской области'),
  oblast('Ақтөбе', 'Актюбинской области'),
  oblast('Алматы', 'Алматинской области'),
  oblast('Атырау', 'Атырауской области'),
  oblast('Батыс Қазақстан', 'Западно-Казахстанской области'),
  oblast('Жамбыл', 'Жамбылской области'),
  oblast('Жетісу', 'области Жетісу'),
  oblast('Қарағанды', 'Карагандинской области'),
  oblast('Қостанай', 'Костанайской области'),
  oblast('Қызылорда', 'Кызылординской области'),
  oblast('Маңғыстау', 'Мангистауской области'),
  oblast('Павлодар', 'Павлодарской области'),
  oblast('Солтүстік Қазақстан', 'Северо-Казахстанской области'),
  oblast('Түркістан', 'Туркестанской области'),
  oblast('Ұлытау', 'области Ұлытау'),
  oblast('Шығыс Қазақстан', 'Восточно-Казахстанской области'),
  city('Астана', 'Астаны'),
  city('Алматы', 'Алматы'),
  city('Шымкент', 'Шымкента'),
  { kk: 'Бас әскери прокуратура', ru: 'Главная военная прокуратура' },
  { kk: 'Бас көлік прокуратурасы', ru: 'Главная транспортная прокуратура' },
];
