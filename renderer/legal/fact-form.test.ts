import { describe, expect, it } from 'vitest';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { fieldsOf, initialValues, missingFields, toFact, valuesOf } from './fact-form.ts';

const given = { today: '2026-02-20' as PlainDate, role: 'districtProsecutor' as const };

describe('the form of a fact', () => {
  it('asks an extension for its day, its new end, its author, its ground and whether it is reasoned', () => {
    const fields = fieldsOf('appeal', 'extended');
    expect(fields.map(({ path }) => path)).toEqual(['on', 'until', 'by', 'ground', 'reasoned']);
    expect(missingFields(fields, initialValues(fields, given))).toEqual(['until', 'reasoned']);
  });

  it('says to the law only what was said by the person', () => {
    const values = {
      on: '2026-02-20',
      until: '2026-03-31',
      by: 'districtProsecutor',
      ground: '',
      reasoned: true,
    };
    expect(toFact('extended', values)).toEqual({
      fact: 'extended',
      on: '2026-02-20',
      until: '2026-03-31',
      by: 'districtProsecutor',
      reasoned: true,
    });
  });

  it('does not take half a date for a date', () => {
    const fields = fieldsOf('appeal', 'redirected');
    expect(missingFields(fields, { on: '2026-02' })).toEqual(['on']);
  });

  it('asks for the minute alone where the law counts hours, and takes the day from it', () => {
    expect(fieldsOf('sanction', 'materialsReceived').map(({ path }) => path)).toEqual(['at']);
    expect(toFact('materialsReceived', { at: '2026-05-20T14:30' })).toEqual({
      fact: 'materialsReceived',
      on: '2026-05-20',
      at: '2026-05-20T14:30',
    });
  });

  it('keeps particulars of a person together', () => {
    const fields = fieldsOf('forced-bringing', 'ordered');
    expect(fields.map(({ path }) => path)).toContain('person.pregnant');
    const fact = toFact('ordered', { on: '2026-05-20', 'person.age': 17, 'person.pregnant': false });
    expect(fact).toEqual({ fact: 'ordered', on: '2026-05-20', person: { age: 17, pregnant: false } });
    expect(valuesOf(fact, fields)).toMatchObject({
      on: '2026-05-20',
      'person.age': 17,
      'person.pregnant': false,
    });
  });
});
