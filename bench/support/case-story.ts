import { SubjectId } from '#shared/journal/ids.ts';
import { fromEpochDay } from '#shared/kernel/plain-date.ts';

/** One event before it is chained. `at`: PC clock in milliseconds. */
export interface Story {
  readonly subject: SubjectId;
  readonly type: string;
  readonly payload: unknown;
  readonly at: number;
  /** Told by somebody who knew of its subject what the one before it knew, and not that one itself. */
  readonly isApart?: true;
}

const day = 86_400_000;
const firstDay = Math.floor(Date.UTC(2020, 0, 6) / day);
const officeDays = 2_300;

const surnames =
  'Өтегенова Қасымов Әбдірахманов Ғабитова Ысқақ Серікбаев Нұрланқызы Жақсылықов Иванова Петренко'.split(' ');
const names = 'Айгүл Ерлан Қуаныш Динара Сәуле Нұржан Ольга Сергей Ләззат Бауыржан'.split(' ');
const matters = [
  ['Жер телімін беруден бас тарту туралы', 'Об отказе в предоставлении земельного участка'],
  ['Жалақының төленбеуі туралы', 'О невыплате заработной платы'],
  ['Су құбырының апаты туралы', 'Об аварии водопровода'],
  ['Кәсіпкерді негізсіз тексеру туралы', 'О необоснованной проверке предпринимателя'],
  ['Баланың құқығын бұзу туралы', 'О нарушении прав ребёнка'],
] as const;
const words =
  'өтініште көрсетілген мән-жайлар тексерілді заңның талаптары сақталмаған тиісті шешім қабылдау қажет ' +
  'установлено что доводы обращения нашли подтверждение в части нарушения сроков рассмотрения материалы направлены';
const vocabulary = words.split(' ');

/** Numbers in [0, 1) from a seed (mulberry32): the same cases on every machine. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The ten events of one appeal, from its opening to its answer; one in eight is still without an answer. */
export function caseStory(at: number, cases: number, seed: number): Story[] {
  const next = dice(seed * 1_000_003 + at);
  const from = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(next() * values.length)] as Value;
  const prose = (length: number) => {
    let text = '';
    while (text.length < length) text += `${from(vocabulary)} `;
    return text;
  };
  const opened = firstDay + Math.floor((at / cases) * officeDays);
  const on = (later: number) => fromEpochDay(opened + later);
  const subject = SubjectId.parse(`case-${at}`);
  const [kk, ru] = from(matters);
  const isKazakh = next() < 0.6;
  const name = `${from(surnames)} ${from(names)}`;
  const [language, title] = [isKazakh ? 'kk' : 'ru', `${isKazakh ? kk : ru}: ${name}`];
  const draft = (length: number) => ({
    act: 'representation',
    fields: { circumstances: { [language]: prose(length) } },
  });
  const fact = (what: object) => ['fact.recorded', { fact: what }] as const;
  const isAnswered = next() > 0.125;
  const told: (readonly [string, unknown])[] = [
    [
      'case.opened',
      {
        ...{ matter: 'appeal', title, on: on(0), parties: { applicant: { name, address: prose(40) } } },
        source: {
          kind: 'e-otinish',
          number: `ЖТ-${2020 + Math.floor(at / cases / 0.16)}-${String(at).padStart(6, '0')}`,
        },
      },
    ],
    fact({ fact: 'received', on: on(0), language }),
    fact({ fact: 'registered', on: on(0) }),
    ...[500, 700, 900, 1_100, 1_300, 700].map(
      (length) => ['act.drafted', draft(length * next() + 300)] as const,
    ),
    isAnswered ? fact({ fact: 'answered', on: on(12), language }) : ['act.drafted', draft(900)],
  ];
  return told.map(([type, payload], index) => ({
    ...{ subject, type, payload },
    at: (opened + index) * day + 4 * 3_600_000 + Math.floor(next() * 8 * 3_600_000),
  }));
}
