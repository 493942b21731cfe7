import { describe, expect, it } from 'vitest';
import { fillPhrase } from './phrase.ts';
import { composeBlocks, gap } from './compose.ts';
import type { Template } from './template.ts';
import type { Values } from './values.ts';

const book = {
  document: {
    found: '{{body}} {{form, dative}} № {{mark}}',
    call: 'ТАЛАП ЕТЕМІН:',
    again: { more: 'тағы {{days}} күн' },
  },
  forms: { form: { order: { dative: 'бұйрығына' } } },
};
const compose = (template: Template, values: Values) =>
  composeBlocks(template, { values, book, language: 'kk' });

describe('a document', () => {
  it('places typed values into phrases and starts a sentence with a capital', () => {
    expect(
      compose([{ part: 'paragraph', phrase: 'found' }], {
        body: { kind: 'text', text: { kk: 'әкімнің ', ru: 'акима' } },
        form: { kind: 'choice', choices: ['order'] },
        mark: { kind: 'mark', mark: '15' },
      }),
    ).toEqual([{ block: 'paragraph', sentence: { source: 'found', text: 'Әкімнің бұйрығына № 15' } }]);
  });

  it('leaves a gap where a value is not given yet', () => {
    expect(compose([{ part: 'subject', phrase: 'found' }], {})).toEqual([
      { block: 'subject', sentence: { source: 'found', text: `${gap} ${gap} № ${gap}` } },
    ]);
  });

  it('makes a paragraph of each line its author typed', () => {
    expect(
      compose([{ part: 'words', value: 'body' }], {
        body: { kind: 'text', text: { kk: 'бірінші\n\n екінші ', ru: '' } },
      }),
    ).toEqual([
      { block: 'paragraph', sentence: { source: 'body', text: 'бірінші' } },
      { block: 'paragraph', sentence: { source: 'body', text: 'екінші' } },
    ]);
  });

  it('has a part only when its conditions hold', () => {
    const template: Template = [
      { part: 'call', phrase: 'call', when: [{ given: 'days' }] },
      {
        part: 'list',
        items: [
          { phrase: 'again.more', when: [{ value: 'form', among: ['order'] }] },
          { value: 'body', when: [{ value: 'form', outside: ['order'] }, { missing: 'mark' }] },
        ],
      },
    ];
    expect(compose(template, {})).toEqual([{ block: 'paragraph', sentence: { source: 'body', text: gap } }]);
    expect(
      compose(template, {
        days: { kind: 'number', number: 3 },
        form: { kind: 'choice', choices: ['order'] },
      }),
    ).toEqual([
      { block: 'call', sentence: { source: 'call', text: 'ТАЛАП ЕТЕМІН:' } },
      { block: 'paragraph', sentence: { source: 'again.more', text: 'Тағы 3 күн' } },
    ]);
  });

  it('numbers items from the second on: a lone one is a paragraph', () => {
    const body = (kk: string) => ({ body: { kind: 'text' as const, text: { kk, ru: '' } } });
    const template: Template = [{ part: 'list', items: [{ value: 'body' }] }];
    expect(compose(template, body('жалғыз'))).toEqual([
      { block: 'paragraph', sentence: { source: 'body', text: 'жалғыз' } },
    ]);
    expect(compose(template, body('бірінші\nекінші'))).toMatchObject([
      { block: 'list', items: [{ text: 'бірінші' }, { text: 'екінші' }] },
    ]);
  });

  it('does not double the full stop that a name has brought', () => {
    expect(fillPhrase('Автор: {{author}}.', () => 'Оразбаева А.К.')).toBe('Автор: Оразбаева А.К.');
    expect(fillPhrase('{{a}}...', () => 'қолы ')).toBe('қолы ...');
  });

  it('with a phrase that nobody wrote is a defect', () => {
    expect(() => compose([{ part: 'call', phrase: 'silence' }], {})).toThrow('no phrase "silence"');
  });
});
