import { describe, expect, it } from 'vitest';
import { sampleFields } from '#tests/support/sample-act.ts';
import type { ActDefinition } from './act.ts';
import { draftSchema, emptyDraft, fieldProblems, fieldSchema } from './draft.ts';
import type { FieldKind } from './field.ts';
import { acts } from './registry.ts';

const registered: readonly [string, ActDefinition][] = acts.map((act) => [act.id, act]);

describe.each(registered)('a draft of %s', (_id, act) => {
  const complete = sampleFields(act);

  it('may be kept empty and half-written', () => {
    expect(draftSchema(act).parse(emptyDraft(act))).toEqual(emptyDraft(act));
    expect(draftSchema(act).parse({})).toEqual(emptyDraft(act));
  });

  it('keeps a field of a newer release', () => {
    expect(draftSchema(act).parse({ ...complete, fieldOfTomorrow: 'x' })).toMatchObject({
      fieldOfTomorrow: 'x',
    });
  });

  it('complete in both languages may be issued', () => {
    expect(fieldSchema(act).safeParse(complete).success).toBe(true);
    expect(fieldProblems(act, complete)).toEqual([]);
  });

  it('without any required field may not', () => {
    for (const { id, required, when } of act.fields.filter((field) => field.required && !field.when)) {
      const missing = fieldProblems(act, { ...complete, [id]: emptyDraft(act)[id] ?? '' });
      expect({ id, required, when, said: missing[0] }).toMatchObject({
        id,
        said: { field: id, reason: 'required' },
      });
    }
  });

  it('said in one language only may not', () => {
    for (const { id } of act.fields.filter((field) => field.bilingual && !field.when))
      expect(fieldProblems(act, { ...complete, [id]: { kk: 'тек қазақша', ru: ' ' } })).toEqual([
        { field: id, language: 'ru', reason: 'required' },
      ]);
  });

  it('with a date that does not exist, a strange choice or a book instead of a line is refused', () => {
    const wrong: Partial<Record<FieldKind, [value: unknown, reason: string]>> = {
      date: ['2026-02-30', 'notADate'],
      choice: ['whatever', 'notAChoice'],
      party: [{ kk: 'ә'.repeat(501), ru: 'а' }, 'tooLong'],
      'long-text': [7, 'malformed'],
    };
    for (const { id, kind } of act.fields.filter((field) => !field.when)) {
      const [value, reason] = wrong[kind] ?? [undefined, undefined];
      if (reason === undefined) continue;
      const problems = fieldProblems(act, { ...complete, [id]: value as string });
      expect(problems).toContainEqual(expect.objectContaining({ field: id, reason }));
    }
  });

  it('cites the law with numbers of articles and, where the law has a title, with its title', () => {
    const norms = act.fields.find(({ kind }) => kind === 'law-reference')?.id;
    if (norms === undefined) return;
    const say = (reference: unknown) => fieldProblems(act, { ...complete, [norms]: [reference] as never });
    expect(say({ law: 'labour-code', article: '12-1', paragraph: '' })).toEqual([]);
    expect(say({ law: 'labour-code', article: '' })).toEqual([
      { field: norms, index: 0, part: 'article', reason: 'required' },
    ]);
    expect(say({ law: 'labour-code', article: 'двенадцать' })).toEqual([
      { field: norms, index: 0, part: 'article', reason: 'malformed' },
    ]);
    expect(say({ law: 'law', article: '5', title: { kk: 'Білім туралы', ru: '' } })).toEqual([
      { field: norms, index: 0, part: 'title', reason: 'required' },
    ]);
  });
});
