import { describe, expect, it } from 'vitest';
import { caseId, chief, day, openAppeal, userOf, Workstation } from '#tests/contract/journal/workstation.ts';
import { sampleFields } from '#tests/support/sample-act.ts';
import type { ActFields } from '#shared/acts/field.ts';
import { findLetter } from '#shared/acts/letters/registry.ts';
import type { Bilingual } from '#shared/documents/language.ts';
import { paperFrame } from '#shared/cases/paper-frame.ts';
import { LetterId } from '#shared/cases/payloads.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { builtInLaw, computeCase } from '#shared/law/index.ts';
import { registryOfActs } from './check-act.ts';

const kind = findLetter('appeal-answer');
invariant(kind, 'an answer to an appeal is a letter');
const complete = sampleFields(kind);
const longText = kind.fields.find((field) => field.kind === 'long-text' && field.required)?.id ?? '';
const ofLetter = {
  case: caseId('case-1'),
  letter: LetterId.parse('11111111-1111-4111-8111-111111111111'),
  kind: kind.id,
};
const issue = {
  do: 'issueLetter',
  ...ofLetter,
  ...{ number: '2-07/1-1', on: day('2026-04-28'), signer: chief.id },
} as const;

/** A workstation with an answer drafted on it, to which a sentence was added in each language. */
function drafted(changed: ActFields): Workstation {
  const desk = new Workstation('a', {
    law: (given) => computeCase(given, builtInLaw),
    ...registryOfActs(builtInLaw),
  }).found();
  desk.do(openAppeal());
  desk.do({ do: 'draftLetter', ...ofLetter, fields: { ...complete, ...changed } });
  return desk;
}

function saying(kk: string, ru: string): Workstation {
  const text = complete[longText] as Bilingual;
  return drafted({ [longText]: { kk: `${text.kk} ${kk}`, ru: `${text.ru} ${ru}` } });
}

describe('what stands under a paper', () => {
  const deputy = userOf('deputyDistrictProsecutor', 'deputy');
  const acting = { kk: 'Ақбұлақ ауданы прокурорының м.а.', ru: 'И.о. прокурора Акбулакского района' };

  it('is the post of the substitute on that day, and stays when the leave is over and the post is another', () => {
    const desk = drafted({});
    desk.do({ do: 'admitUser', user: deputy });
    const leave = { from: day('2026-04-27'), to: day('2026-05-10'), post: acting };
    desk.do({ do: 'appointSubstitute', absent: chief.id, substitute: deputy.id, ...leave });
    desk.do({ ...issue, signer: deputy.id });
    desk.do({ do: 'endSubstitution', absent: chief.id });
    desk.do({ do: 'admitUser', user: { ...deputy, post: { kk: 'прокурор', ru: 'прокурор' } } });
    const [letter] = desk.get('case-1').letters;
    invariant(letter, 'the letter was issued');
    const { signer } = paperFrame({ trail: letter }, desk.state, chief);
    expect(signer).toEqual({ post: acting, rank: deputy.rank, name: deputy.name });
  });
});

describe('a draft about to get its number', () => {
  it('gets it when both languages say the same', () => {
    const desk = saying('Оны Ә.Б. Қасымов он бес күнде орындады.', 'Исполнено Касымовым А.Б. за 15 дней.');
    expect(desk.do(issue).map(({ type }) => type)).toContain('letter.issued');
  });

  it('is refused with what differs, also where no window has looked', () => {
    const desk = saying('2026 жылғы 12 наурызда.', '12 апреля 2026 года.');
    expect(desk.refusal({ ...issue, compared: 'compared' })).toEqual({
      code: 'ACT_LANGUAGES_DISAGREE',
      details: { differences: 1, kk: '12.03.2026', ru: '12.04.2026' },
    });
  });

  it('is held while a doubt is not compared by a person, and gets its number then', () => {
    const desk = saying('Оны Ә.Б. Қасымов орындады.', 'Исполнено Каримовым А.Б.');
    expect(desk.refusal(issue)).toEqual({
      code: 'ACT_LANGUAGES_DOUBTFUL',
      details: { differences: 1, kk: 'Ә.Б. Қасымов', ru: 'А.Б. Каримовым' },
    });
    expect(desk.do({ ...issue, compared: 'compared' })[0]?.payload).not.toHaveProperty('compared');
  });

  it('is refused while something is missing', () => {
    expect(drafted({ [longText]: { kk: 'Мәтін.', ru: '' } }).refusal(issue)).toEqual({
      code: 'ACT_INCOMPLETE',
      details: { fields: 1 },
    });
  });
});
