import type { OfficeCard, PersonCard, Secret } from '../screens/door.ts';

/** The demo office: invented, marked as such by its name nowhere else in the country. */
export const demoOffice: OfficeCard = {
  name: { kk: 'Ақбұлақ ауданының прокуратурасы', ru: 'Прокуратура Акбулакского района' },
  region: { kk: 'Жетіөзен облысы', ru: 'Жетиозенская область' },
  address: { kk: 'Ақбұлақ ауылы, Бейбітшілік көшесі, 12', ru: 'село Акбулак, улица Бейбитшилик, 12' },
  phone: '8 (700) 000-00-00',
  index: '2-07',
};

export const districtProsecutor: PersonCard = {
  name: { kk: 'Ә.Ғ. Құнанбайұлы', ru: 'А.Г. Кунанбайулы' },
  role: 'districtProsecutor',
  rank: 'councillor',
};

export const deputy: PersonCard = {
  name: { kk: 'Г.Ө. Сәрсенова', ru: 'Г.О. Сарсенова' },
  role: 'deputyDistrictProsecutor',
  rank: 'councillor',
};

export const firstWorkstation: Secret = {
  workstation: 'Прокурор-1',
  passphrase: 'ақ боран даласында төрт жылқы',
};
export const secondWorkstation: Secret = { workstation: 'Кеңсе-2', passphrase: 'көк теңіз жағасында үш үй' };
