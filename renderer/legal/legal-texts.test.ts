import { describe, expect, it } from 'vitest';
import kkCases from '#locales/kk/cases.json' with { type: 'json' };
import kk from '#locales/kk/legal.json' with { type: 'json' };
import ruCases from '#locales/ru/cases.json' with { type: 'json' };
import ru from '#locales/ru/legal.json' with { type: 'json' };
import { caseEvents } from '#shared/cases/case-events.ts';
import { officeEvents } from '#shared/cases/office-events.ts';
import { builtInTables } from '#shared/law/built-in-law.ts';
import { matters, roles } from '#shared/law/types.ts';
import { factNames, fieldsOf } from './fact-form.ts';

const languages: [string, unknown][] = [
  ['Kazakh', kk],
  ['Russian', ru],
];

function textAt(texts: unknown, ...path: string[]): unknown {
  return path
    .flatMap((part) => part.split('.'))
    .reduce<unknown>((tree, part) => (tree as Record<string, unknown> | undefined)?.[part], texts);
}

describe.each(languages)('the law has words in %s', (_language, texts) => {
  const missing = (paths: string[][]) =>
    paths.filter((path) => typeof textAt(texts, ...path) !== 'string').map((path) => path.join(':'));

  it('for every matter and every role', () => {
    expect(
      missing([...matters.map((matter) => ['matter', matter]), ...roles.map((role) => ['role', role])]),
    ).toEqual([]);
  });

  it('for every fact of every matter', () => {
    expect(missing(matters.flatMap((matter) => factNames(matter).map((fact) => ['fact', fact])))).toEqual([]);
  });

  it('for every particular of every fact, and every word it may have', () => {
    const fields = matters.flatMap((matter) => factNames(matter).flatMap((fact) => fieldsOf(matter, fact)));
    expect(missing(fields.map(({ path }) => ['particular', path]))).toEqual([]);
    const words = fields.flatMap(({ path, kind }) =>
      typeof kind === 'string' ? [] : kind.map((word) => ['word', path, word.replaceAll('.', '-')]),
    );
    expect(missing(words)).toEqual([]);
  });

  it('for every act of law that a term or a rule rests on', () => {
    const acts = [...builtInTables.terms, ...builtInTables.rules, ...builtInTables.powers].map(
      ({ basis }) => basis.act,
    );
    expect(missing([...new Set(acts)].map((act) => ['act', act.replace('/', '-')]))).toEqual([]);
  });
});

describe.each([
  ['Kazakh', kkCases],
  ['Russian', ruCases],
])('two decisions that contradict each other have words in %s', (_language, { conflict }) => {
  const decisions = Object.entries({ ...caseEvents, ...officeEvents })
    .filter(([, { isDecision }]) => isDecision)
    .map(([type]) => type);

  it.each(decisions)('%s', (type) => {
    expect(textAt(conflict.of, type)).toBeTypeOf('string');
  });
});
