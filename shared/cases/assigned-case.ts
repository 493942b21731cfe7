import type { SubjectId } from '../journal/ids.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Case, OfficeState } from './case.ts';
import type { Commands } from './commands.ts';
import { titleOf } from './intake/title-of.ts';
import type { Assignment } from './regional.ts';

/** The case in which an assignment of the region is executed (5.2(1)): everything on its card is said by the assignment. */
export function caseOnAssignment(
  { number, on, text, due, case: parent, by }: Assignment,
  { id, today }: { readonly id: SubjectId; readonly today: PlainDate },
): Commands['openCase'] {
  const title = titleOf(text);
  const sender = (language: 'kk' | 'ru') => `${by.post[language]} ${by.name}`;
  return {
    case: id,
    matter: 'higher-act',
    title,
    parties: { body: { kk: sender('kk'), ru: sender('ru') } },
    source: { kind: 'paper', number },
    ...(title !== text && { wording: text }),
    ...(parent && { parent }),
    facts: [
      { fact: 'received', on: today, ground: '5.2.1' },
      { fact: 'registered', on: today },
      ...(due === undefined ? [] : [{ fact: 'dueSet', on, until: due }]),
    ],
  };
}

/** The case in which an assignment was taken up, by whoever did it: it bears the number of the assignment. */
export function takenUp(
  { number }: Pick<Assignment, 'number'>,
  { cases }: Pick<OfficeState, 'cases'>,
): Case | undefined {
  return [...cases.values()].find(
    ({ matter, source }) => matter === 'higher-act' && source.number === number,
  );
}
