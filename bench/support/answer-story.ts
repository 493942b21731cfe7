import answer from '#tests/fixtures/acts/appeal-answer.json' with { type: 'json' };
import { SubjectId } from '#shared/journal/ids.ts';
import type { Story } from './case-story.ts';
import { user } from './generate-office.ts';

const began = Date.UTC(2026, 2, 2, 4);
const minute = 60_000;

/**
 * One appeal and the answer to it, written and numbered, not printed yet.
 * @param at which of them, from 0
 * @param changed what its draft says otherwise
 * @param leftOut what is written on by somebody who does not know of the number
 */
export function answerStory(
  at: number,
  changed: Partial<typeof answer> = {},
  leftOut?: Partial<typeof answer>,
): Story[] {
  const no = String(at + 1).padStart(5, '0');
  const letter = { letter: `00000000-0000-4000-8000-0000000${no}`, kind: 'appeal-answer' };
  const told: readonly (readonly [string, unknown])[] = [
    [
      'case.opened',
      {
        ...{ matter: 'appeal', title: answer.about.kk, on: '2026-02-17' },
        parties: { applicant: { name: 'Оразбаева Айгүл', address: 'Қоянды ауылы' } },
        source: { kind: 'e-otinish', number: `ЖТ-2026-${no}` },
      },
    ],
    ['fact.recorded', { fact: { fact: 'received', on: '2026-02-17', language: 'kk' } }],
    ['letter.drafted', { ...letter, fields: { ...answer, ...changed } }],
    ['letter.issued', { ...letter, number: `2-07/4-${no}`, on: '2026-03-02', signer: user }],
    ...(leftOut ? [['letter.drafted', { ...letter, fields: { ...answer, ...leftOut } }] as const] : []),
  ];
  return told.map(([type, payload], index) => ({
    ...{ subject: SubjectId.parse(`case-${no}`), type, payload },
    at: began + (5 * at + index) * minute,
  }));
}
